// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/call_view/fake_camera.h"
#include "panels/common/call_view.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QLibrary>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <doctest/doctest.h>
#include <memory>
#include <unistd.h>
#include <utility>

// In this folder the real room page runs in Qt WebEngine; the node between two of them is the test itself.
using namespace tilsyn;
using namespace tilsyn::panels;
using workspace::MediaCandidate;
using workspace::MediaFault;
using workspace::MediaLocal;
using workspace::MediaOut;
using workspace::MediaRemote;
using workspace::MediaStart;
using workspace::MediaStats;
using workspace::MediaStop;

namespace {

QTemporaryDir& filmFolder() {
    static QTemporaryDir folder;
    return folder;
}

MakeCallView module() {
    static const MakeCallView make = [] {
        const auto film = filmFolder().filePath(QStringLiteral("two-colours.y4m"));
        if (!tests::writeTwoColourFilm(film)) return MakeCallView(nullptr);
        qputenv("QTWEBENGINE_CHROMIUM_FLAGS",
                "--use-fake-device-for-media-stream --use-file-for-fake-video-capture=" + film.toUtf8());
        QLibrary library(QStringLiteral(TILSYN_CALL_VIEW));
        return reinterpret_cast<MakeCallView>(library.resolve(makeCallViewSymbol));
    }();
    return make;
}

struct Side {
    explicit Side(MakeCallView make) {
        CallViewHost host;
        host.out = [this](MediaOut message) { take(std::move(message)); };
        host.devices = [this](const QList<CallDevice>& list) { devices = list; };
        host.own = [this](const CallOwnMedia& now) { own = now; };
        host.microphoneLevel = [this](double value) { loudest = std::max(loudest, value); };
        window.resize(640, 400);
        view.reset(make(&host, &window));
        view->widget()->setGeometry(0, 0, 640, 400);
        window.show();
    }
    void take(MediaOut message) {
        if (auto* figures = std::get_if<MediaStats>(&message)) stats = *figures;
        if (auto* fault = std::get_if<MediaFault>(&message)) faults.push_back(fault->code);
        if (auto* local = std::get_if<MediaLocal>(&message)) said.push_back(*local);
        if (auto* candidate = std::get_if<MediaCandidate>(&message)) candidates.push_back(*candidate);
        if (onMessage) onMessage(message);
    }
    QColor at(double x, double y) {
        const QImage picture = window.grab().toImage();
        return picture.pixelColor(static_cast<int>(x * picture.width()), static_cast<int>(y * picture.height()));
    }

