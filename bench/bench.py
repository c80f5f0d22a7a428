"""The benchmarks. Ours and the peer alternate in one run on one machine; the median of the rounds counts."""

import argparse
import json
import subprocess
import sys
from pathlib import Path

import rows_canvas
import rows_charts
import rows_layout
import rows_programs
import rows_runs
import rows_window
from contest import Row
from machine import await_quiet

BENCHES = {
    "tasks": rows_runs.bench_tasks,
    "chain": rows_runs.bench_chain,
    "rerun": rows_runs.bench_rerun,
    "plan": rows_runs.bench_plan,
    "start": rows_programs.bench_start,
    "ready": rows_programs.bench_ready,
    "memory": rows_programs.bench_memory,
    "idle": rows_programs.bench_idle,
    "hostile": rows_programs.bench_hostile,
    "frame": rows_window.bench_frame,
    "footprint": rows_window.bench_footprint,
    "text": rows_window.bench_text,
    "palette": rows_window.bench_palette,
    "log": rows_window.bench_log,
    "canvas": rows_canvas.bench_canvas,
    "near": rows_canvas.bench_near,
    "huge": rows_canvas.bench_huge,
    "open": rows_canvas.bench_open,
    "layout": rows_layout.bench_layout,
    "charts": rows_charts.bench_charts,
}


def number(value):
    return "" if value is None else f"{value:,.0f}" if value >= 100 else f"{value:.2f}"


def line_of(row):
    times = "x" if row.ratio else ""
    goal = "" if row.goal is None else f"≥ {row.goal:g}x" if row.goal > 0 else f"≤ {-row.goal:g}{times}"
    cells = (row.id, row.what, number(row.ours), number(row.peer), number(row.ratio) + times, goal, row.verdict())
    return "| " + " | ".join(cells) + " |"


def main():
    parser = argparse.ArgumentParser(prog="bench/run")
    parser.add_argument("--bin", type=Path, required=True)
    parser.add_argument("--peers", type=Path, required=True, help="folder of the installed peers")
    parser.add_argument("--only", default=",".join(BENCHES))
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--force", action="store_true")
    options = parser.parse_args()
    options.bin = options.bin.resolve()
    options.peers = options.peers.absolute()
    options.peer_python = options.peers / "bin" / "python3"
    unknown = set(options.only.split(",")) - set(BENCHES)
    if unknown:
        parser.error(f"unknown: {' '.join(unknown)}; known: {' '.join(BENCHES)}")

    rows = []
    load = await_quiet(options.force)
    print(f"==> machine: {load}", flush=True)
    for name in options.only.split(","):
        print(f"==> {name}", flush=True)
        if rows:
            await_quiet(options.force)
        try:
            rows.extend(BENCHES[name](options))
        except (RuntimeError, subprocess.SubprocessError, OSError, ValueError, KeyError) as error:
            rows.append(Row(name, f"FAILED: {error}"))
    print("\n| id | what | ours | peer | ratio | goal | |\n|---|---|---:|---:|---:|---:|---|")
    for row in rows:
        print(line_of(row))
    if options.json:
        figures = [row._asdict() for row in rows]
        options.json.write_text(json.dumps({"machine": load, "figures": figures}, indent=1))
    return 1 if any(row.what.startswith("FAILED") for row in rows) else 0


if __name__ == "__main__":
    sys.exit(main())
