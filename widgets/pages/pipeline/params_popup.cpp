#include "widgets/pages/pipeline/params_popup.h"

#include "widgets/client/wire_text.h"
#include "widgets/common/page_parts.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/orrery_style.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScreen>

namespace orrery::widgets {

namespace {

constexpr int kWidth = 400;

QString number(double value) {
    return QString::number(value, 'g', 10);
}

} // namespace

ParamsPopup::ParamsPopup(const std::vector<api::ParamField>& fields, QWidget* parent)
    : QFrame(parent, Qt::Popup) {
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("Parameters of the run"));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(16, 12, 16, 16);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    grid->addWidget(makeText(TextKind::Title, tr("Run with other parameters")), 0, 0, 1, 2);
    int line = 1;
    for (const auto& field : fields) {
        const QString name = toQString(field.name);
        auto* label = makeText(TextKind::Mono, name);
        QWidget* control = makeControl(field);
        control->setAccessibleName(tr("Parameter %1").arg(name));
        control->setToolTip(toQString(field.description));
        label->setBuddy(control);
        grid->addWidget(label, line, 0);
        grid->addWidget(control, line, 1);
        auto* words = makeText(TextKind::Small, toQString(field.description));
        words->setWordWrap(true);
        grid->addWidget(words, line + 1, 1);
        m_rows.push_back({field, control, words});
        line += 2;
    }
    m_run = new QPushButton(icon(QStringLiteral("run"), IconRole::OnAccent), tr("Run with these"));
    setVariant(m_run, Variant::Primary);
    setControlSize(m_run, ControlSize::Large);
    connect(m_run, &QPushButton::clicked, this, &ParamsPopup::run);
    grid->addWidget(m_run, line, 0, 1, 2, Qt::AlignRight);
    setFixedWidth(scaled(kWidth));
    check();
}

QWidget* ParamsPopup::makeControl(const api::ParamField& field) {
    if (field.type == "boolean") {
        auto* box = new QCheckBox;
        setSwitch(box);
        box->setChecked(field.value == "true");
        return box;
    }
    if (field.type == "choice") {
        auto* combo = new QComboBox;
        for (const auto& choice : field.choices)
            combo->addItem(toQString(choice));
        combo->setCurrentText(toQString(field.value));
        return combo;
    }
    auto* edit = new QLineEdit(toQString(field.value));
    edit->setFont(monoFont(metrics().monoBody));
    connect(edit, &QLineEdit::textChanged, this, &ParamsPopup::check);
    connect(edit, &QLineEdit::returnPressed, this, &ParamsPopup::run);
    return edit;
}

QString ParamsPopup::valueOf(const Row& row) const {
    if (const auto* box = qobject_cast<QCheckBox*>(row.control))
        return box->isChecked() ? QStringLiteral("true") : QStringLiteral("false");
    if (const auto* combo = qobject_cast<QComboBox*>(row.control))
        return combo->currentText();
    return static_cast<QLineEdit*>(row.control)->text();
}

QString ParamsPopup::complaint(const api::ParamField& field, const QString& value) const {
    const QString name = toQString(field.name);
    if (value.isEmpty())
        return field.required ? tr("%1 is needed. Write a value.").arg(name) : QString();
    if (field.type != "number" && field.type != "integer")
        return {};
    bool fine = false;
    const double read = value.toDouble(&fine);
    if (!fine)
        return tr("%1 is not a number. Write 0.01 or 1e-2.").arg(name);
    if (field.type == "integer" && read != static_cast<double>(static_cast<qint64>(read)))
        return tr("%1 is not a whole number.").arg(name);
    if (field.has_min && read < field.min)
        return tr("%1 is below %2, the least.").arg(name, number(field.min));
    if (field.has_max && read > field.max)
        return tr("%1 is above %2, the most.").arg(name, number(field.max));
    return {};
}

void ParamsPopup::check() {
    bool fine = true;
    for (const Row& row : m_rows) {
        const QString wrong = complaint(row.field, valueOf(row));
        fine = fine && wrong.isEmpty();
        setValidity(row.control, wrong.isEmpty() ? Validity::Fine : Validity::Error);
        row.problem->setText(wrong.isEmpty() ? toQString(row.field.description) : wrong);
        row.problem->setVisible(!row.problem->text().isEmpty());
    }
    if (m_run)
        m_run->setEnabled(fine);
}

void ParamsPopup::run() {
    if (!m_run->isEnabled())
        return;
    std::map<std::string, std::string> params;
    for (const Row& row : m_rows) {
        const std::string value = toStdString(valueOf(row));
        if (value != row.field.value)
            params[row.field.name] = value;
    }
    close();
    Q_EMIT runRequested(params);
}

void ParamsPopup::openAt(const QPoint& topRight) {
    adjustSize();
    move(topRight - QPoint(width(), 0));
    show();
    for (const Row& row : m_rows) {
        if (row.control->focusPolicy() != Qt::NoFocus)
            return row.control->setFocus(Qt::PopupFocusReason);
    }
}

void ParamsPopup::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme().surface[2]);
    painter.setPen(theme().borderStrong);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace orrery::widgets
