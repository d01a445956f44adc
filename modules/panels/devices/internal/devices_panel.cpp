// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/devices/internal/devices_panel.h"

#include "panels/devices/internal/own_picture.h"
#include "panels/devices/internal/rank_list.h"
#include "workbench/devices.h"
#include "workbench/sounder.h"
#include "workbench/tokens.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPointer>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace tilsyn::panels {

using domain::DeviceUse;
using domain::SoundOutput;
using workbench::Tokens;

namespace {

constexpr std::array volumes = {25, 50, 75, 100};

int nearest(int percent) {
    const auto found = std::ranges::min_element(volumes, {}, [percent](int each) { return std::abs(each - percent); });
    return static_cast<int>(found - volumes.begin());
}

} // namespace

DevicesPanel::DevicesPanel(workbench::PanelContext& context, QWidget* parent)
    : Panel(parent), context_(context), devices_(context.devices) {
    addActions();
}

/// When it is first shown and not at the start: few look at it every day.
void DevicesPanel::build() {
    const auto& t = Tokens::of(this);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* body = new QWidget(scroll);
    auto* rows = new QVBoxLayout(body);
    rows->setContentsMargins(t.px(16), t.px(12), t.px(16), t.px(16));
    rows->setSpacing(0);
    buildTop(rows);
    view_ = devicesView(*devices_);
    for (const auto& group : view_.groups) buildSection(rows, group);
    rows->addStretch();
    scroll->setWidget(body);
    outer->addWidget(scroll);
    setFocusProxy(sections_[static_cast<int>(DeviceUse::camera)].list);
    connect(devices_, &workbench::Devices::changed, this, &DevicesPanel::refresh);
    connect(devices_, &workbench::Devices::levelChanged, this, &DevicesPanel::showLevel);
}

DevicesPanel::~DevicesPanel() {
    if (picture_ == nullptr) return;
    disconnect(devices_, nullptr, this, nullptr); // closing tells of itself
    picture_->close();
}

QAction* DevicesPanel::listAction(const QString& icon, const QString& text, const QKeySequence& keys,
                                  std::function<void()> run) {
    auto* action = new QAction(text, this);
    action->setProperty("iconName", icon);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(action);
    connect(action, &QAction::triggered, this, [run = std::move(run)] { run(); });
    return action;
}

void DevicesPanel::addActions() {
    up_ = listAction(QStringLiteral("go-up"), tr("Move up"), QKeySequence(Qt::ALT | Qt::Key_Up), [this] {
        withRow([this](DeviceUse use, const RankRow& row) { devices_->move(use, row.name, -1); });
    });
    down_ = listAction(QStringLiteral("go-down"), tr("Move down"), QKeySequence(Qt::ALT | Qt::Key_Down), [this] {
        withRow([this](DeviceUse use, const RankRow& row) { devices_->move(use, row.name, 1); });
    });
    use_ = listAction(QStringLiteral("checkmark"), tr("Use"), QKeySequence(Qt::CTRL | Qt::Key_Return), [this] {
        withRow([this](DeviceUse use, const RankRow& row) { devices_->choose(use, row.name); });
    });
    forget_ = listAction(QStringLiteral("edit-delete"), tr("Forget"), QKeySequence(Qt::Key_Delete), [this] {
        withRow([this](DeviceUse use, const RankRow& row) { devices_->forget(use, row.name); });
    });
}

/// For the row under the cursor of the list that has the focus.
void DevicesPanel::withRow(const std::function<void(DeviceUse, const RankRow&)>& run) {
    for (auto at = sections_.cbegin(); at != sections_.cend(); ++at) {
        if (!at->list->hasFocus() || at->list->row() == nullptr) continue;
        const auto row = *at->list->row(); // what runs makes the list anew
        return run(static_cast<DeviceUse>(at.key()), row);
    }
}

