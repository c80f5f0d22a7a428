"""Charts: the reduction of many points, a frame of them, live series."""

import json
import subprocess
from pathlib import Path

from contest import Row, Skip, rounds, skipped
from parts import middle, window_bench

HERE = Path(__file__).resolve().parent


def downsample(options):
    process = subprocess.run(
        [str(options.peer_python), str(HERE / "peers" / "downsample_peer.py")],
        capture_output=True,
        text=True,
        check=False,
    )
    if process.returncode != 0:
        raise Skip("tsdownsample does not run here: " + process.stderr.strip().split("\n")[-1][:100])
    return json.loads(process.stdout)


def bench_charts(options):
    (ours, _), (peer, reason) = rounds(
        options, lambda: window_bench(options, "charts"), lambda: downsample(options)
    )
    frame = middle(ours, "frame of 10 M points")
    yield Row("charts", "frame of 10 M points, another range each time, ms", frame, goal=-1.5)
    for threads in ("1", "2"):
        first = middle(ours, f"first reduction of 10 M points, threads {threads}")
        yield Row("charts", f"first reduction of 10 M points on {threads} thread(s), ms", first)
        if peer:
            theirs = middle(peer, threads)
            yield Row("charts", "  against tsdownsample's MinMax", first, theirs, theirs / first, 1.0)
        else:
            yield skipped("charts", reason)
    live = middle(ours, "50 live series of 10,000 points", "core_percent")
    yield Row("charts", "50 live series of 10,000 points at 2 Hz, % of a core", live, goal=-10)
