// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/media.h"

#include <QList>
#include <QString>
#include <QWidget>

#include <functional>

namespace tilsyn::panels {

/// Words that stand on the picture; translated by the caller, none of them is made in the page.
struct CallWords {
    QString language;  ///< BCP 47
    QString status;    ///< top left: "The room is locked, 2 present"; empty: no plate
    QString idle;      ///< in the middle while there is no picture; empty: nothing
    QString remote;    ///< name plate of the other side; empty: no plate
    QString speaks;    ///< beside the meter while they speak
    QString self;      ///< name plate of the own picture
    QString cameraOff; ///< in place of the own picture
    friend bool operator==(const CallWords&, const CallWords&) = default;
};

struct CallDevice {
    enum class Kind { microphone, camera, speaker } kind;
    QString id;    ///< stable for one page only
    QString label; ///< as the system names it
    friend bool operator==(const CallDevice&, const CallDevice&) = default;
};

/// Which devices to use; an empty id means the system's own choice.
struct CallDeviceChoice {
    QString microphone;
    QString camera;
    QString speaker;
    friend bool operator==(const CallDeviceChoice&, const CallDeviceChoice&) = default;
};

/// What the view tells. All on the GUI thread.
struct CallViewHost {
    std::function<void(workspace::MediaOut)> out;
    std::function<void(const QList<CallDevice>&)> devices; ///< when the list changed
    std::function<void(double)> microphoneLevel;           ///< 0..1, twice a second, also before anybody answers
};

/// The room page in a web view of its own: picture, sound and peer connection, without a network. It lives as long as
/// one call; destroying it ends the browser profile and everything that it held. GUI thread only.
class CallView {
public:
    virtual ~CallView() = default;
    virtual QWidget* widget() = 0;
    virtual void take(const workspace::MediaIn& message) = 0;
    virtual void setWords(const CallWords& words) = 0;
    virtual void choose(const CallDeviceChoice& choice) = 0;
};

/// The one symbol of the loadable module (`tilsyn_call_view`). The caller owns the result and destroys it before its
/// parent widget. The application must have set Qt::AA_ShareOpenGLContexts before QApplication.
using MakeCallView = CallView* (*)(CallViewHost* host, QWidget* parent);
inline constexpr const char* makeCallViewSymbol = "tilsynMakeCallView";

} // namespace tilsyn::panels
