// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/call/internal/picture_panel.h"

#include "panels/common/call_module.h"
#include "panels/common/device_page.h"
#include "panels/common/shown.h"
#include "panels/common/words.h"
#include "workbench/devices.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <utility>

namespace tilsyn::panels {

using workbench::Tokens;

PicturePanel::PicturePanel(workbench::PanelContext& context, QWidget* parent) : Panel(parent), context_(context) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    stage_ = new QWidget(this);
    auto* stage = new QStackedLayout(stage_);
    stage->setContentsMargins(0, 0, 0, 0);
    message_ = new Text(Type::name, false, false, stage_);
    message_->setAlignment(Qt::AlignCenter);
    message_->setWordWrap(true);
    message_->setMargin(24);
    message_->setAutoFillBackground(true);
    recolour();
    stage->addWidget(message_);
    outer->addWidget(stage_, 1);
    buildBar(outer);
    media_ = context_.workspace.subscribeMedia([this](const workspace::MediaIn& message) {
        if (view_)
            view_->take(message);
        else
            early_.push_back(message);
    });
    if (context_.devices == nullptr) return;
    connect(context_.devices, &workbench::Devices::changed, this, [this] {
        if (view_) view_->choose(choiceOf(*context_.devices));
    });
    connect(context_.devices, &workbench::Devices::retryWanted, this, [this] {
        if (view_) view_->retry();
    });
}

PicturePanel::~PicturePanel() {
    media_.reset();
    view_.reset();
}

void PicturePanel::buildBar(QVBoxLayout* outer) {
    const auto& t = Tokens::of(this);
    microphone_ = globalAction(this, QStringLiteral("mic-on"), tr("Microphone on"), QKeySequence(Qt::Key_F7), [this] {
        if (snapshot_ && snapshot_->room)
            context_.workspace.perform(domain::SetMicrophone{!snapshot_->room->microphoneMuted});
    });
    camera_ = globalAction(this, QStringLiteral("camera-on"), tr("Camera on"), QKeySequence(Qt::Key_F8), [this] {
        if (snapshot_ && snapshot_->room) context_.workspace.perform(domain::SetCamera{!snapshot_->room->cameraOff});
    });
    devices_ = globalAction(this, QStringLiteral("audio-headset"), tr("Devices"), QKeySequence(Qt::ALT | Qt::Key_E),
                            [this] { showDevices(); });
    // Ctrl+F2 is the call side's key; the button here does the same and shows it.
    end_ = new QAction(tr("End"), this);
    end_->setProperty("iconName", QStringLiteral("call-stop"));
    connect(end_, &QAction::triggered, this, [this] { context_.workspace.perform(domain::EndCall{}); });

    again_ = globalAction(this, QStringLiteral("view-refresh"), tr("Picture again"), QKeySequence(Qt::ALT | Qt::Key_P),
                          [this] { startAgain(); });
    again_->setEnabled(false);
    strip_ = new FaultStrip(again_, this);
    outer->addWidget(strip_);
    tick_.setInterval(1000);
    connect(&tick_, &QTimer::timeout, this, &PicturePanel::showTrouble);

    auto* bar = new QWidget(this);
    bar->setFixedHeight(t.px(Tokens::callBar));
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(t.px(12), 0, t.px(12), 0);
    row->setSpacing(t.px(8));
    row->addWidget(new BarButton(microphone_, bar));
    meter_ = new Meter(bar);
    row->addWidget(meter_);
    row->addWidget(new BarButton(camera_, bar));
    devicesButton_ = new BarButton(devices_, bar);
    row->addWidget(devicesButton_);
    row->addStretch();
    line_ = new LineSign(bar);
    row->addWidget(line_);
    row->addSpacing(t.px(12));
    auto* end = new ActionButton(end_, ButtonKind::ink, bar);
    end->setBig(true);
    end->setKeys(QKeySequence(Qt::CTRL | Qt::Key_F2));
    row->addWidget(end);
    outer->addWidget(bar);
}

void PicturePanel::recolour() {
    const auto& t = Tokens::of(this);
    auto palette = message_->palette();
    palette.setColor(QPalette::Window, t.videoGround);
    palette.setColor(QPalette::WindowText, t.plateText);
    message_->setPalette(palette);
}

void PicturePanel::changeEvent(QEvent* event) {
    Panel::changeEvent(event);
    if (event->type() == QEvent::StyleChange && message_ != nullptr) recolour();
    // It is not made anew during a call, like other panels: it would take the picture along.
    if (event->type() == QEvent::LanguageChange && devices_ != nullptr) retranslate();
}

void PicturePanel::retranslate() {
    devices_->setText(tr("Devices"));
    end_->setText(tr("End"));
    again_->setText(tr("Picture again"));
    meter_->setAccessibleName(Meter::tr("Own microphone"));
    line_->setAccessibleName(LineSign::tr("Line"));
    if (snapshot_) refresh();
}

QString PicturePanel::guide() const {
    return tr("The picture of the call. F7 switches the microphone, F8 the camera, Alt+E chooses devices.") +
           QLatin1Char('\n') + tr("The words beside the bars say how the line does and why.");
}

void PicturePanel::setSnapshot(const workspace::SnapshotPtr& snapshot) {
    snapshot_ = snapshot;
    refresh();
}

void PicturePanel::refresh() {
    const auto* room = liveRoom(*snapshot_);
    if (room == nullptr) {
        closeView();
        showTrouble();
        return;
    }
    openView(); // while the room is being made, so that the picture is ready when the room is
    if (view_) view_->setWords(words());
    message_->setText(viewFailed_ ? message_->text() : pictureText(*snapshot_));
    showBar(*room);
    showTrouble();
}

