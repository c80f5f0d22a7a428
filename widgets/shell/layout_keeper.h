#pragma once

#include "widgets/models/layout_store.h"

#include <QObject>
#include <QPointer>
#include <QSplitter>
#include <QTabWidget>

namespace orrery::widgets {

class Preferences;

/// Keeps how the person laid the pages out: the sizes of their parts, and on wish which panels are in front.
/// Every splitter, and every panel in a group of tabs, that has an object name takes part; sizes that cannot
/// be read leave the standard ones. Thread: GUI.
class LayoutKeeper : public QObject {
    Q_OBJECT

public:
    explicit LayoutKeeper(Preferences& preferences, QObject* parent = nullptr);

    /// Takes the parts of a new page into care and gives them the sizes that were kept.
    void adopt(QWidget& page);
    /// How the pages are laid out now, also those that were not made yet.
    PageLayout layout() const;
    /// Lays the pages out in one go. What a layout does not name has its standard size; without fronts the
    /// panels stay as they are.
    void apply(const PageLayout& layout);

private:
    void keep(const QSplitter& splitter);

    Preferences& m_preferences;
    QList<QPointer<QSplitter>> m_splitters;
    QList<QPointer<QTabWidget>> m_groups;
    QHash<QString, QByteArray> m_standard;
};

} // namespace orrery::widgets
