#include "core/report/page_style.h"

namespace orrery::report {

std::string_view pageStyle() {
    return R"css(
:root { color-scheme: light dark; --ground: #ECEEF1; --panel: #FFFFFF; --text: #191C22; --dim: #5E6570;
  --line: #C9CDD5; --grid: #E6E8EC; --accent: #4452C7; --error: #B3361B; --errorGround: #FCE5DF;
  --queued: #656C78; --running: #0B6FAE; --succeeded: #0B7F5C; --cached: #5B6B1F; --failed: #C23B16;
  --cancelled: #75696A; --skipped: #6B7280; --unknown: #8A4F95; --s0: #0072B2; --s1: #D55E00; --s2: #008F68;
  --s3: #B65C90; --s4: #A06A00; --s5: #17808F; --s6: #746B00; --s7: #5E6570 }
@media (prefers-color-scheme: dark) { :root { --ground: #15171C; --panel: #22262D; --text: #E9EBEF;
  --dim: #979EAA; --line: #3A404A; --grid: #2A2F37; --accent: #97A3FF; --error: #FF8B6B;
  --errorGround: #40201A; --queued: #9AA2AF; --running: #56B4E9; --succeeded: #3FBF93; --cached: #B9C75C;
  --failed: #FF7A55; --cancelled: #B3A3A3; --skipped: #8B93A1; --unknown: #D08FDB; --s0: #56B4E9;
  --s1: #E69F00; --s2: #2FB58A; --s3: #D98BB6; --s4: #F0E442; --s5: #F0763A; --s6: #5E97E8; --s7: #B4BAC4 } }
body { margin: 0; background: var(--ground); color: var(--text); font: 14px/20px Inter, "Noto Sans", sans-serif }
main { max-width: 1120px; margin: 0 auto; padding: 24px }
h1 { font-size: 20px; line-height: 28px; margin: 0 0 4px }
h2 { font-size: 15px; line-height: 24px; margin: 24px 0 8px }
p { margin: 0 0 8px }
.dim { color: var(--dim) }
.card { background: var(--panel); border: 1px solid var(--line); border-radius: 6px; padding: 12px; overflow-x: auto }
.error { background: var(--errorGround); border-color: var(--error); margin: 12px 0 }
.grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(340px, 1fr)); gap: 12px }
table { border-collapse: collapse; width: 100% }
th { text-align: left; font-weight: 500; color: var(--dim); font-size: 12px }
th, td { padding: 4px 12px 4px 0; border-bottom: 1px solid var(--grid); vertical-align: top }
tr:last-child td { border-bottom: 0 }
td.number, th.number { text-align: right }
td.number, pre, code { font-family: "JetBrains Mono", "Noto Sans Mono", monospace; font-size: 12px }
pre { margin: 8px 0 0; white-space: pre-wrap; overflow-wrap: anywhere; line-height: 18px }
summary { cursor: pointer; font-weight: 500 }
details { margin-bottom: 8px }
svg { display: block; max-width: 100%; height: auto }
svg text { fill: var(--text); font: 12px Inter, "Noto Sans", sans-serif }
svg .dim { fill: var(--dim); font-size: 11px }
svg .name { font-weight: 600 }
svg .node { fill: var(--panel); stroke: var(--line) }
svg .wire { fill: none; stroke: var(--dim); stroke-width: 1.5 }
svg .axis { stroke: var(--line); stroke-width: 1 }
svg .grid { stroke: var(--grid); stroke-width: 1 }
svg .curve { fill: none; stroke-width: 1.75; stroke-linejoin: round }
.queued { color: var(--queued); fill: var(--queued) } .running { color: var(--running); fill: var(--running) }
.succeeded { color: var(--succeeded); fill: var(--succeeded) } .cached { color: var(--cached); fill: var(--cached) }
.failed, .refused, .lost { color: var(--failed); fill: var(--failed) }
.cancelled { color: var(--cancelled); fill: var(--cancelled) }
.skipped { color: var(--skipped); fill: var(--skipped) } .unknown { color: var(--unknown); fill: var(--unknown) }
svg text.queued { fill: var(--queued) } svg text.running { fill: var(--running) }
svg text.succeeded { fill: var(--succeeded) } svg text.cached { fill: var(--cached) }
svg text.failed, svg text.lost { fill: var(--failed) } svg text.cancelled { fill: var(--cancelled) }
svg text.skipped { fill: var(--skipped) } svg text.unknown { fill: var(--unknown) }
@media print { body { background: none } main { padding: 0 } .card { break-inside: avoid } }
)css";
}

} // namespace orrery::report