void PicturePanel::showTrouble() {
    const auto text = stripText(*snapshot_, context_.clock.now());
    strip_->show(text);
    again_->setEnabled(text && text->pictureKey);
    if (text)
        tick_.start();
    else
        tick_.stop();
}

void PicturePanel::startAgain() {
    const auto* room = snapshot_ ? liveRoom(*snapshot_) : nullptr;
    if (room == nullptr) return;
    closeView();
    openView();
    // The signalling tells the fresh page to begin, muted as before, and the other side to begin anew.
    context_.workspace.media(workspace::MediaFault{"page-crashed", "started again by hand"});
}

void PicturePanel::openView() {
    if (view_ || viewFailed_) return;
    const auto make = callViewModule();
    if (!make) {
        viewFailed_ = true;
        message_->setText(tr("The picture cannot be shown on this computer: a part of the program is missing. "
                             "End the call and use the phone. (%1)")
                              .arg(errorDetail(make.error())));
        context_.workspace.media(workspace::MediaFault{"no-camera", "call view module missing"});
        return;
    }
    CallViewHost host;
    host.out = [this](workspace::MediaOut message) {
        if (auto* stats = std::get_if<workspace::MediaStats>(&message)) stats->microphoneLevel = level_;
        if (const auto* fault = std::get_if<workspace::MediaFault>(&message); fault && context_.devices)
            reportFault(*context_.devices, *fault);
        context_.workspace.media(std::move(message));
    };
    host.devices = [this](const QList<CallDevice>& list) {
        if (context_.devices) reportList(*context_.devices, list);
    };
    host.own = [this](const CallOwnMedia& own) {
        if (context_.devices) reportOwn(*context_.devices, own);
    };
    host.microphoneLevel = [this](double level) {
        level_ = level;
        if (context_.devices) context_.devices->reportLevel(level);
        if (snapshot_ && snapshot_->room) showBar(*snapshot_->room);
    };
    view_.reset((*make)(&host, stage_));
    auto* stage = static_cast<QStackedLayout*>(stage_->layout());
    view_->widget()->setObjectName(QStringLiteral("callView"));
    stage->addWidget(view_->widget());
    stage->setCurrentWidget(view_->widget());
    view_->setWords(words());
    if (context_.devices) view_->choose(choiceOf(*context_.devices));
    for (const auto& message : std::exchange(early_, {})) view_->take(message);
}

void PicturePanel::closeView() {
    early_.clear();
    viewFailed_ = false;
    level_ = 0.0;
    if (view_ && context_.devices) context_.devices->pageClosed();
    view_.reset();
}

CallWords PicturePanel::words() const {
    CallWords words;
    words.language = QLocale().bcp47Name();
    words.self = tr("You");
    words.cameraOff = tr("Camera off");
    words.speaks = tr("speaks");
    words.idle = pictureText(*snapshot_);
    const auto* room = liveRoom(*snapshot_);
    if (room == nullptr) return words;
    if (room->phase == domain::RoomPhase::inCall || room->phase == domain::RoomPhase::open)
        words.status = roomStatus(*room);
    for (const auto& person : room->roster)
        if (!person.self && !person.waiting && !person.controlOnly) {
            words.remote = nameInRoom(*snapshot_, *room, person);
            break;
        }
    return words;
}

void PicturePanel::showBar(const domain::RoomState& room) {
    const auto set = [](QAction* action, const QString& icon, const QString& text) {
        action->setProperty("iconName", icon);
        if (action->text() != text) action->setText(text);
    };
    set(microphone_, room.microphoneMuted ? QStringLiteral("mic-off") : QStringLiteral("mic-on"),
        room.microphoneMuted ? tr("Microphone off") : tr("Microphone on"));
    set(camera_, room.cameraOff ? QStringLiteral("camera-off") : QStringLiteral("camera-on"),
        room.cameraOff ? tr("Camera off") : tr("Camera on"));
    meter_->show(room.microphoneMuted ? 0.0 : level_, room.microphoneMuted ? tr("you are not heard")
                                                      : level_ > 0.05      ? tr("you are heard")
                                                                           : tr("silent"));
    line_->show(lineText(room.line));
    line_->setVisible(room.phase == domain::RoomPhase::inCall);
}

void PicturePanel::showDevices() {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Devices"));
    const auto add = [&](const QString& heading, domain::DeviceUse use) {
        menu->addSection(heading);
        bool any = false;
        if (context_.devices != nullptr) {
            const auto* used = context_.devices->deviceFor(use);
            for (const auto& device : context_.devices->state().present) {
                if (device.name.kind != domain::kindOf(use)) continue;
                any = true;
                auto* action = menu->addAction(QString::fromStdString(device.name.label));
                action->setCheckable(true);
                action->setChecked(used != nullptr && used->name == device.name);
                connect(action, &QAction::triggered, this,
                        [this, use, name = device.name] { context_.devices->choose(use, name); });
            }
        }
        if (!any) menu->addAction(tr("None found"))->setEnabled(false);
    };
    add(tr("Microphone"), domain::DeviceUse::microphone);
    add(tr("Camera"), domain::DeviceUse::camera);
    add(tr("Loudspeaker"), domain::DeviceUse::callOutput);
    // Above its button: below it there is no room.
    const auto at = devicesButton_->mapToGlobal(QPoint(0, -menu->sizeHint().height()));
    menu->popup(at);
}

} // namespace tilsyn::panels
