// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/devices.h"
#include "workbench/device_source.h"

#include <QObject>
#include <QString>
#include <QThreadPool>
#include <QTimer>

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace tilsyn::workbench {

/// Why a camera or microphone that is there gives nothing. Told by the page that tried to open it.
enum class DeviceFault { busy, notAllowed, gone, failed };

/// The devices of this machine as this person uses them: what is there (from the source), what she prefers (from her
/// file), what is in use by the rules of domain/devices.h, and what the page that has them open tells. Announces every
/// change once; asks nobody at intervals. Never touches whether anybody is muted in a call. GUI thread.
class Devices final : public QObject {
    Q_OBJECT

public:
    /// `source` and `clock` outlive this. `file`: see device_file.h; empty: nothing is kept.
    Devices(DeviceSource& source, const Clock& clock, QString file, QObject* parent = nullptr);
    ~Devices() override;

    /// Reads the file and begins to look; `changed` comes with the first list.
    void start();

    const domain::DeviceState& state() const { return state_; }
    const DeviceReport& report() const { return report_; }
    const domain::Device* deviceFor(domain::DeviceUse use) const { return domain::deviceFor(state_, use); }
    std::optional<DeviceFault> fault(domain::DeviceKind kind) const;
    bool canUndo() const;
    /// The file could not be read, so that defaults are used; it is kept until something is changed, and then set
    /// aside.
    bool fileRefused() const { return fileRefused_; }
    /// The last change could not be written.
    bool fileFailed() const { return fileFailed_; }
    /// Loudness of the open microphone, 0..1; 0 while none is open.
    double level() const { return level_; }

    // What the person does.
    void choose(domain::DeviceUse use, const domain::DeviceName& name);
    void move(domain::DeviceUse use, const domain::DeviceName& name, int by);
    void forget(domain::DeviceUse use, const domain::DeviceName& name);
    void setVolume(domain::SoundOutput output, int percent);
    void undo();
    void dismissNews();
    void acceptOffer();
    void refuseOffer();
    void unmute(domain::DeviceUse use);
    /// Tries again whatever did not work: the sound system, and in the page what gave a fault (`retryWanted`).
    void retry();

    // What the page tells while it has devices open.
    /// The page's own list, for kinds of which the system tells nothing.
    void reportPage(std::vector<domain::Device> devices);
    void reportFault(domain::DeviceKind kind, DeviceFault fault);
    void reportOpen(domain::DeviceKind kind);
    void reportLevel(double level);
    /// The page is gone, and with it what it told of faults and loudness.
    void pageClosed();

Q_SIGNALS:
    void changed();
    void levelChanged(double level);
    void retryWanted();

private:
    void take(domain::DeviceState next);
    void look();
    void waitForNews();
    void save();
    void kept(bool failed);

    DeviceSource& source_;
    const Clock& clock_;
    QString file_;
    domain::DeviceState state_;
    DeviceReport report_;
    std::vector<domain::Device> page_;
    std::map<domain::DeviceKind, DeviceFault> faults_;
    double level_ = 0.0;
    bool fileRefused_ = false;
    bool fileFailed_ = false;
    QTimer newsOver_;
    std::shared_ptr<void> newsAlarm_;
    QThreadPool disk_; ///< one thread: writes keep their order
};

} // namespace tilsyn::workbench
