// Debian has no static libfmt. Its functions are all in this header; compiled once here they serve the static
// program.
#include <fmt/format-inl.h>

template FMT_API auto fmt::detail::thousands_sep_impl(locale_ref) -> thousands_sep_result<char>;
template FMT_API auto fmt::detail::decimal_point_impl(locale_ref) -> char;
