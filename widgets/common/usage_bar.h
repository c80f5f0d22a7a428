#pragma once

#include <QWidget>

namespace orrery::widgets {

/// How much of something is used: a bar of 92 × 12. What others use is hatched, never only another colour.
class UsageBar : public QWidget {
    Q_OBJECT

public:
    enum class User { Ours, Others, Nobody };

    /// `name` is what is used, for assistive technology.
    explicit UsageBar(const QString& name, QWidget* parent = nullptr);

    /// `share` is 0 to 1.
    void setUsage(double share, User user = User::Ours);
    double share() const { return m_share; }
    User user() const { return m_user; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_name;
    double m_share = 0;
    User m_user = User::Nobody;
};

} // namespace orrery::widgets
