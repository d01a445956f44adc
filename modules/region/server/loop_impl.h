// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/server/loop.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>

namespace tilsyn::region {

/// What is below `Loop`; for files of server/ only.
struct Loop::Impl {
    boost::asio::io_context io{1};
    boost::asio::steady_timer wake{io};
    boost::asio::signal_set signals{io};
};

} // namespace tilsyn::region