    QWidget window;
    std::unique_ptr<CallView> view;
    MediaStats stats;
    std::vector<std::string> faults;
    std::vector<MediaLocal> said;
    std::vector<MediaCandidate> candidates;
    QList<CallDevice> devices;
    CallOwnMedia own;
    double loudest = 0;
    std::function<void(const MediaOut&)> onMessage;
};

/// A node's direct media as the conference protocol has it: the first offer finds nobody, the second is passed on.
struct Node {
    Node(Side& a, Side& b) : first(a), second(b) {
        first.onMessage = [this](const MediaOut& message) { relay(message, first, second); };
        second.onMessage = [this](const MediaOut& message) { relay(message, second, first); };
    }
    void relay(const MediaOut& message, Side& from, Side& to) {
        if (const auto* local = std::get_if<MediaLocal>(&message)) {
            if (local->kind == MediaLocal::Kind::answer && std::exchange(garble, false))
                to.view->take(MediaRemote{MediaRemote::Kind::answer, garbled(local->sdp)});
            else if (local->kind == MediaLocal::Kind::answer)
                to.view->take(MediaRemote{MediaRemote::Kind::answer, local->sdp});
            else if (&from == &first)
                from.view->take(MediaRemote{MediaRemote::Kind::ignored, {}});
            else
                to.view->take(MediaRemote{MediaRemote::Kind::offer, local->sdp});
        }
        // Candidates of an offer that was not taken belong to nothing.
        if (const auto* candidate = std::get_if<MediaCandidate>(&message))
            if (&from == &second || from.said.size() > 1) to.view->take(*candidate);
    }
    /// Another password than the one that the other side knows: their checks of the path all fail.
    static std::string garbled(std::string sdp) {
        const std::string mark = "a=ice-pwd:";
        for (auto at = sdp.find(mark); at != std::string::npos; at = sdp.find(mark, at + 1))
            for (std::size_t i = at + mark.size(); i < at + mark.size() + 8; ++i) sdp[i] = sdp[i] == 'a' ? 'b' : 'a';
        return sdp;
    }
    Side& first;
    Side& second;
    bool garble = false; ///< the next answer
};

QByteArray commandOf(int pid) {
    QFile line(QStringLiteral("/proc/%1/cmdline").arg(pid));
    return line.open(QIODevice::ReadOnly) ? line.readAll() : QByteArray();
}
int parentOf(int pid) {
    QFile status(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!status.open(QIODevice::ReadOnly)) return 0;
    const auto text = status.readAll();
    return text.mid(text.lastIndexOf(')') + 2).split(' ').value(1).toInt();
}
/// The processes of our web pages, the oldest first: forked by the sandbox's zygote, which itself is one's child.
std::vector<int> renderers() {
    const auto mine = "--application-name=" + QCoreApplication::applicationName().toUtf8();
    const auto isZygote = [&](int pid) {
        const auto words = commandOf(pid);
        return words.contains("--type=zygote") && words.contains(mine);
    };
    std::vector<int> found;
    for (const auto& name : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        const auto pid = name.toInt();
        if (pid == 0 || !isZygote(pid)) continue;
        const auto parent = parentOf(pid);
        if (isZygote(parent) && isZygote(parentOf(parent))) found.push_back(pid);
    }
    std::ranges::sort(found);
    return found;
}

bool magenta(const QColor& c) {
    return c.red() > 150 && c.blue() > 120 && c.green() < 110;
}
bool green(const QColor& c) {
    return c.green() > 120 && c.red() < 110 && c.blue() < 110;
}

bool runsAsRoot() {
    return geteuid() == 0 && qEnvironmentVariableIsEmpty("QTWEBENGINE_DISABLE_SANDBOX");
}

} // namespace

