// SPDX-License-Identifier: GPL-3.0-or-later
// Takes the place of the web view: the same words on the same ground, without a browser.
#include "panels/common/call_module.h"
#include "workbench/tokens.h"

#include <QPainter>

namespace tilsyn::panels {
namespace {

class PaintedCall final : public QWidget, public CallView {
public:
    explicit PaintedCall(QWidget* parent) : QWidget(parent) {}
    QWidget* widget() override { return this; }
    void take(const workspace::MediaIn&) override {}
    void setWords(const CallWords& words) override {
        words_ = words;
        update();
    }
    void choose(const CallDeviceChoice&) override {}
    void preview() override {}
    void retry() override {}

protected:
    void paintEvent(QPaintEvent*) override {
        const auto& t = workbench::Tokens::of(this);
        QPainter p(this);
        p.fillRect(rect(), t.videoGround);
        p.setPen(t.plateText);
        p.setFont(t.font(workbench::Type::name));
        p.drawText(rect().adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap, words_.idle);
        p.setFont(t.font(workbench::Type::body));
        const auto plate = rect().adjusted(20, 16, -20, -16);
        p.drawText(plate, Qt::AlignLeft | Qt::AlignTop, words_.status);
        p.drawText(plate, Qt::AlignLeft | Qt::AlignBottom, words_.remote);
        p.drawText(plate, Qt::AlignRight | Qt::AlignBottom, words_.self);
    }

private:
    CallWords words_;
};

CallView* makePainted(CallViewHost*, QWidget* parent) {
    return new PaintedCall(parent);
}

} // namespace

Result<MakeCallView> callViewModule() {
    return &makePainted;
}

} // namespace tilsyn::panels
