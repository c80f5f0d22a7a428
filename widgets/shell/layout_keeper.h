#pragma once

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSplitter>

namespace orrery::widgets {

class Preferences;

/// Keeps the sizes that the person gave to the parts of the pages. Every splitter with an object name takes
/// part; sizes that cannot be read leave the standard ones. Thread: GUI.
class LayoutKeeper : public QObject {
    Q_OBJECT

public:
    /// By the splitter's name.
    using Sizes = QHash<QString, QByteArray>;

    explicit LayoutKeeper(Preferences& preferences, QObject* parent = nullptr);

    /// Takes the splitters of a new page into care and gives them the sizes that were kept.
    void adopt(QWidget& page);
    /// Standard sizes everywhere. Returns what was before, for `restore`.
    Sizes reset();
    void restore(const Sizes& sizes);

private:
    void keep(const QSplitter& splitter);

    Preferences& m_preferences;
    QList<QPointer<QSplitter>> m_splitters;
    Sizes m_standard;
};

} // namespace orrery::widgets
