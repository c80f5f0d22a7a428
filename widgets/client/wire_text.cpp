#include "widgets/client/wire_text.h"

#include "core/api/wire/wire.h"

#include <QCoreApplication>
#include <QNetworkReply>

#include <array>

namespace orrery::widgets {

namespace {

ErrorCode codeFromText(std::string_view text) {
    constexpr std::array kCodes = {
        ErrorCode::InvalidInput, ErrorCode::NotFound,     ErrorCode::AlreadyExists, ErrorCode::Conflict,
        ErrorCode::Refused,      ErrorCode::Unauthorized, ErrorCode::Unavailable,   ErrorCode::Timeout,
        ErrorCode::Exhausted,    ErrorCode::Cancelled,    ErrorCode::Corrupt,       ErrorCode::Unsupported,
    };
    for (ErrorCode code : kCodes) {
        if (toString(code) == text)
            return code;
    }
    return ErrorCode::Internal;
}

std::string say(const char* text) {
    return toStdString(QCoreApplication::translate("Connection", text));
}

Error silence(const QNetworkReply& reply) {
    switch (reply.error()) {
    case QNetworkReply::ConnectionRefusedError:
        return {ErrorCode::Unavailable,
                say(QT_TRANSLATE_NOOP("Connection", "Nobody listens at the server's port."))};
    case QNetworkReply::OperationCanceledError:
    case QNetworkReply::TimeoutError:
        return {ErrorCode::Timeout,
                say(QT_TRANSLATE_NOOP("Connection", "The server did not answer in time."))};
    default:
        return {ErrorCode::Unavailable,
                toStdString(QCoreApplication::translate("Connection", "The server cannot be reached: %1.")
                                .arg(reply.errorString()))};
    }
}

} // namespace

Result<QByteArray> bodyOf(QNetworkReply& reply) {
    const QVariant status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute);
    if (!status.isValid())
        return silence(reply);
    QByteArray body = reply.readAll();
    if (status.toInt() >= 200 && status.toInt() < 300) {
        // A body that breaks off half-way has a status too.
        if (reply.error() != QNetworkReply::NoError)
            return silence(reply);
        return body;
    }
    auto failure = api::fromJson<api::Failure>(viewOf(body));
    if (failure && !failure->message.empty())
        return Error(codeFromText(failure->code), failure->message);
    return Error(
        ErrorCode::Internal,
        toStdString(QCoreApplication::translate("Connection", "The server answered %1 without a reason.")
                        .arg(status.toInt())));
}

} // namespace orrery::widgets
