#include "widgets/client/transport.h"

namespace orrery::widgets {

// Here, so that the tables of both classes are made once.
Stream::~Stream() = default;
Transport::~Transport() = default;

} // namespace orrery::widgets
