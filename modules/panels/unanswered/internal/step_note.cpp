// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/unanswered/internal/step_note.h"

#include <QKeyEvent>

namespace tilsyn::panels {

StepNote::StepNote(QWidget* parent) : QLineEdit(parent) {
    setAccessibleName(tr("Note on this step"));
    setPlaceholderText(tr("Note on this step"));
    setMaxLength(200);
    connect(this, &QLineEdit::textEdited, this, [this](const QString& text) { notes_[visit_] = text; });
    // Whoever else sets a text (a line that comes back after the lock) does not know whose it was.
    connect(this, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (text != own()) setText(own());
    });
}

QString StepNote::own() const {
    const auto found = notes_.find(visit_);
    return found == notes_.end() ? QString() : found->second;
}

void StepNote::showFor(const domain::VisitId& visit) {
    visit_ = visit;
    if (text() != own()) setText(own());
}

std::string StepNote::take(const domain::VisitId& visit) {
    const auto found = notes_.find(visit);
    if (found == notes_.end()) return {};
    const auto note = found->second.trimmed().toStdString();
    notes_.erase(found);
    showFor(visit_);
    return note;
}

void StepNote::give(const domain::VisitId& visit, const std::string& note) {
    if (!note.empty()) notes_.try_emplace(visit, QString::fromStdString(note));
    showFor(visit_);
}

QVariantMap StepNote::notes() const {
    QVariantMap all;
    for (const auto& [visit, note] : notes_)
        if (!note.isEmpty()) all.insert(QString::fromStdString(visit.value()), note);
    return all;
}

void StepNote::setNotes(const QVariantMap& notes) {
    notes_.clear();
    for (auto it = notes.begin(); it != notes.end(); ++it)
        notes_[domain::VisitId(it.key().toStdString())] = it.value().toString();
    showFor(visit_);
}

bool StepNote::event(QEvent* event) {
    const auto type = event->type();
    if (type != QEvent::ShortcutOverride && type != QEvent::KeyPress) return QLineEdit::event(event);
    const auto key = static_cast<QKeyEvent*>(event)->key();
    if (key != Qt::Key_Return && key != Qt::Key_Enter && key != Qt::Key_Escape) return QLineEdit::event(event);
    // These keys mean other things in the list and in the window.
    event->accept();
    if (type == QEvent::KeyPress) Q_EMIT left();
    return true;
}

} // namespace tilsyn::panels
