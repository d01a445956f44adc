// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shift/shift.h"

#include "app/shift/devtools.h"
#include "app/shift/fake_camera.h"
#include "base/log.h"

#include <QApplication>
#include <QDateTime>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QPointer>
#include <QScreen>
#include <QThreadPool>
#include <QWidget>

QT_BEGIN_NAMESPACE
// The door through which Qt's own test library lets keys in: the whole way of a real key, shortcuts included.
Q_GUI_EXPORT void qt_handleKeyEvent(QWindow* window, QEvent::Type type, int key, Qt::KeyboardModifiers modifiers,
                                    const QString& text, bool autoRepeat, ushort count);
QT_END_NAMESPACE

namespace tilsyn::app {
namespace {

/// What the patient's browser is asked: counters of its connection and two points of the picture that it shows.
constexpr auto patientProbe = R"js((async () => {
  const stats = await window.tilsynPeer.getStats();
  let frames = 0, energy = 0;
  stats.forEach(s => { if (s.type === 'inbound-rtp') {
    frames += s.framesDecoded || 0; energy += s.totalAudioEnergy || 0; } });
  const video = [...document.querySelectorAll('video')].filter(v => v.videoWidth > 0)
    .sort((a, b) => b.clientWidth * b.clientHeight - a.clientWidth * a.clientHeight)[0];
  const canvas = document.createElement('canvas');
  canvas.width = video.videoWidth; canvas.height = video.videoHeight;
  const pen = canvas.getContext('2d');
  pen.drawImage(video, 0, 0);
  const at = (x, y) => [...pen.getImageData(canvas.width * x, canvas.height * y, 1, 1).data].slice(0, 3);
  return {frames, energy, upper: at(0.5, 0.2), lower: at(0.5, 0.8)};
})())js";

/// The simulated patient's camera as the practice region makes it.
constexpr Rgb patientUpper{42, 98, 189};
constexpr Rgb patientLower{224, 138, 30};

Rgb colour(const QJsonValue& triple) {
    const auto a = triple.toArray();
    return {a.at(0).toInt(), a.at(1).toInt(), a.at(2).toInt()};
}

Rgb average(const QImage& image, QRect field) {
    long red = 0;
    long green = 0;
    long blue = 0;
    long count = 0;
    for (int y = field.top(); y <= field.bottom(); y += 2) {
        for (int x = field.left(); x <= field.right(); x += 2, ++count) {
            const auto pixel = image.pixel(x, y);
            red += qRed(pixel);
            green += qGreen(pixel);
            blue += qBlue(pixel);
        }
    }
    if (count == 0) return {0, 0, 0};
    return {static_cast<int>(red / count), static_cast<int>(green / count), static_cast<int>(blue / count)};
}

QString describe(Rgb c) {
    return QStringLiteral("rgb(%1,%2,%3)").arg(c.red).arg(c.green).arg(c.blue);
}

} // namespace

Shift::Shift(ShiftSubject& subject, QString folder, QString scene, QObject* parent)
    : QObject(parent), subject_(subject), folder_(std::move(folder)), scene_(std::move(scene)) {
    poll_.setInterval(100);
    connect(&poll_, &QTimer::timeout, this, &Shift::look);
    if (scene_ == QLatin1String("afternoon")) {
        addRestart();
        addDesks();
    } else if (scene_ == QLatin1String("colleague")) {
        addColleague();
    } else if (scene_ == QLatin1String("idle")) {
        addSignIn(QStringLiteral("sign-in"), 0);
    } else if (scene_ == QLatin1String("stored")) {
        addStored();
    } else if (scene_ == QLatin1String("away")) {
        addAway();
    } else {
        addSignIn(QStringLiteral("sign-in"), 0);
        addVisit();
        addCut();
    }
}

void Shift::start() {
    next();
    poll_.start();
    watchTheLoop();
}

void Shift::watchTheLoop() {
    beat_.setTimerType(Qt::PreciseTimer);
    beat_.setInterval(10);
    connect(&beat_, &QTimer::timeout, this, [this] {
        const auto gap = sinceBeat_.restart() - beat_.interval();
        longestGap_ = std::max(longestGap_, gap);
        if (gap > 60) ++gapsOver60_;
    });
    sinceBeat_.start();
    beat_.start();
}

