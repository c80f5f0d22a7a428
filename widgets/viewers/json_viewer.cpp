#include "widgets/viewers/json_viewer.h"

#include "widgets/common/delegates.h"
#include "widgets/theme/theme_manager.h"

#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace orrery::widgets {

namespace {

constexpr int kMostEntries = 20'000;
constexpr int kMostDepth = 64;
/// A value with fewer entries than this is shown open.
constexpr int kOpenBelow = 200;

QString textOf(const QJsonValue& value) {
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case QJsonValue::Double:
        return QString::number(value.toDouble(), 'g', 12);
    case QJsonValue::String:
        return value.toString().left(2'000);
    case QJsonValue::Array:
        return JsonViewer::tr("%n entry(s)", "JSON list", static_cast<int>(value.toArray().size()));
    case QJsonValue::Object:
        return JsonViewer::tr("%n member(s)", "JSON object", static_cast<int>(value.toObject().size()));
    default:
        return QStringLiteral("null");
    }
}

} // namespace

JsonViewer::JsonViewer(QWidget* parent) : QTreeView(parent) {
    setModel(&m_model);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setUniformRowHeights(true);
    followTheme(*this, [this] { setFont(monoFont(metrics().monoBody)); });
    setAccessibleName(tr("JSON"));
    lieOnPanel(*this);
}

bool JsonViewer::setText(const QByteArray& text) {
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (document.isNull())
        return false;
    m_model.clear();
    m_model.setHorizontalHeaderLabels({tr("Name"), tr("Value")});
    m_left = kMostEntries;
    addMembers(m_model.invisibleRootItem(),
               document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()), 0);
    if (m_left > kMostEntries - kOpenBelow)
        expandAll();
    header()->setSectionResizeMode(0, QHeaderView::Interactive);
    header()->resizeSection(0, scaled(240));
    return true;
}

void JsonViewer::addMembers(QStandardItem* parent, const QJsonValue& value, int depth) {
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype at = 0; at < array.size() && m_left > 0; ++at)
            add(parent, QString::number(at), array[at], depth);
        return;
    }
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end() && m_left > 0; ++member)
        add(parent, member.key(), member.value(), depth);
}

void JsonViewer::add(QStandardItem* parent, const QString& name, const QJsonValue& value, int depth) {
    auto* left = new QStandardItem(name);
    // The last one that fits says that there is more.
    const bool last = --m_left == 0;
    parent->appendRow(
        {left, new QStandardItem(last ? tr("more follows; save the file to see it") : textOf(value))});
    if (depth < kMostDepth && (value.isArray() || value.isObject()))
        addMembers(left, value, depth + 1);
}

} // namespace orrery::widgets
