#pragma once

#include <QByteArray>
#include <QImage>
#include <QSize>

#include <functional>

namespace orrery::widgets {

/// Decodes a picture beside the window, since a large one takes seconds. `done` is called on the GUI thread,
/// with a null image for what is no picture or has more than 33 million pixels; not at all once
/// `context` is gone. `room`: a larger picture is made smaller to fit; as it is where that is empty. Thread:
/// GUI.
void decodePicture(const QByteArray& bytes, const QSize& room, QObject* context,
                   std::function<void(const QImage&)> done);

} // namespace orrery::widgets
