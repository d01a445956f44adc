// SPDX-License-Identifier: GPL-3.0-or-later
// contact_sheet DIR [LANGUAGE...]: every window state in both schemes, two sizes and all languages as pictures, and one
// overview of each language and scheme. For eyes, not for comparison with stored pictures: fonts differ by machine.
#include "scenes/scenes.h"
#include "workbench/style.h"

#include <QApplication>
#include <QDir>
#include <QImage>
#include <QPainter>
#include <QTextStream>

using namespace tilsyn;
using namespace tilsyn::tests;

namespace {

constexpr int columns = 4;
constexpr QSize cell(640, 400);
constexpr int caption = 24;

void overview(const QString& file, const QStringList& names, const QList<QImage>& pictures) {
    const int rows = static_cast<int>((names.size() + columns - 1) / columns);
    QImage sheet(columns * (cell.width() + 8) + 8, rows * (cell.height() + caption + 8) + 8, QImage::Format_RGB32);
    sheet.fill(Qt::gray);
    QPainter p(&sheet);
    for (int i = 0; i < names.size(); ++i) {
        const QPoint at(8 + i % columns * (cell.width() + 8), 8 + i / columns * (cell.height() + caption + 8));
        p.setPen(Qt::white);
        p.drawText(QRect(at, QSize(cell.width(), caption)), Qt::AlignVCenter | Qt::AlignLeft, names[i]);
        p.drawImage(at + QPoint(0, caption), pictures[i]);
    }
    p.end();
    sheet.save(file);
}

} // namespace

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    auto arguments = QApplication::arguments();
    if (arguments.size() < 2) {
        QTextStream(stderr) << "usage: contact_sheet DIR [LANGUAGE...]" << Qt::endl;
        return 2;
    }
    const QDir folder(arguments[1]);
    QStringList languages = arguments.mid(2);
    if (languages.isEmpty())
        languages = {QStringLiteral("da"), QStringLiteral("nb"), QStringLiteral("sv"), QStringLiteral("en")};
    auto* style = workbench::TilsynStyle::install(application, workbench::Scheme::light);
    int count = 0;
    for (const auto& language : languages) {
        useLanguage(language);
        for (const bool dark : {false, true}) {
            style->setScheme(dark ? workbench::Scheme::dark : workbench::Scheme::light);
            const auto set = language + (dark ? QStringLiteral("-dark") : QStringLiteral("-light"));
            QDir().mkpath(folder.absoluteFilePath(set));
            QList<QImage> small;
            for (const auto& name : sceneNames()) {
                const auto scene = makeScene(name);
                for (const auto size : {QSize(1280, 800), QSize(1920, 1080)}) {
                    const auto image = picture(scene->window(), size);
                    // Lossless and quick: these are thrown away, not kept.
                    image.save(
                        QStringLiteral("%1/%2/%3-%4.png").arg(folder.absolutePath(), set, name).arg(size.width()),
                        "PNG", 80);
                    if (size.width() == 1280)
                        small << image.scaled(cell, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
                    ++count;
                }
            }
            overview(folder.absoluteFilePath(QStringLiteral("overview-%1.png").arg(set)), sceneNames(), small);
        }
    }
    QTextStream(stdout) << count << " pictures" << Qt::endl;
    return 0;
}
