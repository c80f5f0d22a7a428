#include "widgets/pages/pipeline/pipeline_page.h"

namespace orrery::widgets {

QList<KeyHint> PipelinePage::keys() const {
    return {
        {tr("Arrows"), tr("Go from step to step along the wires")},
        {tr("Ctrl+arrows"), tr("Go without selecting")},
        {tr("Enter"), tr("Show what the step wrote to its log")},
        {tr("Ctrl+Space"), tr("Add the step to the selection, or take it out")},
        {tr("Ctrl+A"), tr("Select every step")},
        {tr("Shift+F"), tr("Show the whole pipeline")},
        {tr("F"), tr("Show what is selected")},
        {tr("Esc"), tr("Select nothing")},
    };
}

} // namespace orrery::widgets
