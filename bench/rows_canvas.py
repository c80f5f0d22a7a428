"""The canvas: frames of large graphs, and a file from the disk to its first frame."""

import tempfile
from pathlib import Path

from contest import Row, rounds, skipped
from parts import middle, window_bench
from peers.litegraph_peer import litegraph

NODES, WIRES = 10_000, 15_000
GRAPH = f"{NODES:,} nodes, {WIRES:,} wires"


def against(name, what, ours, peer, ratio_at_least):
    return Row(name, what, ours, peer, peer / ours, ratio_at_least)


def bench_canvas(options):
    with tempfile.TemporaryDirectory() as folder:
        window_bench(options, "graphs", folder, NODES, WIRES)
        (ours, _), (plain, _), (lite, reason) = rounds(
            options,
            lambda: window_bench(options, "canvas", NODES, WIRES),
            lambda: window_bench(options, "canvas-peers", NODES, WIRES),
            lambda: litegraph(options, Path(folder, "graph.json")),
        )
    for motion in ("pan", "zoom"):
        frame = middle(ours, motion)
        yield Row("canvas", f"{motion} of {GRAPH}, ms a frame", frame)
        if lite:
            yield against("canvas", f"  {motion} against LiteGraph in Chromium", frame, middle(lite, motion), 40)
        else:
            yield skipped("canvas", reason)
        items = middle(plain, f"QGraphicsView {motion}")
        yield against("canvas", f"  {motion} against QGraphicsView", frame, items, 12)
    zoom, bare = middle(ours, "zoom"), middle(plain, "bare raster pass")
    yield Row("canvas", "  zoom against one bare raster pass", zoom, bare, zoom / bare, -2)
    drag = "drag while 500 states a second tick"
    yield Row("canvas", f"{drag}, ms a frame", middle(ours, drag))
    yield Row("canvas", "  against a zoom frame", middle(ours, drag), zoom, middle(ours, drag) / zoom, -1)
    yield Row("canvas", "  % of a core at 60 frames a second", middle(ours, drag, "core_percent"), goal=-15)
    yield Row("canvas", "key to frame at 100 %, ms", middle(ours, "key"), goal=-16)


def bench_near(options):
    ((ours, _),) = rounds(options, lambda: window_bench(options, "canvas", 1_000, 1_500))
    for zoom in ("zoom near 20 %", "zoom near 50 %", "zoom near 100 %", "pan"):
        yield Row("near", f"{zoom} of 1,000 nodes, p99 in ms", middle(ours, zoom, "p99_ms"), goal=-33)


def bench_huge(options):
    ((ours, _),) = rounds(options, lambda: window_bench(options, "canvas", 100_000, 150_000))
    for motion in ("pan", "zoom"):
        yield Row("huge", f"{motion} of 100,000 nodes, p99 in ms", middle(ours, motion, "p99_ms"), goal=-33)


def bench_open(options):
    with tempfile.TemporaryDirectory() as folder:
        window_bench(options, "graphs", folder, NODES, WIRES)
        (ours, _), (lite, reason) = rounds(
            options,
            lambda: window_bench(options, "open", Path(folder, "graph.orrery.yaml")),
            lambda: litegraph(options, Path(folder, "graph.json")),
        )
    frame = middle(ours, "open to first frame")
    yield Row("open", f"file of {NODES:,} steps to first frame, ms", frame)
    if lite:
        yield against("open", "  against LiteGraph in Chromium", frame, middle(lite, "open"), 2)
    else:
        yield skipped("open", reason)
