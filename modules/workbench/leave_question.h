// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace tilsyn::workbench {

class Strip;

/// Asks once, in a strip and not in a window, whether the program is to be closed while a call goes on. Closing again,
/// or its button, means yes; Esc means no.
class LeaveQuestion final : public QWidget {
    Q_OBJECT

public:
    explicit LeaveQuestion(QWidget* parent = nullptr);

    /// The person wants to close. True: asked now, stay; false: nothing holds, or it has been asked already.
    bool holds(bool inCall);
    /// The question is moot when the call is over.
    void follow(bool inCall);
    /// True when there was a question to take back.
    bool takeBack();

Q_SIGNALS:
    void confirmed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    Strip* strip_;
    QPushButton* leave_;
};

} // namespace tilsyn::workbench
