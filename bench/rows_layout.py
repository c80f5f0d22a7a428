"""Tidy against Graphviz' dot, on graphs of the same boxes."""

import re
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

from contest import Row, Skip, rounds, skipped
from parts import middle, window_bench

PATIENCE = 300  # Seconds that dot gets.


def dot(options, nodes, wires):
    """dot's own time for ranks, order, places and routed edges, and the crossings that it counts."""
    if not shutil.which("dot"):
        raise Skip("dot is not installed (package graphviz)")
    with tempfile.TemporaryDirectory() as folder:
        window_bench(options, "graphs", folder, nodes, wires)
        started = time.monotonic()
        try:
            process = subprocess.run(
                ["dot", "-v", "-Tplain", "-o", "/dev/null", Path(folder, "graph.dot")],
                capture_output=True,
                text=True,
                check=True,
                timeout=PATIENCE,
            )
        except subprocess.TimeoutExpired as late:
            raise Skip(f"dot took more than {PATIENCE} s for {nodes:,} nodes") from late
        seconds = time.monotonic() - started
    crossings = re.findall(r"mincross \S+: (\d+) crossings", process.stderr)
    return {"tidy": {"p50_ms": 1e3 * seconds, "crossings": float(crossings[-1])}}


def bench_layout(options):
    for nodes, wires, goal in ((1_000, 1_500, 20), (3_000, 4_500, 100)):
        (ours, _), (peer, reason) = rounds(
            options,
            lambda nodes=nodes, wires=wires: window_bench(options, "layout", nodes, wires),
            lambda nodes=nodes, wires=wires: dot(options, nodes, wires),
        )
        tidy = middle(ours, "tidy")
        yield Row("layout", f"Tidy of {nodes:,} nodes, {wires:,} wires, ms", tidy)
        if not peer:
            yield skipped("layout", reason)
            continue
        yield Row("layout", "  against dot", tidy, middle(peer, "tidy"), middle(peer, "tidy") / tidy, goal)
        crossings = [middle(contestant, "tidy", "crossings") for contestant in (ours, peer)]
        yield Row("layout", "  crossings against dot's", *crossings, crossings[0] / crossings[1], -1.15)
    ((ours, _),) = rounds(options, lambda: window_bench(options, "layout", 10_000, 15_000))
    yield Row("layout", "Tidy of 10,000 nodes, 15,000 wires, ms", middle(ours, "tidy"), goal=-200)
