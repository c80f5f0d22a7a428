"""Runs: many steps, chains of steps, runs that find everything done."""

import json
import subprocess
import tempfile
import time
from pathlib import Path

from contest import Row, Skip, median_of, median_rounds, skipped
from workspace import Ours, chain, matrix_of_true, separate_steps

HERE = Path(__file__).resolve().parent
TASKS = 10_000
CHAIN = 300


def ours_run(options, text, count):
    with Ours(options.bin, text) as ours:
        ours.warm()
        seconds, out = ours.timed("run", "p.orrery.yaml", "--json")
        summary = json.loads(out.splitlines()[-1])
        good = sum(step["state"] == "succeeded" and step["exit_code"] == 0 for step in summary["steps"])
        if good != count:
            raise RuntimeError(f"only {good} of {count} steps succeeded")
        return seconds


def spawn_loop(options, count, at_once):
    started = time.monotonic()
    subprocess.run([str(options.bin / "spawn_loop"), str(count), str(at_once), "/bin/true"], check=True)
    return time.monotonic() - started


def make(options, count):
    with tempfile.TemporaryDirectory() as folder:
        names = " ".join(f"t{n}" for n in range(count))
        Path(folder, "Makefile").write_text(f"all: {names}\n{names}:\n\t@/bin/true\n.PHONY: all {names}\n")
        started = time.monotonic()
        subprocess.run(["make", "-s", "-j2"], cwd=folder, check=True)
        return time.monotonic() - started


def hyperqueue(options, count):
    if not options.peer_python.exists():
        raise Skip("HyperQueue's wheel is not installed")
    with tempfile.TemporaryDirectory() as folder:
        result = subprocess.run(
            [str(options.peer_python), str(HERE / "peers" / "hyperqueue_peer.py"), str(count), "2", folder],
            capture_output=True,
            text=True,
            check=False,
        )
        if result.returncode != 0:
            raise Skip("HyperQueue's wheel does not run here: " + result.stderr.strip().split("\n")[-1][:100])
        return float(result.stdout.split()[-1])


def bench_tasks(options):
    ours, spawn, by_make, hq = median_rounds(
        options,
        lambda: ours_run(options, matrix_of_true(), TASKS),
        lambda: spawn_loop(options, TASKS, 2),
        lambda: make(options, TASKS),
        lambda: hyperqueue(options, TASKS),
    )
    rate = TASKS / ours[0]
    yield Row("tasks", f"{TASKS} x /bin/true, steps/s", rate)
    yield Row("tasks", "  against make -j2", rate, TASKS / by_make[0], by_make[0] / ours[0], 1.0)
    yield Row("tasks", "  against the bare spawn loop", rate, TASKS / spawn[0], spawn[0] / ours[0])
    if hq[0]:
        yield Row("tasks", "  against HyperQueue, local cluster", rate, TASKS / hq[0], hq[0] / ours[0], 3.0)
    else:
        yield skipped("tasks", hq[1])


def bench_chain(options):
    ours, spawn = median_rounds(
        options,
        lambda: ours_run(options, chain(CHAIN), CHAIN),
        lambda: spawn_loop(options, CHAIN, 1),
    )
    yield Row(
        "chain",
        f"chain of {CHAIN}, ms a step",
        1e3 * ours[0] / CHAIN,
        1e3 * spawn[0] / CHAIN,
        ours[0] / spawn[0],
        -1.5,
    )


def bench_rerun(options):
    with Ours(options.bin, separate_steps(TASKS)) as ours:
        ours.orrery("run", "p.orrery.yaml", "--json")

        def again():
            time.sleep(1.5)  # The run before is written to the history by then.
            seconds, out = ours.timed("run", "p.orrery.yaml", "--json")
            states = {step["state"] for step in json.loads(out.splitlines()[-1])["steps"]}
            if states != {"cached"}:
                raise RuntimeError(f"a rerun was not answered from the cache: {states}")
            return seconds

        yield Row("rerun", f"no-op rerun of {TASKS} steps, ms", 1e3 * median_of(again, 5), goal=-100)


def bench_plan(options):
    with Ours(options.bin, separate_steps(TASKS)) as ours:
        ours.orrery("plan", "p.orrery.yaml", "--json")
        for command in ("validate", "plan"):
            seconds = median_of(lambda command=command: ours.timed(command, "p.orrery.yaml", "--json")[0])
            yield Row("plan", f"{command} of {TASKS} steps, ms", 1e3 * seconds, goal=-50)
