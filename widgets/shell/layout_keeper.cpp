#include "widgets/shell/layout_keeper.h"

#include "widgets/models/preferences.h"

namespace orrery::widgets {

namespace {

/// Brings the panel of this name to the front of its group, if it is in this one.
void bringToFront(QTabWidget& group, const QString& name) {
    for (int place = 0; place < group.count(); ++place) {
        if (group.widget(place)->objectName() == name)
            group.setCurrentIndex(place);
    }
}

} // namespace

LayoutKeeper::LayoutKeeper(Preferences& preferences, QObject* parent)
    : QObject(parent), m_preferences(preferences) {}

void LayoutKeeper::adopt(QWidget& page) {
    for (auto* splitter : page.findChildren<QSplitter*>()) {
        const QString name = splitter->objectName();
        if (name.isEmpty())
            continue;
        m_splitters.append(splitter);
        m_standard[name] = splitter->saveState();
        splitter->restoreState(m_preferences.layout(name));
        connect(splitter, &QSplitter::splitterMoved, this, [this, splitter] { keep(*splitter); });
    }
    for (auto* group : page.findChildren<QTabWidget*>())
        m_groups.append(group);
}

void LayoutKeeper::keep(const QSplitter& splitter) {
    m_preferences.setLayout(splitter.objectName(), splitter.saveState());
}

PageLayout LayoutKeeper::layout() const {
    PageLayout now{m_preferences.partSizes(), {}};
    for (const auto& splitter : m_splitters) {
        if (splitter)
            now.sizes[splitter->objectName()] = splitter->saveState();
    }
    for (const auto& group : m_groups) {
        const QWidget* front = group ? group->currentWidget() : nullptr;
        if (front && !front->objectName().isEmpty())
            now.fronts.append(front->objectName());
    }
    return now;
}

void LayoutKeeper::apply(const PageLayout& layout) {
    m_preferences.setPartSizes(layout.sizes);
    for (const auto& splitter : m_splitters) {
        if (!splitter)
            continue;
        const QByteArray standard = m_standard[splitter->objectName()];
        if (!splitter->restoreState(layout.sizes.value(splitter->objectName(), standard)))
            splitter->restoreState(standard);
    }
    for (const auto& group : m_groups) {
        for (const QString& front : layout.fronts) {
            if (group)
                bringToFront(*group, front);
        }
    }
}

} // namespace orrery::widgets
