// SPDX-License-Identifier: GPL-3.0-or-later
// The floor of a start: a bare window with a table of 200 rows, nothing read, nothing decrypted.
#include "shown.h"

#include <QApplication>
#include <QMainWindow>
#include <QStandardItemModel>
#include <QTableView>

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    QMainWindow window;
    QStandardItemModel model(200, 5);
    for (int row = 0; row < 200; ++row)
        for (int column = 0; column < 5; ++column)
            model.setItem(row, column, new QStandardItem(QStringLiteral("row %1 of %2").arg(row).arg(column)));
    auto* view = new QTableView(&window);
    view->setModel(&model);
    window.setCentralWidget(view);
    const tilsyn::bench::Shown shown(*view->viewport());
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}
