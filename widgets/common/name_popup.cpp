#include "widgets/common/name_popup.h"

#include "widgets/common/page_parts.h"
#include "widgets/theme/orrery_style.h"

#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace orrery::widgets {

namespace {

constexpr int kWidth = 360;

} // namespace

NamePopup::NamePopup(const QString& title, const QString& action, const QString& name,
                     std::function<QString(const QString&)> complaint, QWidget* window)
    : QFrame(window, Qt::Popup), m_complaint(std::move(complaint)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(title);
    m_field = new QLineEdit(name);
    m_field->setAccessibleName(title);
    m_problem = makeText(TextKind::Small);
    m_problem->setWordWrap(true);
    m_take = new QPushButton(action);
    setVariant(m_take, Variant::Primary);
    setControlSize(m_take, ControlSize::Large);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(8);
    column->addWidget(makeText(TextKind::Title, title));
    column->addWidget(m_field);
    column->addWidget(m_problem);
    column->addWidget(m_take, 0, Qt::AlignRight);
    connect(m_field, &QLineEdit::textChanged, this, &NamePopup::check);
    connect(m_field, &QLineEdit::returnPressed, this, &NamePopup::take);
    connect(m_take, &QPushButton::clicked, this, &NamePopup::take);
    setFixedWidth(scaled(kWidth));
    check();
}

void NamePopup::openAt(const QPoint& topLeft) {
    adjustSize();
    move(topLeft);
    show();
    m_field->setFocus(Qt::PopupFocusReason);
    const int ending = static_cast<int>(m_field->text().indexOf(QLatin1Char('.')));
    ending < 0 ? m_field->selectAll() : m_field->setSelection(0, ending);
}

void NamePopup::check() {
    const QString wrong = m_complaint(m_field->text());
    setValidity(m_field, wrong.isEmpty() ? Validity::Fine : Validity::Error);
    m_problem->setText(wrong);
    m_problem->setVisible(!wrong.isEmpty());
    m_take->setEnabled(wrong.isEmpty());
}

void NamePopup::take() {
    const QString name = m_field->text();
    if (!m_complaint(name).isEmpty())
        return;
    close();
    Q_EMIT named(name);
}

void NamePopup::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme().surface[2]);
    painter.setPen(theme().borderStrong);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace orrery::widgets