void DevicesPanel::buildTop(QVBoxLayout* rows) {
    const auto& t = Tokens::of(this);
    auto* top = new QHBoxLayout;
    top->setSpacing(t.px(16));
    picture_ = new OwnPicture(*devices_, this);
    picture_->setAccessibleName(tr("Your picture"));
    top->addWidget(picture_, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(t.px(6));
    auto* title = new Text(Type::title, true, false, this);
    title->setText(tr("How you are seen and heard"));
    title->setWordWrap(true);
    level_ = new LevelLine(this);
    auto* explained = new Text(Type::body, false, true, this);
    explained->setText(tr("Picture and sound stay on this computer. They are open as long as this page is, and no "
                          "longer."));
    explained->setWordWrap(true);
    words->addWidget(title);
    words->addWidget(level_);
    words->addWidget(explained);
    words->addStretch();
    top->addLayout(words, 1);
    rows->addLayout(top);
    troubles_ = new QVBoxLayout;
    troubles_->setSpacing(t.px(8));
    troubles_->setContentsMargins(0, t.px(12), 0, 0);
    rows->addLayout(troubles_);
    auto* order = new Text(Type::body, false, true, this);
    order->setText(tr("The first device in each list that is plugged in is used. Plugging never changes whether you "
                      "are muted."));
    order->setWordWrap(true);
    rows->addSpacing(t.px(12));
    rows->addWidget(order);
}

void DevicesPanel::buildSection(QVBoxLayout* rows, const UseGroup& group) {
    const auto& t = Tokens::of(this);
    rows->addSpacing(t.px(12));
    auto* title = new Text(Type::body, true, false, this);
    title->setText(group.title);
    rows->addWidget(title);
    rows->addSpacing(t.px(4));
    rows->addWidget(new Line(this));
    Section section{new RankList(this), new Text(Type::body, false, true, this), nullptr, nullptr, nullptr};
    section.empty->setWordWrap(true);
    rows->addWidget(section.empty);
    rows->addWidget(section.list);
    connect(section.list, &RankList::useWanted, this, [this] { use_->trigger(); });
    if (group.output) {
        const auto output = *group.output;
        section.heard = new QWidget(this);
        auto* line = new QHBoxLayout(section.heard);
        line->setContentsMargins(0, t.px(6), 0, 0);
        line->setSpacing(t.px(12));
        auto* tone = new QAction(tr("Test tone"), this);
        tone->setProperty("iconName", QStringLiteral("audio-volume-high"));
        connect(tone, &QAction::triggered, this, [this, output] { test(output); });
        auto* button = new ActionButton(tone, ButtonKind::standard, this);
        button->setCompact(true);
        button->setAccessibleName(tr("Test tone, %1", "output").arg(group.title));
        section.volume = new Segments(this);
        QStringList texts;
        for (const int percent : volumes) texts << tr("%1 %", "volume").arg(QLocale().toString(percent));
        section.volume->setChoices(texts);
        section.volume->setAccessibleName(tr("Volume, %1", "output").arg(group.title));
        connect(section.volume, &Segments::chosen, this,
                [this, output](int at) { devices_->setVolume(output, volumes[static_cast<std::size_t>(at)]); });
        line->addWidget(button);
        line->addWidget(section.volume);
        line->addStretch();
        rows->addWidget(section.heard);
        section.toneProblem = new Text(Type::body, true, false, this);
        section.toneProblem->setWordWrap(true);
        section.toneProblem->say({});
        rows->addWidget(section.toneProblem);
    }
    sections_.insert(static_cast<int>(group.use), section);
}

void DevicesPanel::test(SoundOutput output) {
    const auto use = static_cast<int>(domain::useOf(output));
    sections_[use].toneProblem->say({});
    if (context_.sounder == nullptr) return;
    // What is tested is what will be heard.
    auto sound = workbench::Sound::tone;
    if (output == SoundOutput::ring) sound = workbench::Sound::ring;
    if (output == SoundOutput::alert) sound = workbench::Sound::alert;
    QPointer<DevicesPanel> self(this);
    context_.sounder->play(sound, output, [self, use](const Status& heard) {
        if (self && !heard && heard.error().kind != ErrorKind::cancelled)
            self->sections_[use].toneProblem->say(
                tr("Nothing could be played there. Choose another device, or try again."));
    });
}

void DevicesPanel::refresh() {
    if (!open_) return; // what is hidden is brought up to date when it is shown
    view_ = devicesView(*devices_);
    for (const auto& group : view_.groups) {
        const auto& section = sections_[static_cast<int>(group.use)];
        section.list->show(group);
        section.list->setVisible(!group.rows.isEmpty());
        section.empty->say(group.rows.isEmpty() ? group.empty : QString());
        if (section.heard == nullptr) continue;
        section.heard->setVisible(!group.rows.isEmpty());
        const QSignalBlocker shownNotChosen(section.volume);
        section.volume->setCurrent(nearest(group.volume));
    }
    picture_->say(view_.picture);
    showTroubles();
    showLevel(devices_->level());
}

void DevicesPanel::showTroubles() {
    if (view_.troubles == shownTroubles_) return;
    shownTroubles_ = view_.troubles;
    const auto& t = Tokens::of(this);
    clear(troubles_);
    for (const auto trouble : view_.troubles) {
        const auto words = workbench::wordsOf(trouble);
        auto* box = new Box(Box::Ground::notice, this);
        auto* line = new QHBoxLayout(box);
        line->setContentsMargins(t.px(12), t.px(8), t.px(12), t.px(8));
        line->setSpacing(t.px(12));
        auto* both = new QVBoxLayout;
        both->setSpacing(t.px(2));
        auto* what = new Text(Type::body, true, false, box);
        what->setText(words.what);
        auto* next = new Text(Type::body, false, false, box);
        next->setText(words.next);
        for (auto* text : {what, next}) {
            text->setWordWrap(true);
            both->addWidget(text);
        }
        line->addLayout(both, 1);
        if (words.remedy != workbench::DeviceRemedy::none) {
            const bool again = words.remedy == workbench::DeviceRemedy::tryAgain;
            auto* action = new QAction(again ? tr("Try again") : tr("Unmute"), box);
            action->setProperty("iconName", again ? QStringLiteral("view-refresh") : QStringLiteral("mic-on"));
            connect(action, &QAction::triggered, this,
                    [this, remedy = words.remedy] { workbench::apply(remedy, *devices_); });
            line->addWidget(new ActionButton(action, ButtonKind::standard, box));
        }
        troubles_->addWidget(box);
    }
}

void DevicesPanel::showLevel(double level) {
    const auto* microphone = devices_->deviceFor(DeviceUse::microphone);
    if (microphone == nullptr) return level_->show(0.0, tr("No microphone"));
    if (microphone->muted) return level_->show(0.0, tr("Muted in the operating system"));
    level_->show(level, level > 0.05 ? tr("You are heard") : tr("Say something: the bars must move"));
}

void DevicesPanel::showEvent(QShowEvent* event) {
    Panel::showEvent(event);
    if (devices_ == nullptr) return;
    if (picture_ == nullptr) build();
    open_ = true;
    refresh();
    picture_->open();
}

void DevicesPanel::hideEvent(QHideEvent* event) {
    Panel::hideEvent(event);
    open_ = false;
    if (picture_ != nullptr) picture_->close();
}

QString DevicesPanel::guide() const {
    return tr("Your camera, microphone and outputs by rank: the first one that is plugged in is used.") +
           QLatin1Char('\n') +
           tr("Arrows choose a device, Alt with the arrows moves it, Enter puts it first. Delete forgets one that is "
              "not "
              "plugged in.") +
           QLatin1Char('\n') +
           tr("The call, the ringing and the sound that somebody waits have each an output of their own. The test tone "
              "is what you will hear.") +
           QLatin1Char('\n') + tr("Alt+E or Escape closes this page and lets camera and microphone go.");
}

} // namespace tilsyn::panels
