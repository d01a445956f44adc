// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/outcome/internal/outcome_paper.h"