TEST_CASE("two call views see and hear each other through a node that relays") {
    REQUIRE_MESSAGE(!runsAsRoot(), "run as an ordinary user: the web sandbox refuses root");
    REQUIRE(static_cast<bool>(module()));
    Side nurse(module());
    Side patient(module());
    Node node(nurse, patient);
    CallWords words;
    words.remote = QStringLiteral("Ola Brekke");
    words.self = QStringLiteral("You");
    words.cameraOff = QStringLiteral("Camera off");
    nurse.view->setWords(words);

    nurse.view->take(MediaStart{});
    REQUIRE(QTest::qWaitFor([&] { return nurse.said.size() == 1; }, 20000));
    CHECK(nurse.said[0].kind == MediaLocal::Kind::offer);
    CHECK(nurse.said[0].sdp.find("VP8") != std::string::npos);
    CHECK(nurse.said[0].sdp.find("H264") == std::string::npos);
    CHECK(nurse.said[0].sdp.find("PCMU") == std::string::npos);

    patient.view->take(MediaStart{});
    REQUIRE(QTest::qWaitFor([&] { return nurse.stats.framesDecoded > 20 && patient.stats.framesDecoded > 20; }, 30000));
    CHECK(nurse.said.back().kind == MediaLocal::Kind::answer);
    const auto before = std::pair(nurse.stats.framesDecoded, patient.stats.framesDecoded);
    REQUIRE(QTest::qWaitFor(
        [&] {
            return nurse.stats.framesDecoded > before.first + 20 && patient.stats.framesDecoded > before.second + 20;
        },
        20000));
    CHECK(nurse.stats.connected);
    CHECK(QTest::qWaitFor([&] { return nurse.stats.audioEnergy > 0 && patient.stats.audioEnergy > 0; }, 10000));
    CHECK(QTest::qWaitFor([&] { return nurse.loudest > 0.1; }, 10000));
    // The other's picture is not mirrored.
    CHECK(QTest::qWaitFor([&] { return magenta(nurse.at(0.25, 0.4)) && green(nurse.at(0.6, 0.4)); }, 10000));
    CHECK(QTest::qWaitFor([&] { return magenta(patient.at(0.25, 0.4)) && green(patient.at(0.6, 0.4)); }, 10000));
    if (const auto folder = qEnvironmentVariable("TILSYN_PICTURES"); !folder.isEmpty())
        nurse.window.grab().save(folder + QStringLiteral("/call-view.png"));
    CHECK(nurse.faults.empty());
    CHECK_FALSE(nurse.candidates.empty());
    CHECK_FALSE(nurse.candidates[0].pwd.empty());

    SUBCASE("a camera that is switched off sends no pictures, and comes back without a new negotiation") {
        nurse.view->take(MediaStart{{}, false, true, false});
        const auto still = [&] {
            const auto now = patient.stats.framesDecoded;
            QTest::qWait(1200);
            return patient.stats.framesDecoded - now < 3;
        };
        CHECK(QTest::qWaitFor(still, 15000));
        const auto said = nurse.said.size();
        const auto frames = patient.stats.framesDecoded;
        nurse.view->take(MediaStart{});
        CHECK(QTest::qWaitFor([&] { return patient.stats.framesDecoded > frames + 20; }, 20000));
        CHECK(nurse.said.size() == said);
    }
    SUBCASE("words and devices change without touching the connection") {
        const auto said = nurse.said.size();
        REQUIRE_FALSE(nurse.devices.isEmpty());
        words.status = QStringLiteral("Locked");
        nurse.view->setWords(words);
        nurse.view->choose({nurse.devices.first().label, {}, {}});
        const auto frames = patient.stats.framesDecoded;
        CHECK(QTest::qWaitFor([&] { return patient.stats.framesDecoded > frames + 20; }, 20000));
        CHECK(nurse.said.size() == said);
    }
    SUBCASE("after a stop that keeps the devices a new start makes a new offer") {
        const auto said = nurse.said.size();
        nurse.view->take(MediaStop{false});
        words.status = QStringLiteral("Waiting");
        nurse.view->setWords(words);
        nurse.view->take(MediaStart{});
        CHECK(QTest::qWaitFor([&] { return nurse.said.size() == said + 1; }, 10000));
        CHECK(nurse.said.back().kind == MediaLocal::Kind::offer);
    }
}

TEST_CASE("a path that does not come about is restarted by the page, over the same connection") {
    REQUIRE_FALSE(runsAsRoot());
    REQUIRE(static_cast<bool>(module()));
    Side nurse(module());
    Side patient(module());
    Node node(nurse, patient);
    node.garble = true;
    nurse.view->take(MediaStart{});
    REQUIRE(QTest::qWaitFor([&] { return nurse.said.size() == 1; }, 20000));
    patient.view->take(MediaStart{});
    REQUIRE(QTest::qWaitFor([&] { return nurse.said.size() == 2; }, 20000));
    REQUIRE_FALSE(node.garble);
    // Their browser gives the path up, the page offers it anew, and the pictures come.
    REQUIRE(QTest::qWaitFor([&] { return patient.stats.framesDecoded > 20 && nurse.stats.framesDecoded > 20; }, 60000));
    CHECK(patient.said.size() >= 2);
    const auto keys = [](const std::string& sdp) {
        const auto at = sdp.find("a=fingerprint:");
        return sdp.substr(at, sdp.find('\r', at) - at);
    };
    CHECK(keys(patient.said.back().sdp) == keys(patient.said.front().sdp));
    CHECK(nurse.stats.connected);
    CHECK(nurse.faults.empty());
}

