// SPDX-License-Identifier: GPL-3.0-or-later
// list_start --make DIR PATIENTS: an encrypted cache with that many patients and 200 visits today.
// list_start DIR: from the start of the program to that list on screen, by the program's own desk and window, with the
// key in hand as the keystore gives it and no server in reach. "shown" is printed when the rows are there.
#include "bench/bench_desk.h"
#include "bench/shown.h"
#include "workbench/style.h"

#include <QApplication>

#include <cstdlib>

using namespace tilsyn;

int main(int argc, char** argv) {
    Secret key(std::string_view("0123456789abcdef0123456789abcdef"));
    if (argc == 4) return bench::makeCache(argv[2], key, std::atoi(argv[3])) ? 0 : 1;
    QApplication application(argc, argv);
    workbench::TilsynStyle::install(application, workbench::Scheme::light);
    bench::BenchDesk desk(argv[1], std::move(key));
    desk.whenListed([] { bench::say(QStringLiteral("shown")); });
    desk.window().show();
    return QApplication::exec();
}
