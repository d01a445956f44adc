// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace tilsyn::workbench {

struct OfflineOffer;

/// The sign-in's page when the region is away and the desk may be opened with what is stored here.
class OfflinePage final : public QWidget {
    Q_OBJECT

public:
    explicit OfflinePage(QWidget* parent);

    void setOffer(const OfflineOffer& offer);
    /// Beside the field or button; empty: none.
    void setProblem(const QString& words);
    void clear();
    /// Where the keys go when the page comes.
    QWidget* first() const;
    void retranslate();

Q_SIGNALS:
    /// Empty when the desktop's keystore opens the files.
    void openWanted(const QString& passphrase);
    void retryWanted();

private:
    void give();

    bool byPassphrase_ = true;
    QLabel* what_;
    QLabel* kept_;
    QLabel* label_;
    QLineEdit* field_;
    QLabel* problem_;
    QPushButton* open_;
    QPushButton* retry_;
    QLabel* code_;
};

} // namespace tilsyn::workbench
