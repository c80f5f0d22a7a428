#include "widgets/pages/pipeline/params_popup.h"

#include "widgets/client/wire_text.h"
#include "widgets/common/page_parts.h"
#include "widgets/editors/forms/form_field.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/orrery_style.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace orrery::widgets {

namespace {

constexpr int kWidth = 420;

} // namespace

ParamsPopup::ParamsPopup(const std::vector<api::ParamField>& params, QWidget* parent)
    : QFrame(parent, Qt::Popup), m_params(params) {
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("Parameters of the run"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(6);
    column->addWidget(makeText(TextKind::Title, tr("Run with other parameters")));
    for (const auto& param : params) {
        auto* field = new FormField(fieldOf(param), {}, nullptr);
        field->setValue(std::nullopt);
        connect(field->editor(), &FieldEditor::edited, this, &ParamsPopup::check);
        connect(field->editor(), &FieldEditor::committed, this, &ParamsPopup::check);
        connect(field, &FormField::changed, this, [field] { field->setValue(field->reading().value); });
        connect(field, &FormField::resetRequested, this, [this, field] {
            field->setValue(std::nullopt);
            check();
        });
        column->addWidget(field);
        if (!param.description.empty()) {
            auto* words = makeText(TextKind::Small, toQString(param.description));
            words->setWordWrap(true);
            column->addWidget(words);
        }
        m_fields.push_back(field);
    }
    m_run = new QPushButton(icon(QStringLiteral("run"), IconRole::OnAccent), tr("Run with these"));
    setVariant(m_run, Variant::Primary);
    setControlSize(m_run, ControlSize::Large);
    connect(m_run, &QPushButton::clicked, this, &ParamsPopup::run);
    column->addWidget(m_run, 0, Qt::AlignRight);
    setFixedWidth(scaled(kWidth));
    check();
}

FormField* ParamsPopup::field(const QString& name) const {
    for (FormField* field : m_fields)
        if (field->spec().name == name)
            return field;
    return nullptr;
}

void ParamsPopup::check() {
    bool fine = true;
    for (const FormField* field : m_fields)
        fine = fine && field->reading().problem.isEmpty();
    m_run->setEnabled(fine);
}

void ParamsPopup::run() {
    if (!m_run->isEnabled())
        return;
    std::map<std::string, std::string> params;
    for (std::size_t at = 0; at < m_fields.size(); ++at) {
        const auto value = m_fields[at]->reading().value;
        if (value && pipeline::toText(*value) != m_params[at].value)
            params[m_params[at].name] = pipeline::toText(*value);
    }
    close();
    Q_EMIT runRequested(params);
}

void ParamsPopup::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return run();
    QFrame::keyPressEvent(event);
}

void ParamsPopup::openAt(const QPoint& topRight) {
    adjustSize();
    move(topRight - QPoint(width(), 0));
    show();
    if (!m_fields.empty())
        m_fields.front()->editor()->setFocus(Qt::PopupFocusReason);
}

void ParamsPopup::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme().surface[2]);
    painter.setPen(theme().borderStrong);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace orrery::widgets
