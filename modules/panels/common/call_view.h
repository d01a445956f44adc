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

/// Which devices to use, by the names that the system gives them: a page's own ids change with every start. Empty, or
/// a name that is not there: whatever is open stays, or the system's own choice.
struct CallDeviceChoice {
    QString microphone;
    QString camera;
    QString speaker;
    friend bool operator==(const CallDeviceChoice&, const CallDeviceChoice&) = default;
};

/// Which of the own devices are open and give something.
struct CallOwnMedia {
    bool microphone = false;
    bool camera = false;
    friend bool operator==(const CallOwnMedia&, const CallOwnMedia&) = default;
};

/// What the view tells. All on the GUI thread.
struct CallViewHost {
    std::function<void(workspace::MediaOut)> out;
    std::function<void(const QList<CallDevice>&)> devices; ///< when the list changed
    std::function<void(double)> microphoneLevel;           ///< 0..1, twice a second, also before anybody answers
    std::function<void(const CallOwnMedia&)> own;          ///< with every level; may be null
};

/// The room page in a web view of its own: picture, sound and peer connection, without a network. It lives as long as
/// one call; destroying it ends the browser profile and everything that it held. GUI thread only.
class CallView {
public:
    virtual ~CallView() = default;
    virtual QWidget* widget() = 0;
    virtual void take(const workspace::MediaIn& message) = 0;
    virtual void setWords(const CallWords& words) = 0;
    /// Changes devices in the middle of a call without a new negotiation. Muted stays muted.
    virtual void choose(const CallDeviceChoice& choice) = 0;
    /// Opens camera and microphone and shows the own picture, large, without any connection. For a view that is not
    /// used for a call.
    virtual void preview() = 0;
    /// Tries again to open what was asked for and failed.
    virtual void retry() = 0;
};

/// The one symbol of the loadable module (`tilsyn_call_view`). The caller owns the result and destroys it before its
/// parent widget. The application must have set Qt::AA_ShareOpenGLContexts before QApplication.
using MakeCallView = CallView* (*)(CallViewHost* host, QWidget* parent);
inline constexpr const char* makeCallViewSymbol = "tilsynMakeCallView";

} // namespace tilsyn::panels
