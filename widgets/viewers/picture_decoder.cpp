#include "widgets/viewers/picture_decoder.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImageReader>
#include <QPointer>
#include <QThreadPool>

namespace orrery::widgets {

namespace {

/// What Qt gives memory for.
constexpr qint64 kMostPixels = 33'000'000;

QImage decoded(QByteArray bytes, const QSize& room) {
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer);
    const QSize size = reader.size();
    if (!size.isValid() || static_cast<qint64>(size.width()) * size.height() > kMostPixels)
        return {};
    if (!room.isEmpty() && (size.width() > room.width() || size.height() > room.height()))
        reader.setScaledSize(size.scaled(room, Qt::KeepAspectRatio).expandedTo({1, 1}));
    return reader.read();
}

} // namespace

void decodePicture(const QByteArray& bytes, const QSize& room, QObject* context,
                   std::function<void(const QImage&)> done) {
    // The pointer is looked at on the GUI thread only; the worker just carries it.
    QThreadPool::globalInstance()->start(
        [bytes, room, guard = QPointer<QObject>(context), done = std::move(done), app = qApp] {
            const QImage image = decoded(bytes, room);
            QMetaObject::invokeMethod(
                app,
                [guard, done, image] {
                    if (guard)
                        done(image);
                },
                Qt::QueuedConnection);
        });
}

} // namespace orrery::widgets
