#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <string>
#include <string_view>

class QNetworkReply;

namespace orrery::widgets {

inline QString toQString(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

inline std::string toStdString(const QString& text) {
    return text.toStdString();
}

inline std::string_view viewOf(const QByteArray& bytes) {
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

/// The body of a finished reply, or its failure: what the server said about it, else what the network said.
Result<QByteArray> bodyOf(QNetworkReply& reply);

} // namespace orrery::widgets
