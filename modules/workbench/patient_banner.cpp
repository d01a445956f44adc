// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/patient_banner.h"

#include "domain/person_number.h"
#include "workbench/flow_layout.h"
#include "workbench/icons.h"
#include "workbench/paint/paint.h"
#include "workbench/tokens.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <chrono>

namespace tilsyn::workbench {
namespace {

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

QLabel* plain(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

PatientBanner::PatientBanner(const Zone& zone, const Clock& clock, QWidget* parent)
    : QWidget(parent), zone_(zone), clock_(clock) {
    const auto& t = Tokens::of(this);
    setObjectName(QStringLiteral("patientBanner"));
    auto* whole = new QHBoxLayout(this);
    whole->setContentsMargins(t.px(16 + 5), t.px(8), t.px(12), t.px(8));
    auto* fields = new QVBoxLayout;
    fields->setSpacing(t.px(4));
    auto* first = new QWidget(this);
    second_ = new QWidget(this);
    auto* firstFlow = new FlowLayout(first, t.px(16), t.px(2));
    auto* secondFlow = new FlowLayout(second_, t.px(16), t.px(2));
    name_ = plain(first);
    name_->setWordWrap(false);
    deceased_ = plain(first);
    firstFlow->addWidget(name_);
    firstFlow->addWidget(deceased_);
    const auto in = [&](QWidget* line, FlowLayout* flow) {
        auto field = addField(line);
        flow->addWidget(field.box);
        return field;
    };
    born_ = in(first, firstFlow);
    sex_ = in(first, firstFlow);
    number_ = in(first, firstFlow);
    address_ = in(second_, secondFlow);
    phone_ = in(second_, secondFlow);
    allergies_ = in(second_, secondFlow);
    language_ = in(second_, secondFlow);
    fields->addWidget(first);
    fields->addWidget(second_);
    whole->addLayout(fields, 1);
    reveal_ = new QPushButton(this);
    reveal_->setProperty("kind", QStringLiteral("quiet"));
    reveal_->setProperty("compact", true);
    reveal_->setIcon(icon(QStringLiteral("view-visible")));
    whole->addWidget(reveal_, 0, Qt::AlignTop);
    connect(reveal_, &QPushButton::clicked, this, &PatientBanner::numberWanted);
    maskAgain_.setSingleShot(true);
    maskAgain_.setInterval(std::chrono::seconds(30));
    connect(&maskAgain_, &QTimer::timeout, this, [this] {
        revealed_ = false;
        fill();
    });
    hide();
}

PatientBanner::Field PatientBanner::addField(QWidget* line) {
    const auto& t = Tokens::of(this);
    auto* box = new QWidget(line);
    auto* layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(t.px(6));
    Field field{box, plain(box), plain(box)};
    field.value->setWordWrap(false);
    layout->addWidget(field.label);
    layout->addWidget(field.value);
    return field;
}

void PatientBanner::show(const Field& field, const QString& label, const QString& value) {
    field.label->setText(label);
    field.value->setText(value);
}

void PatientBanner::setPatient(const domain::Patient* patient) {
    if (patient == nullptr) {
        patient_.reset();
        // Hidden is not enough: whoever reads the window's texts must not find the last patient's.
        for (auto* label : findChildren<QLabel*>()) label->clear();
        hide();
        return;
    }
    const bool other = !patient_ || patient_->id != patient->id;
    if (!other && *patient_ == *patient) return;
    if (other) {
        revealed_ = false;
        maskAgain_.stop();
    }
    patient_ = *patient;
    fill();
    QWidget::show();
}

void PatientBanner::setFolded(bool folded) {
    if (folded == folded_) return;
    folded_ = folded;
    second_->setVisible(!folded_);
}

void PatientBanner::showNumber() {
    revealed_ = true;
    maskAgain_.start();
    fill();
}

QString PatientBanner::numberText() const {
    if (patient_->numbers.empty()) return tr("Not stated");
    const auto local = zone_.local(clock_.now());
    const auto number = domain::readPersonNumber(patient_->numbers.front().value, local.date);
    return text(revealed_ ? domain::display(number) : domain::masked(number));
}

void PatientBanner::fill() {
    if (!patient_) return;
    const auto& t = Tokens::of(this);
    const auto& p = *patient_;
    const bool dead = p.deceased;
    const QColor strong = dead ? t.onInk : t.text;
    const QColor weak = dead ? t.onInk : t.text2;
    const auto colour = [](QLabel* label, const QColor& c) {
        auto palette = label->palette();
        palette.setColor(QPalette::WindowText, c);
        label->setPalette(palette);
    };
    name_->setText(tr("%1, %2", "FAMILY, Given").arg(text(p.name.family).toUpper(), text(p.name.given)));
    name_->setFont(t.font(Type::name, true));
    colour(name_, strong);
    deceased_->setText(tr("Deceased"));
    deceased_->setFont(t.font(Type::name, true));
    colour(deceased_, strong);
    deceased_->setVisible(dead);

    const auto unknown = tr("Not stated");
    auto born = unknown;
    if (p.birthDate) {
        const QDate date(static_cast<int>(p.birthDate->year()), static_cast<int>(unsigned(p.birthDate->month())),
                         static_cast<int>(unsigned(p.birthDate->day())));
        born = QLocale().toString(date, tr("d MMMM yyyy", "a birth date with the month in words"));
        if (const auto age = domain::ageOn(p, zone_.local(clock_.now()).date); age && !dead)
            born = tr("%1 (%n years)", "birth date and age", *age).arg(born);
    }
    show(born_, tr("Born"), born);
    auto sex = unknown;
    if (p.sex == domain::Sex::female) sex = tr("Female");
    if (p.sex == domain::Sex::male) sex = tr("Male");
    if (p.sex == domain::Sex::other) sex = tr("Other");
    show(sex_, tr("Sex"), sex);
    auto kind = tr("Person no.");
    if (!p.numbers.empty()) {
        const auto& system = p.numbers.front().system;
        if (system.ends_with("1.2.208.176.1.2")) kind = tr("CPR");
        if (p.numbers.front().temporary) kind = tr("Replacement no.");
        if (system.ends_with("4.1.4.1")) kind = tr("Birth no.", "Norwegian fødselsnummer");
        if (system.ends_with("4.1.4.2")) kind = tr("D-number");
    }
    show(number_, kind, numberText());
    auto address = unknown;
    if (p.protectedIdentity) {
        address = tr("Protected");
    } else if (p.address) {
        address = tr("%1, %2 %3", "street, postal code city")
                      .arg(text(p.address->line), text(p.address->postalCode), text(p.address->city));
    }
    show(address_, tr("Address"), address);
    show(phone_, tr("Telephone"), p.phones.empty() ? unknown : text(p.phones.front().number));
    QStringList allergies;
    for (const auto& allergy : p.allergies) allergies << text(allergy);
    show(allergies_, tr("Allergy"), allergies.isEmpty() ? unknown : QLocale().createSeparatedList(allergies));
    const auto language = QLocale(text(p.language));
    show(language_, tr("Language"), p.language.empty() ? unknown : language.nativeLanguageName());
    for (const auto& field : {born_, sex_, number_, address_, phone_, allergies_, language_}) {
        field.label->setFont(t.font(Type::body));
        field.value->setFont(t.font(Type::body, true));
        colour(field.label, weak);
        colour(field.value, strong);
    }
    reveal_->setText(revealed_ ? tr("Number shown") : tr("Show number"));
    reveal_->setEnabled(!revealed_ && !p.numbers.empty());
    reveal_->setVisible(!dead);
    second_->setVisible(!folded_);
    update();
}

void PatientBanner::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::StyleChange) fill();
    QWidget::changeEvent(event);
}

void PatientBanner::paintEvent(QPaintEvent*) {
    const auto& t = Tokens::of(this);
    QPainter painter(this);
    const bool dead = patient_ && patient_->deceased;
    painter.fillRect(rect(), dead ? t.ink : t.banner);
    if (dead)
        paint::hatch(painter, QRectF(0, 0, t.px(14), height()), t.onInk);
    else
        painter.fillRect(QRect(0, 0, t.px(5), height()), t.accent);
    paint::hairline(painter, rect().bottomLeft(), rect().bottomRight(), t.line);
}

} // namespace tilsyn::workbench
