#pragma once

#include "core/api/wire/wire.h"

#include <QFrame>

#include <map>

class QPushButton;

namespace orrery::widgets {

class FormField;

/// A form for the pipeline's parameters with their defaults; starts a run with what differs.
class ParamsPopup : public QFrame {
    Q_OBJECT

public:
    ParamsPopup(const std::vector<api::ParamField>& params, QWidget* parent);

    /// The field of a parameter; null for none of that name.
    FormField* field(const QString& name) const;
    /// Shows itself with its top right corner at a global point.
    void openAt(const QPoint& topRight);

Q_SIGNALS:
    void runRequested(const std::map<std::string, std::string>& params);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void check();
    void run();

    std::vector<api::ParamField> m_params;
    std::vector<FormField*> m_fields; ///< One for each of m_params.
    QPushButton* m_run = nullptr;
};

} // namespace orrery::widgets
