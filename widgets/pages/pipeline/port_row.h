#pragma once

#include "core/api/wire/wire.h"

#include <QLabel>
#include <QWidget>

namespace orrery::widgets {

/// One port in the inspector: shape, name, what is at the other end.
class PortRow : public QWidget {
    Q_OBJECT

public:
    PortRow(const api::Port& port, const QString& otherEnd, QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_name, m_type, m_other;
};

/// Code on a ground of its own, wrapped, selectable.
class CodeBox : public QLabel {
    Q_OBJECT

public:
    explicit CodeBox(const QString& code, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace orrery::widgets