TEST_CASE("a page whose process ends is begun anew, muted as before; the second time it waits for a person") {
    REQUIRE_FALSE(runsAsRoot());
    REQUIRE(static_cast<bool>(module()));
    Side nurse(module());
    Side patient(module());
    Node node(nurse, patient);
    nurse.view->take(MediaStart{});
    REQUIRE(QTest::qWaitFor([&] { return nurse.said.size() == 1; }, 20000));
    const auto before = renderers();
    patient.view->take(MediaStart{});
    REQUIRE(QTest::qWaitFor([&] { return nurse.stats.framesDecoded > 20; }, 30000));
    nurse.view->take(MediaStart{{}, false, false, true}); // muted
    QTest::qWait(600);

    const auto end = [&](int pid) {
        ::kill(pid, SIGKILL);
        return QTest::qWaitFor([&] { return !nurse.faults.empty(); }, 10000);
    };
    if (before.empty()) {
        MESSAGE("the web sandbox hides its processes here: nothing to end");
        return;
    }
    REQUIRE(before.size() == 2);
    REQUIRE(end(before.front()));
    REQUIRE(nurse.faults == std::vector<std::string>{"page-crashed"});
    // The fresh page offers by itself; the other side is told to begin anew, as the node does.
    patient.view->take(MediaStop{false});
    REQUIRE(QTest::qWaitFor([&] { return nurse.said.size() >= 3; }, 20000));
    patient.view->take(MediaStart{});
    nurse.stats = {};
    patient.stats = {};
    REQUIRE(QTest::qWaitFor([&] { return nurse.stats.framesDecoded > 20 && patient.stats.framesDecoded > 20; }, 30000));
    nurse.loudest = 0;
    QTest::qWait(1500);
    CHECK(nurse.loudest == 0);

    nurse.faults.clear();
    const auto after = renderers();
    const auto fresh =
        std::ranges::find_if(after, [&](int pid) { return std::ranges::find(before, pid) == before.end(); });
    REQUIRE(fresh != after.end());
    REQUIRE(end(*fresh));
    CHECK(nurse.faults == std::vector<std::string>{"page-dead"});
}

TEST_CASE("a released view lets the devices go and says nothing more") {
    REQUIRE_FALSE(runsAsRoot());
    REQUIRE(static_cast<bool>(module()));
    Side nurse(module());
    nurse.view->take(MediaStart{});
    REQUIRE(QTest::qWaitFor([&] { return nurse.stats.microphoneLevel > 0; }, 20000));
    nurse.view->take(MediaStop{true});
    QTest::qWait(1100);
    nurse.stats = {};
    nurse.loudest = 0;
    QTest::qWait(1100);
    CHECK(nurse.loudest == 0);
}

TEST_CASE("before a call the own picture and loudness are there, large and without a connection") {
    REQUIRE_FALSE(runsAsRoot());
    REQUIRE(static_cast<bool>(module()));
    Side nurse(module());
    nurse.view->preview();
    CHECK(QTest::qWaitFor([&] { return nurse.own == CallOwnMedia{true, true}; }, 20000));
    CHECK(QTest::qWaitFor([&] { return nurse.loudest > 0.1; }, 10000));
    // The own picture is mirrored, and fills the view.
    CHECK(QTest::qWaitFor([&] { return green(nurse.at(0.25, 0.5)) && magenta(nurse.at(0.75, 0.5)); }, 10000));
    CHECK(nurse.said.empty());
    CHECK(nurse.faults.empty());
    // Names are known without having opened anything by another name first.
    CHECK(std::ranges::none_of(nurse.devices, [](const CallDevice& device) { return device.label.isEmpty(); }));
    CHECK(std::ranges::any_of(nurse.devices, [](const CallDevice& d) { return d.kind == CallDevice::Kind::camera; }));
}

TEST_CASE("a device that is chosen by name is the one that is opened, and an unknown name changes nothing") {
    REQUIRE_FALSE(runsAsRoot());
    REQUIRE(static_cast<bool>(module()));
    Side nurse(module());
    nurse.view->preview();
    REQUIRE(QTest::qWaitFor([&] { return nurse.own.microphone && nurse.devices.size() > 2; }, 20000));
    for (const auto& device : nurse.devices) {
        if (device.kind != CallDevice::Kind::microphone) continue;
        nurse.view->choose({device.label, {}, {}});
        nurse.loudest = 0;
        CHECK(QTest::qWaitFor([&] { return nurse.own.microphone && nurse.loudest > 0.1; }, 10000));
    }
    nurse.view->choose({QStringLiteral("Nowhere"), QStringLiteral("Nowhere"), QStringLiteral("Nowhere")});
    QTest::qWait(700);
    CHECK(nurse.own == CallOwnMedia{true, true});
    CHECK(nurse.faults.empty());
}
