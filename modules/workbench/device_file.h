// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/devices.h"

#include <QByteArray>
#include <QString>

namespace tilsyn::workbench {

// A person's choice of devices on this machine: a small JSON file in her folder, without anything about patients.
// {"version":1,"rankings":{"camera":[{"key","port","label"}],…},"volumes":{"call":100,…}}; uses are camera, microphone,
// callOutput, ringOutput, alertOutput, volumes percent of call, ring, alert.

QByteArray deviceFileText(const domain::DevicePreferences& preferences);
/// kind malformed for anything that this version has not written: another version, a foreign file, a torn one.
Result<domain::DevicePreferences> parseDeviceFile(const QByteArray& text);
/// Without a file: defaults. kind storage if it cannot be read, malformed as above.
Result<domain::DevicePreferences> readDeviceFile(const QString& path);
/// Whole or not at all. A file that this version could not read is kept beside it as `<path>.refused`. May wait for the
/// disk: not for the GUI thread.
Status writeDeviceFile(const QString& path, const QByteArray& text);

} // namespace tilsyn::workbench
