"""The window: its first frame, what it needs, and how soon it answers."""

import http.client
import json
import os
import signal
import subprocess
import time

from contest import Row, median_of, rounds
from parts import middle, window_bench
from workspace import Ours, separate_steps, serve

RUNS = 10_000
LOG_RANKS, LOG_BYTES = 4, 250_000_000


def with_history(ours, count):
    """Runs one step over and over, so that the workspace has many runs."""
    serve(ours)
    connection = http.client.HTTPConnection("127.0.0.1", ours.server()["port"], timeout=30)
    headers = {"Authorization": f"Bearer {ours.token()}", "Content-Type": "application/json"}
    for _ in range(count):
        connection.request("POST", "/api/v1/runs", json.dumps({"path": "p.orrery.yaml"}), headers)
        answer = connection.getresponse()
        body = answer.read()
        if answer.status >= 300:
            raise RuntimeError(f"a run was refused: {body[:200]}")
    connection.close()
    time.sleep(2)  # The last ones are written to the history by then.


def window_of(options, ours, *arguments, **more):
    """The window on a display of its own."""
    return subprocess.Popen(
        ["xvfb-run", "-a", str(options.bin / "orrery-workbench"), str(ours.root), *arguments],
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
        env={**os.environ, "XDG_CONFIG_HOME": str(ours.root / "config")},
        **more,
    )


def bench_frame(options):
    """From exec to the first painted frame, on a virtual display, as the window itself reports it."""
    with Ours(options.bin, separate_steps(1)) as ours:

        def first_frame():
            out, _ = window_of(options, ours, "--benchmark-first-frame").communicate(timeout=60)
            return float(out.split()[1])

        yield Row("frame", "window, exec to first frame, ms", median_of(first_frame), goal=-150)
        with_history(ours, RUNS)
        yield Row("frame", f"  with {RUNS:,} runs in the workspace, ms", median_of(first_frame), goal=-150)


def bench_footprint(options):
    with Ours(options.bin, separate_steps(20)) as ours:
        ours.orrery("run", "p.orrery.yaml", "--json")
        process = window_of(options, ours)
        try:
            time.sleep(8)
            pids = ours.processes()
            window = [pid for pid in pids if os.readlink(f"/proc/{pid}/exe").endswith("orrery-workbench")]
            if not window:
                raise RuntimeError("the window ended by itself")
            yield Row("footprint", "idle window, MB PSS", ours.memory(window) / 1e6, goal=-80)
            yield Row("footprint", "  with server and agent, MB PSS", ours.memory(pids) / 1e6, goal=-110)
        finally:
            os.killpg(process.pid, signal.SIGTERM)
            process.wait(10)


def bench_text(options):
    ((ours, _),) = rounds(options, lambda: window_bench(options, "text", 1_000))
    edit = middle(ours, "text edit to canvas painted")
    yield Row("text", "text edit to canvas painted, 1,000 steps, ms", edit, goal=-16)
    yield Row("text", "canvas edit to text, 1,000 steps, ms", middle(ours, "canvas edit to text"))
    yield Row("text", "50 MB opened to look at, ms", middle(ours, "open 50 MB to look at"))


def bench_palette(options):
    ((ours, _),) = rounds(options, lambda: window_bench(options, "palette", 10_000, RUNS))
    what = f"over 10,000 steps and {RUNS:,} runs"
    yield Row("palette", f"palette opened {what}, ms", middle(ours, "palette opened"), goal=-50)
    yield Row("palette", "  answer to a letter, ms", middle(ours, "palette answers a letter"), goal=-50)


def bench_log(options):
    step = (
        "orrery: 1\nname: log\nsteps:\n  talk:\n"
        f"    run: \"seq -f 'number %.0f of the lines that this step writes, until there are enough' 1 99999999"
        f' | head -c {LOG_BYTES}"\n'
        f"    ranks: {{ count: {LOG_RANKS}, resources: {{ cpus: 0 }} }}\n"
    )
    with Ours(options.bin, step) as ours:
        ours.orrery("run", "p.orrery.yaml", "--json")
        if not ours.server():
            serve(ours)
        ((figures, _),) = rounds(options, lambda: window_bench(options, "log", ours.root, 1, "talk"))
        server = ours.memory(ours.processes()) / 1e6
    size = LOG_RANKS * LOG_BYTES / 1e9
    opened = middle(figures, "log opened")
    yield Row("log", f"log of {size:g} GB, {LOG_RANKS} ranks, opened at its end, ms", opened, goal=-100)
    yield Row("log", "  2,000 earlier lines, ms", middle(figures, "2,000 earlier lines"))
    lines = middle(figures, "memory of the log", "lines")
    yield Row("log", f"  search in the {lines:,.0f} lines held, ms", middle(figures, "search in the held lines"))
    yield Row("log", "  memory of the window for it, MB", middle(figures, "memory of the log", "megabytes"))
    yield Row("log", "  memory of server and agent, MB PSS", server)
