// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/devices/internal/own_picture.h"

#include "panels/common/call_module.h"
#include "panels/common/device_page.h"
#include "workbench/devices.h"
#include "workbench/paint/paint.h"
#include "workbench/tokens.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>

namespace tilsyn::panels {

using workbench::Tokens;

OwnPicture::OwnPicture(workbench::Devices& devices, QWidget* parent)
    : QWidget(parent), devices_(devices), stage_(new QStackedLayout(this)),
      words_(new Text(Type::body, false, false, this)) {
    stage_->setContentsMargins(0, 0, 0, 0);
    words_->setAlignment(Qt::AlignCenter);
    words_->setWordWrap(true);
    words_->setMargin(12);
    words_->setAutoFillBackground(true);
    // Not the roles of the panel around it.
    words_->setBackgroundRole(QPalette::Window);
    words_->setForegroundRole(QPalette::WindowText);
    stage_->addWidget(words_);
    setFixedSize(sizeHint());
    recolour();
    connect(&devices_, &workbench::Devices::changed, this, [this] {
        if (view_) view_->choose(choiceOf(devices_));
    });
    connect(&devices_, &workbench::Devices::retryWanted, this, [this] {
        if (view_) view_->retry();
    });
}

OwnPicture::~OwnPicture() {
    view_.reset();
}

QSize OwnPicture::sizeHint() const {
    const auto& t = Tokens::of(this);
    return {t.px(256), t.px(144)};
}

void OwnPicture::open() {
    if (view_ || missing_) return;
    const auto make = callViewModule();
    missing_ = !make;
    if (missing_) return say({});
    CallViewHost host;
    host.out = [this](const workspace::MediaOut& message) {
        if (const auto* fault = std::get_if<workspace::MediaFault>(&message)) reportFault(devices_, *fault);
    };
    host.devices = [this](const QList<CallDevice>& list) { reportList(devices_, list); };
    host.microphoneLevel = [this](double level) { devices_.reportLevel(level); };
    host.own = [this](const CallOwnMedia& own) { reportOwn(devices_, own); };
    view_.reset((*make)(&host, this));
    view_->widget()->setObjectName(QStringLiteral("ownPicture"));
    stage_->addWidget(view_->widget());
    CallWords words;
    words.language = QLocale().bcp47Name();
    words.self = tr("You");
    view_->setWords(words);
    view_->choose(choiceOf(devices_));
    view_->preview();
    say(said_);
}

void OwnPicture::close() {
    if (!view_) return;
    view_.reset();
    devices_.pageClosed();
}

void OwnPicture::say(const QString& text) {
    said_ = text;
    words_->setText(missing_ ? tr("Your picture cannot be shown: a part of the program is missing.") : text);
    stage_->setCurrentWidget(view_ && text.isEmpty() ? view_->widget() : words_);
}

void OwnPicture::recolour() {
    const auto& t = Tokens::of(this);
    auto colours = words_->palette();
    colours.setColor(QPalette::Window, t.videoGround);
    colours.setColor(QPalette::WindowText, t.plateText);
    words_->setPalette(colours);
}

void OwnPicture::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) recolour();
}

LevelLine::LevelLine(QWidget* parent) : QWidget(parent) {}

void LevelLine::show(double level, const QString& word) {
    if (word != word_) {
        word_ = word;
        setAccessibleName(word);
        updateGeometry();
    }
    level_ = level;
    update();
}

QSize LevelLine::sizeHint() const {
    const auto& t = Tokens::of(this);
    return {t.px(80) + QFontMetrics(t.font(Type::body)).horizontalAdvance(word_), t.px(24)};
}

void LevelLine::paintEvent(QPaintEvent*) {
    const auto& t = Tokens::of(this);
    QPainter p(this);
    workbench::paint::levelMeter(p, t, QRectF(0, (height() - t.px(10)) / 2.0, t.px(60), t.px(10)), level_);
    p.setFont(t.font(Type::body));
    p.setPen(t.text);
    p.drawText(rect().adjusted(t.px(72), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, word_);
}

} // namespace tilsyn::panels