void Shift::askAdmin(const QString& path, const QByteArray& post, std::function<void(QByteArray)> then) {
    if (subject_.admin().isEmpty()) return;
    const auto url = (subject_.admin() + path).toStdString();
    QPointer<Shift> self(this);
    QThreadPool::globalInstance()->start([self, url, post, then = std::move(then)] {
        const auto answer = post.isEmpty()   ? loopbackGet(url)
                            : post == mended ? loopbackDelete(url)
                                             : loopbackPost(url, post.toStdString());
        if (!answer) return log::warning("shift", "the admin port: {}", answer.error().detail);
        if (!then) return;
        QMetaObject::invokeMethod(
            qApp,
            [self, then, body = QByteArray::fromStdString(*answer)] {
                if (self) then(body);
            },
            Qt::QueuedConnection);
    });
}

void Shift::next() {
    if (current_ == steps_.size() || failed_) {
        poll_.stop();
        beat_.stop();
        tellFrames();
        tell({{QStringLiteral("gaps"),
               QJsonObject{{QStringLiteral("longest"), longestGap_}, {QStringLiteral("over60"), gapsOver60_}}}});
        return tell({{QStringLiteral("over"), true}});
    }
    deadline_ = QDateTime::currentMSecsSinceEpoch() + steps_[current_].seconds * 1000;
    steps_[current_].act();
}

void Shift::look() {
    if (current_ == steps_.size()) return;
    if (auto verdict = steps_[current_].watch()) {
        finish(*verdict);
    } else if (QDateTime::currentMSecsSinceEpoch() > deadline_) {
        finish({false, mediaProblem_.isEmpty() ? QStringLiteral("not within %1 s").arg(steps_[current_].seconds)
                                               : mediaProblem_});
    }
}

void Shift::finish(const Verdict& verdict) {
    const auto& name = steps_[current_].name;
    picture(name);
    QJsonObject line{
        {QStringLiteral("name"), name}, {QStringLiteral("ok"), verdict.ok}, {QStringLiteral("detail"), verdict.detail}};
    if (verdict.seen != 0) line[QStringLiteral("seen")] = verdict.seen;
    tell(line);
    failed_ = !verdict.ok;
    ++current_;
    next();
}

void Shift::tell(const QJsonObject& line) {
    QTextStream(stdout) << QJsonDocument(line).toJson(QJsonDocument::Compact) << Qt::endl;
}

void Shift::tellFrames() const {
    if (clinicianFrames_.empty()) return;
    const auto counts = [](const std::vector<long>& frames) {
        QJsonArray array;
        for (const auto count : frames) array.append(static_cast<qint64>(count));
        return array;
    };
    tell({{QStringLiteral("frames"), QJsonObject{{QStringLiteral("clinician"), counts(clinicianFrames_)},
                                                 {QStringLiteral("patient"), counts(patientFrames_)}}}});
}

void Shift::key(int code, Qt::KeyboardModifiers modifiers, const QString& text) {
    auto* window = subject_.window();
    if (window == nullptr || window->windowHandle() == nullptr) return;
    qt_handleKeyEvent(window->windowHandle(), QEvent::KeyPress, code, modifiers, text, false, 1);
    qt_handleKeyEvent(window->windowHandle(), QEvent::KeyRelease, code, modifiers, text, false, 1);
}

void Shift::type(const QString& text) {
    for (const auto letter : text) key(letter.toUpper().unicode(), Qt::NoModifier, QString(letter));
}

void Shift::picture(const QString& name) {
    auto* window = subject_.window();
    if (window == nullptr) return;
    const auto number = static_cast<int>(QDir(folder_).entryList({QStringLiteral("*.png")}).size()) + 1;
    window->grab().save(QStringLiteral("%1/%2-%3.png").arg(folder_).arg(number, 2, 10, QLatin1Char('0')).arg(name));
    sinceBeat_.start(); // making the picture is ours, not the product's
}

