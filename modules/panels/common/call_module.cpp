// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/common/call_module.h"

#include <QCoreApplication>
#include <QLibrary>

namespace tilsyn::panels {

Result<MakeCallView> callViewModule() {
    QString problem;
    for (const auto* folder : {"/", "/../lib/tilsyn/"}) {
        QLibrary library(QCoreApplication::applicationDirPath() + QString::fromLatin1(folder) +
                         QStringLiteral("tilsyn_call_view"));
        if (const auto symbol = library.resolve(makeCallViewSymbol)) return reinterpret_cast<MakeCallView>(symbol);
        problem = library.errorString();
    }
    return fail(ErrorKind::notFound, problem.toStdString(), "call.view");
}

} // namespace tilsyn::panels
