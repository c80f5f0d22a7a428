#include "widgets/editors/yaml_area.h"

#include <algorithm>

// What can be hidden: the lines below a key that are indented more.

namespace orrery::widgets {

namespace {

/// How far the next line that is not blank is looked for.
constexpr int blankLines = 100;

} // namespace

int YamlArea::indentOf(int line) const {
    const auto index = static_cast<unsigned long>(line);
    const long end = send(SCI_GETLINEENDPOSITION, index);
    const long begin = send(SCI_GETLINEINDENTPOSITION, index);
    if (begin >= end)
        return -1;
    return static_cast<int>(
        std::min<long>(begin - send(SCI_POSITIONFROMLINE, index), SC_FOLDLEVELNUMBERMASK / 2));
}

void YamlArea::setFoldOf(int line) {
    const int count = lines();
    int next = line + 1;
    while (next < count && next < line + blankLines && indentOf(next) < 0)
        ++next;
    const int below = next < count ? std::max(indentOf(next), 0) : 0;
    const int own = indentOf(line);
    int level = SC_FOLDLEVELBASE + (own >= 0 ? own : below);
    if (own < 0)
        level |= SC_FOLDLEVELWHITEFLAG;
    else if (below > own)
        level |= SC_FOLDLEVELHEADERFLAG;
    send(SCI_SETFOLDLEVEL, static_cast<unsigned long>(line), level);
    // Whether the line above begins a fold depends on this one.
    int above = line - 1;
    while (above > 0 && above > line - blankLines && indentOf(above) < 0)
        --above;
    if (above >= 0 && own >= 0 && indentOf(above) >= 0) {
        const int aboveLevel = SC_FOLDLEVELBASE + indentOf(above);
        send(SCI_SETFOLDLEVEL, static_cast<unsigned long>(above),
             own > indentOf(above) ? aboveLevel | SC_FOLDLEVELHEADERFLAG : aboveLevel);
    }
}

bool YamlArea::beginsFold(long line) const {
    return line >= 0 &&
           (send(SCI_GETFOLDLEVEL, static_cast<unsigned long>(line)) & SC_FOLDLEVELHEADERFLAG) != 0;
}

void YamlArea::toggleFold() {
    long line = send(SCI_LINEFROMPOSITION, cursor());
    if (!beginsFold(line))
        line = send(SCI_GETFOLDPARENT, static_cast<unsigned long>(line));
    if (line >= 0)
        foldLine(static_cast<int>(line));
}

void YamlArea::toggleFoldsOfSecondLevel() {
    send(SCI_COLOURISE, 0, -1);
    std::vector<unsigned long> found;
    bool isOpen = false;
    for (long line = 0; line < lines(); ++line) {
        const long parent = send(SCI_GETFOLDPARENT, static_cast<unsigned long>(line));
        if (!beginsFold(line) || parent < 0 ||
            send(SCI_GETFOLDPARENT, static_cast<unsigned long>(parent)) >= 0)
            continue;
        found.push_back(static_cast<unsigned long>(line));
        isOpen = isOpen || send(SCI_GETFOLDEXPANDED, found.back()) != 0;
    }
    for (const unsigned long line : found)
        send(SCI_FOLDLINE, line, isOpen ? SC_FOLDACTION_CONTRACT : SC_FOLDACTION_EXPAND);
    // A cursor that would be out of sight goes to the key that hides it.
    const long line = send(SCI_LINEFROMPOSITION, cursor());
    if (send(SCI_GETLINEVISIBLE, static_cast<unsigned long>(line)) == 0)
        send(SCI_GOTOPOS,
             static_cast<unsigned long>(send(
                 SCI_GETLINEINDENTPOSITION,
                 static_cast<unsigned long>(send(SCI_GETFOLDPARENT, static_cast<unsigned long>(line))))));
}

} // namespace orrery::widgets
