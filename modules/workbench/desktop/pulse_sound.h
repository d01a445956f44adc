// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/devices.h"
#include "workbench/desktop/pulse_library.h"

#include <QByteArray>
#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include <functional>
#include <list>
#include <memory>
#include <string>
#include <vector>

namespace tilsyn::workbench {

class PulseLoop;

/// One connection to the user's PulseAudio or PipeWire: its microphones and outputs with their changes, and playing of
/// short sounds. Not there, it is looked for again when its socket appears or when asked. Never starts a sound system
/// of its own. GUI thread.
class PulseSound final : public QObject {
    Q_OBJECT

public:
    explicit PulseSound(QObject* parent = nullptr);
    ~PulseSound() override;

    /// Connects, or tries again; nothing while it is connected.
    void connectNow();
    bool answers() const { return answers_; }
    /// Those of the last complete list; empty while the sound system does not answer.
    const std::vector<domain::Device>& devices() const { return devices_; }
    void unmute(const domain::Device& device);

    /// Plays signed 16-bit mono once. `sink`: the handle of an output, empty for the system's own choice. `onEnd` comes
    /// once: heard out, kind cancelled, or kind notFound without a sound system or when the output goes away.
    /// The result is for `stop`.
    using PlayId = int;
    PlayId play(const QByteArray& samples, int rate, const std::string& sink, int percent,
                std::function<void(Status)> onEnd);
    void stop(PlayId id);

Q_SIGNALS:
    /// The list is whole, or there is no sound system.
    void listed();

private:
    struct Play;
    struct Listing;

    void stateChanged();
    void list();
    void listedAll();
    void lost();
    void lostLater();
    void watchForSocket();
    void begin(Play& play);
    void playState(Play& play);
    void end(Play& play, Status status);
    Play* find(PlayId id);

    const PulseLibrary* pulse_ = nullptr;
    std::unique_ptr<PulseLoop> loop_;
    pa_context* context_ = nullptr;
    bool answers_ = false;
    bool listing_ = false;
    bool again_ = false; ///< something changed while a list was on its way
    QTimer changed_;     ///< several events of one plug are one listing
    std::unique_ptr<Listing> next_;
    std::vector<domain::Device> devices_;
    std::list<Play> plays_;
    PlayId lastPlay_ = 0;
    QFileSystemWatcher socket_;
};

} // namespace tilsyn::workbench
