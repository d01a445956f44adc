// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/common/call_view.h"
#include "panels/common/controls.h"

#include <QStackedLayout>
#include <QWidget>

#include <memory>

namespace tilsyn::workbench {
class Devices;
}

namespace tilsyn::panels {

/// The own picture before a call, 16:9, in the same page that shows it in a call: what is seen here is what the other
/// side will get. Camera and microphone are open between `open` and `close` and not a moment longer.
class OwnPicture final : public QWidget {
    Q_OBJECT

public:
    OwnPicture(workbench::Devices& devices, QWidget* parent);
    ~OwnPicture() override;

    void open();
    void close();
    /// Words in place of the picture; empty: the picture.
    void say(const QString& text);
    QSize sizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void recolour();

    workbench::Devices& devices_;
    QStackedLayout* stage_;
    Text* words_;
    std::unique_ptr<CallView> view_;
    QString said_;
    bool missing_ = false; ///< the loadable module is not there
};

/// Ten ticks that follow the open microphone, and the word that says what they mean.
class LevelLine final : public QWidget {
    Q_OBJECT

public:
    explicit LevelLine(QWidget* parent = nullptr);
    void show(double level, const QString& word);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double level_ = 0.0;
    QString word_;
};

} // namespace tilsyn::panels
