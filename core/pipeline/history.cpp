#include "core/pipeline/history.h"

namespace orrery::pipeline {

namespace {

/// What takes back first `first` and then `second` were done.
TextPatch joinedInverse(const TextPatch& first, TextPatch second) {
    second.append(first);
    return second;
}

} // namespace

Result<void> History::apply(const Edit& edit, std::string_view mergeKey) {
    ORRERY_TRY(EditResult result, applyEdit(m_document, edit));
    if (result.forward.empty())
        return {};
    m_document = std::move(result.document);
    Entry entry{describe(edit), std::move(result.forward), std::move(result.inverse)};
    if (m_groupDepth > 0) {
        m_group.forward.append(std::move(entry.forward));
        m_group.inverse = joinedInverse(m_group.inverse, std::move(entry.inverse));
    } else {
        remember(std::move(entry), mergeKey);
    }
    return {};
}

void History::remember(Entry entry, std::string_view mergeKey) {
    const bool joins = !mergeKey.empty() && m_mergeKey == mergeKey && m_position > 0 &&
                       m_position == m_entries.size() && m_saved != m_position;
    m_entries.resize(m_position);
    if (m_saved && *m_saved > m_position)
        m_saved.reset();
    if (joins) {
        Entry& last = m_entries.back();
        last.title = std::move(entry.title);
        last.forward.append(std::move(entry.forward));
        last.inverse = joinedInverse(last.inverse, std::move(entry.inverse));
    } else {
        m_entries.push_back(std::move(entry));
        ++m_position;
    }
    m_mergeKey = mergeKey;
}

void History::beginGroup(std::string title) {
    if (m_groupDepth++ == 0)
        m_group = {std::move(title), {}, {}};
}

void History::endGroup() {
    if (m_groupDepth == 0 || --m_groupDepth > 0 || m_group.forward.empty())
        return;
    remember(std::move(m_group), {});
}

void History::cancelGroup() {
    if (m_groupDepth == 0)
        return;
    m_groupDepth = 0;
    // The inverse was made for exactly this text, so it always applies.
    (void)step(m_group.inverse);
}

Result<void> History::step(const TextPatch& patch) {
    ORRERY_TRY(EditResult result, applyEdit(m_document, edit::Patch{patch, {}}));
    m_document = std::move(result.document);
    m_mergeKey.clear();
    return {};
}

Result<void> History::undo() {
    if (!canUndo())
        return Error(ErrorCode::Conflict, "There is nothing to undo.");
    ORRERY_CHECK(step(m_entries[m_position - 1].inverse));
    --m_position;
    return {};
}

Result<void> History::redo() {
    if (!canRedo())
        return Error(ErrorCode::Conflict, "There is nothing to redo.");
    ORRERY_CHECK(step(m_entries[m_position].forward));
    ++m_position;
    return {};
}

Result<void> History::goTo(std::size_t position) {
    if (position > m_entries.size())
        return Error(ErrorCode::NotFound, "The history has no such entry.");
    while (m_position > position)
        ORRERY_CHECK(undo());
    while (m_position < position)
        ORRERY_CHECK(redo());
    return {};
}

void History::reset(Document document) {
    *this = History(std::move(document));
}

} // namespace orrery::pipeline
