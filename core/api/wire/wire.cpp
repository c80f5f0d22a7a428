#include "core/api/wire/wire.h"

#include "core/api/wire/codec.h"

namespace orrery::api {

template <typename T>
std::string toJson(const T& value) {
    std::string text;
    codec::write(text, value);
    return text;
}

template <typename T>
Result<T> fromJson(std::string_view text) {
    formats::JsonReader reader(text);
    T value;
    if (!codec::read(reader, value) || !reader.finish())
        return reader.error();
    return value;
}

template <typename T>
std::string schemaOf() {
    return codec::describe<T>().dump();
}

#define ORRERY_WIRE_TYPE(Type)                                                                               \
    template std::string toJson<Type>(const Type&);                                                          \
    template Result<Type> fromJson<Type>(std::string_view);                                                  \
    template std::string schemaOf<Type>();
#include "core/api/wire/types.inc"

} // namespace orrery::api
