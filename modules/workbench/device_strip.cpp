// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/device_strip.h"

#include "workbench/device_problems.h"
#include "workbench/devices.h"
#include "workbench/strip.h"

#include <QAccessible>
#include <QEvent>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace tilsyn::workbench {

DeviceStrip::DeviceStrip(Devices& devices, QWidget* parent)
    : QWidget(parent), devices_(devices), taken_(new Strip(Strip::Kind::ink, QStringLiteral("mic-on"), this)),
      lost_(new Strip(Strip::Kind::amber, QStringLiteral("dialog-warning"), this)),
      offer_(new Strip(Strip::Kind::ink, QStringLiteral("documentinfo"), this)), undo_(taken_->addButton()),
      read_(lost_->addButton()), accept_(offer_->addButton()), refuse_(offer_->addButton()) {
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    for (auto* strip : {lost_, taken_, offer_}) rows->addWidget(strip);
    undo_->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Z));
    accept_->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Y));
    connect(undo_, &QPushButton::clicked, this, [this] { devices_.undo(); });
    connect(read_, &QPushButton::clicked, this, [this] { devices_.dismissNews(); });
    connect(accept_, &QPushButton::clicked, this, [this] { devices_.acceptOffer(); });
    connect(refuse_, &QPushButton::clicked, this, [this] { devices_.refuseOffer(); });
    connect(&devices_, &Devices::changed, this, &DeviceStrip::refresh);
    refresh();
}

void DeviceStrip::refresh() {
    // A push button forgets its key with every new text.
    const auto say = [](QPushButton* button, const QString& text) {
        const auto key = button->shortcut();
        button->setText(text);
        button->setShortcut(key);
    };
    say(undo_, tr("Undo"));
    say(read_, tr("Understood"));
    say(accept_, tr("Use it"));
    say(refuse_, tr("Not now"));
    showLost();
    showTaken();
    showOffer();
    setVisible(!lost_->isHidden() || !taken_->isHidden() || !offer_->isHidden());
    if (isHidden()) announced_.clear();
}

void DeviceStrip::showTaken() {
    QStringList uses;
    QString label;
    if (devices_.canUndo())
        for (const auto& change : devices_.state().news->changes) {
            if (change.lost || !change.now) continue;
            uses << useWord(change.use);
            label = labelOf(*change.now);
        }
    taken_->setVisible(!uses.isEmpty());
    if (uses.isEmpty()) return;
    const auto what = tr("Plugged in: %1", "name of a device").arg(label);
    const auto used = tr("Used from now on for: %1. Whether you are muted has not changed.", "uses of a device")
                          .arg(QLocale().createSeparatedList(uses));
    taken_->setTexts(what, used);
    announce(taken_, what + QLatin1Char(' ') + used);
}

void DeviceStrip::showLost() {
    QStringList now;
    QString label;
    if (devices_.state().news)
        for (const auto& change : devices_.state().news->changes) {
            if (!change.lost || !change.before) continue;
            label = labelOf(*change.before);
            now << tr("%1: %2", "use of a device, device")
                       .arg(useWord(change.use), change.now ? labelOf(*change.now) : tr("none left"));
        }
    lost_->setVisible(!now.isEmpty());
    if (now.isEmpty()) return;
    const auto what = tr("Unplugged: %1", "name of a device").arg(label);
    const auto instead = tr("Used instead – %1.", "list of uses with devices").arg(now.join(QStringLiteral("; ")));
    lost_->setTexts(what, instead);
    announce(lost_, what + QLatin1Char(' ') + instead);
}

void DeviceStrip::showOffer() {
    const auto& offers = devices_.state().offers;
    offer_->setVisible(!offers.empty());
    if (offers.empty()) return;
    const auto piece = domain::pieceOf(offers.front().device);
    QStringList uses;
    for (const auto& offer : offers)
        if (domain::pieceOf(offer.device) == piece) uses << useWord(offer.use);
    const auto what = tr("New: %1", "name of a device").arg(labelOf(offers.front().device));
    const auto question =
        tr("Not used yet. Use it for: %1?", "uses of a device").arg(QLocale().createSeparatedList(uses));
    offer_->setTexts(what, question);
    announce(offer_, what + QLatin1Char(' ') + question);
}

/// Screen readers hear it once, politely: the words stay on screen.
void DeviceStrip::announce(QWidget* strip, const QString& text) {
    if (text == announced_) return;
    announced_ = text;
    strip->setAccessibleName(text);
    QAccessibleEvent event(strip, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void DeviceStrip::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) refresh();
    QWidget::changeEvent(event);
}

} // namespace tilsyn::workbench
