#include "widgets/shell/layout_keeper.h"

#include "widgets/models/preferences.h"

namespace orrery::widgets {

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
}

void LayoutKeeper::keep(const QSplitter& splitter) {
    m_preferences.setLayout(splitter.objectName(), splitter.saveState());
}

LayoutKeeper::Sizes LayoutKeeper::reset() {
    Sizes before;
    for (const auto& splitter : m_splitters) {
        if (splitter)
            before[splitter->objectName()] = splitter->saveState();
    }
    m_preferences.forgetLayouts();
    for (const auto& splitter : m_splitters) {
        if (splitter)
            splitter->restoreState(m_standard[splitter->objectName()]);
    }
    return before;
}

void LayoutKeeper::restore(const Sizes& sizes) {
    for (const auto& splitter : m_splitters) {
        if (!splitter || !sizes.contains(splitter->objectName()))
            continue;
        splitter->restoreState(sizes[splitter->objectName()]);
        keep(*splitter);
    }
}

} // namespace orrery::widgets
