// SPDX-License-Identifier: GPL-3.0-or-later
// The non-template half of Beast, compiled once for the whole program.
#include <boost/beast/src.hpp>
