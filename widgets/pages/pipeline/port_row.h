#pragma once

#include "core/api/wire/wire.h"

#include <QAbstractButton>
#include <QLabel>

namespace orrery::widgets {

/// One port in the inspector: shape, name, what is at the other end, and what it holds. A click asks to see
/// it.
class PortRow : public QAbstractButton {
    Q_OBJECT

public:
    PortRow(const api::Port& port, const QString& otherEnd, QWidget* parent = nullptr);

    /// What the port holds in a few letters: "899,017 × 118".
    void setContent(const QString& content);
    QString content() const { return m_content; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_name, m_type, m_other, m_content;
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
