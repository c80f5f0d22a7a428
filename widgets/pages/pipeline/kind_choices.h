#pragma once

#include "core/pipeline/kind.h"
#include "core/pipeline/model.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace orrery::widgets {

/// A port of a step, by names.
struct PortEnd {
    std::string step;
    std::string port;
    bool operator==(const PortEnd&) const = default;
};

/// A wire whose other end is still free.
struct LooseWire {
    PortEnd end;
    pipeline::PortType type = pipeline::PortType::Any;
    bool fromOutput = true; ///< Else it hangs from an input and looks for an output.
};

/// A node kind that could be inserted, and why.
struct KindChoice {
    std::shared_ptr<const pipeline::NodeKind> kind;
    std::string port; ///< Where a loose wire would end; empty without one.
    pipeline::PortType type = pipeline::PortType::Any;
    QList<int> matches; ///< Positions in the title that the query found.
    int score = 0;
};

/// The kinds that fit a query and a loose wire, the best guess first: by how well the port's type fits, by
/// what was used before (`habits`, the latest first), by name. Without a query and a wire: all of them.
std::vector<KindChoice> chooseKinds(const std::vector<std::shared_ptr<const pipeline::NodeKind>>& kinds,
                                    const QString& query, const std::optional<LooseWire>& wire,
                                    const QStringList& habits);

/// The name that people see: the title, or the kind's own name.
QString titleOf(const pipeline::NodeKind& kind);

} // namespace orrery::widgets
