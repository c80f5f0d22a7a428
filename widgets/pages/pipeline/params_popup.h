#pragma once

#include "core/api/wire/wire.h"

#include <QFrame>

#include <map>

class QLabel;
class QLineEdit;
class QPushButton;
class QWidget;

namespace orrery::widgets {

/// A form for the pipeline's parameters with their defaults; starts a run with what differs.
class ParamsPopup : public QFrame {
    Q_OBJECT

public:
    ParamsPopup(const std::vector<api::ParamField>& fields, QWidget* parent);

    /// Shows itself with its top right corner at a global point.
    void openAt(const QPoint& topRight);

Q_SIGNALS:
    void runRequested(const std::map<std::string, std::string>& params);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Row {
        api::ParamField field;
        QWidget* control;
        QLabel* problem;
    };

    QWidget* makeControl(const api::ParamField& field);
    QString valueOf(const Row& row) const;
    /// What is wrong with a value, as a sentence; empty for nothing.
    QString complaint(const api::ParamField& field, const QString& value) const;
    void check();
    void run();

    std::vector<Row> m_rows;
    QPushButton* m_run = nullptr;
};

} // namespace orrery::widgets
