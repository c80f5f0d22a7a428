#pragma once

#include "core/pipeline/edit.h"

#include <optional>

namespace orrery::pipeline {

/// A document with everything that was done to it: unlimited undo and redo with names. Only the changes are
/// kept, not copies of the text. Thread: one owner.
class History {
public:
    struct Entry {
        std::string title;
        TextPatch forward;
        TextPatch inverse;
    };

    explicit History(Document document) : m_document(std::move(document)) {}

    const Document& document() const { return m_document; }

    /// Does an edit and remembers it; an edit that changes nothing leaves no entry. What was undone before is
    /// forgotten. `mergeKey`: an entry follows another with the same key in one piece (typing, dragging).
    /// Errors: those of applyEdit().
    Result<void> apply(const Edit& edit, std::string_view mergeKey = {});

    /// Everything until the matching end becomes one entry called `title`. May be nested: the outermost
    /// counts.
    void beginGroup(std::string title);
    void endGroup();
    /// Ends the group and takes back what was done in it.
    void cancelGroup();

    bool canUndo() const { return m_position > 0 && m_groupDepth == 0; }
    bool canRedo() const { return m_position < m_entries.size() && m_groupDepth == 0; }
    /// Errors: Conflict where there is nothing to undo, or a group is open.
    Result<void> undo();
    Result<void> redo();
    /// Undoes or redoes until `position` entries are done.
    Result<void> goTo(std::size_t position);

    /// All entries, the oldest first; the first position() of them are done.
    const std::vector<Entry>& entries() const { return m_entries; }
    std::size_t position() const { return m_position; }

    /// Remembers that the file on disk is as the document is now.
    void markSaved() { m_saved = m_position; }
    /// Whether the document differs from what was saved, going by the entries.
    bool isModified() const { return m_saved != m_position || m_groupDepth > 0; }

    /// The document was read anew from disk: entries are dropped.
    void reset(Document document);

private:
    Result<void> step(const TextPatch& patch);
    void remember(Entry entry, std::string_view mergeKey);

    Document m_document;
    std::vector<Entry> m_entries;
    std::size_t m_position = 0;
    std::optional<std::size_t> m_saved = 0; ///< Empty: that state cannot be reached any more.
    std::string m_mergeKey;                 ///< Of the last entry, while others may join it.
    int m_groupDepth = 0;
    Entry m_group;
};

} // namespace orrery::pipeline