bool Shift::hasFocus(const QString& panel) const {
    for (const auto* widget = QApplication::focusWidget(); widget != nullptr; widget = widget->parentWidget())
        if (widget->objectName() == panel) return true;
    return false;
}

workspace::SnapshotPtr Shift::snapshot() const {
    auto* workspace = subject_.workspace();
    return workspace == nullptr ? nullptr : workspace->snapshot();
}

const domain::RoomState* Shift::room() const {
    const auto s = snapshot();
    return s ? s->room.get() : nullptr;
}

void Shift::samplePatient() {
    // Blocking exchanges on a pool thread; the answer comes back here or nowhere.
    const auto admin = subject_.admin().toStdString();
    QPointer<Shift> self(this);
    QThreadPool::globalInstance()->start([self, admin] {
        auto answer = loopbackGet(admin + "/patients");
        if (answer) {
            const auto patients = QJsonDocument::fromJson(QByteArray::fromStdString(*answer)).array();
            const auto browser =
                patients.isEmpty() ? QString() : patients.last().toObject()[QStringLiteral("devtools")].toString();
            answer = evaluateInPage(browser.toStdString(), patientProbe);
        }
        QMetaObject::invokeMethod(
            qApp,
            [self, answer] {
                if (self) self->takePatientSample(answer);
            },
            Qt::QueuedConnection);
    });
}

void Shift::takePatientSample(const Result<std::string>& answer) {
    if (!answer) {
        mediaProblem_ = QStringLiteral("patient's browser: ") + QString::fromStdString(answer.error().detail);
        return;
    }
    const auto object = QJsonDocument::fromJson(QByteArray::fromStdString(*answer)).object();
    patientFrames_.push_back(static_cast<long>(object[QStringLiteral("frames")].toDouble()));
    patientEnergy_ = object[QStringLiteral("energy")].toDouble();
    const auto upper = colour(object[QStringLiteral("upper")]);
    const auto lower = colour(object[QStringLiteral("lower")]);
    patientColours_ = looksLike(upper, clinicianUpper) && looksLike(lower, clinicianLower);
    if (!patientColours_)
        mediaProblem_ = QStringLiteral("the patient sees %1 over %2").arg(describe(upper), describe(lower));
}

/// Looks at our own window as it stands on screen: the patient's two fields in the remote picture.
void Shift::lookAtOwnPicture() {
    auto* view = subject_.window() ? subject_.window()->findChild<QWidget*>(QStringLiteral("callView")) : nullptr;
    if (view == nullptr) {
        mediaProblem_ = QStringLiteral("no call view on screen");
        return;
    }
    const auto image = view->grab().toImage();
    sinceBeat_.start();
    // Left of the face, well inside the picture whatever its margins are.
    const QRect upperField(image.width() / 10, image.height() * 3 / 10, image.width() / 8, image.height() / 10);
    const QRect lowerField(image.width() / 10, image.height() * 6 / 10, image.width() / 8, image.height() / 10);
    const auto upper = average(image, upperField);
    const auto lower = average(image, lowerField);
    clinicianColours_ = looksLike(upper, patientUpper) && looksLike(lower, patientLower);
    if (!clinicianColours_)
        mediaProblem_ = QStringLiteral("the clinician sees %1 over %2").arg(describe(upper), describe(lower));
}

std::optional<Shift::Verdict> Shift::judgeMedia() const {
    if (clinicianFrames_.size() < 2 || patientFrames_.size() < 2) return std::nullopt;
    const bool rising = clinicianFrames_[1] > clinicianFrames_[0] && patientFrames_[1] > patientFrames_[0];
    if (!rising) return Verdict{false, QStringLiteral("pictures do not flow on both sides")};
    if (!(clinicianEnergy_ > 0.0) || !(patientEnergy_ > 0.0))
        return Verdict{false, QStringLiteral("no sound on one side")};
    if (!clinicianColours_ || !patientColours_) return Verdict{false, mediaProblem_};
    return Verdict{true, QStringLiteral("%1 and %2 pictures, sound on both sides, colours recognised")
                             .arg(clinicianFrames_[1])
                             .arg(patientFrames_[1])};
}

} // namespace tilsyn::app
