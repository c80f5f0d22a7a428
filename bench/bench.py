"""The benchmarks. Ours and the peer alternate in one run on one machine; the median of the rounds counts."""

import argparse
import json
import os
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
TASKS = 10_000
CHAIN = 300


class Skip(Exception):
    """A figure that cannot be taken here; the text names what is missing."""


# -- the machine


def processor_times():
    fields = [int(word) for word in Path("/proc/stat").read_text().split("\n", 1)[0].split()[1:]]
    return sum(fields[:8]), fields[3] + fields[4], fields[7]


def load_of_the_machine(seconds=2.0):
    """Shares of the processors that are busy and stolen."""
    before = processor_times()
    time.sleep(seconds)
    total, idle, stolen = (b - a for a, b in zip(before, processor_times()))
    return 1 - idle / total, stolen / total


def await_quiet(force, patience=60):
    deadline = time.monotonic() + patience
    while True:
        busy, stolen = load_of_the_machine()
        words = f"{busy:.0%} busy, {stolen:.1%} stolen, load {os.getloadavg()[0]:.2f}, {os.cpu_count()} processors"
        if busy < 0.06 and stolen < 0.01:
            return words
        if force:
            return words + " (LOADED: these figures mean little)"
        if time.monotonic() > deadline:
            sys.exit(f"error: the machine is loaded ({words}); end what runs beside it, or give --force")
        print(f"    waiting for the machine to be quiet: {words}", flush=True)
        time.sleep(3)


# -- our programs


class Ours:
    """A workspace of its own with one pipeline file."""

    def __init__(self, bin_folder, text):
        self.bin = bin_folder
        self.folder = tempfile.TemporaryDirectory(prefix="orrery-bench-")
        self.root = Path(self.folder.name)
        (self.root / "p.orrery.yaml").write_text(text)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.orrery("server", "--stop", "--kill-jobs", check=False)
        self.folder.cleanup()

    def start(self, *arguments, **options):
        return subprocess.Popen([str(self.bin / "orrery"), *arguments], cwd=self.root, **options)

    def orrery(self, *arguments, check=True):
        with open(self.root / "out", "wb") as out:
            process = subprocess.run([str(self.bin / "orrery"), *arguments], cwd=self.root, stdout=out, check=False)
        if check and process.returncode != 0:
            raise RuntimeError(f"orrery {' '.join(arguments)} ended with {process.returncode}")
        return (self.root / "out").read_bytes()

    def warm(self):
        """Server, agent and supervisors are up: a figure for steps is not one for their start."""
        (self.root / "warm.orrery.yaml").write_text(matrix_of_true(1, 4))
        self.orrery("run", "warm.orrery.yaml", "--json")

    def timed(self, *arguments):
        started = time.monotonic()
        out = self.orrery(*arguments)
        return time.monotonic() - started, out

    def server(self):
        try:
            return json.loads((self.root / ".orrery" / "server.json").read_text())
        except (OSError, ValueError):
            return None

    def processes(self):
        pids = []
        for entry in Path("/proc").iterdir():
            if entry.name.isdigit():
                try:
                    command = (entry / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
                except OSError:
                    continue
                if str(self.root) in command and "orrery" in command.split()[0]:
                    pids.append(int(entry.name))
        return pids


def serve(ours):
    """Seconds until the server answers; it is left running."""
    started = time.monotonic()
    process = ours.start("server", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while True:
        record = ours.server()
        if record:
            try:
                with socket.create_connection(("127.0.0.1", record["port"]), 1) as connection:
                    connection.sendall(b"GET /api/v1/health HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
                    if connection.recv(16):
                        return time.monotonic() - started, process
            except OSError:
                pass
        if process.poll() is not None or time.monotonic() - started > 10:
            raise RuntimeError("the server did not come up")
        time.sleep(0.0005)


def matrix_of_true(rows=100, columns=100):
    a, b = (",".join(map(str, range(count))) for count in (rows, columns))
    return (
        "orrery: 1\nname: tasks\nsteps:\n  t:\n    run: [/bin/true]\n    cache: false\n"
        f"    matrix: {{ a: [{a}], b: [{b}] }}\n"
    )


def separate_steps(count):
    return "orrery: 1\nname: many\nsteps:\n" + "".join(f"  t{n}: {{ run: [/bin/true, '{n}'] }}\n" for n in range(count))


def chain(count):
    lines = ["orrery: 1", "name: chain", "steps:", "  t0: { run: [/bin/true], cache: false }"]
    lines += [f"  t{n}: {{ run: [/bin/true], cache: false, after: [t{n - 1}] }}" for n in range(1, count)]
    return "\n".join(lines) + "\n"


# -- measurements; each gives seconds (or bytes, or a share)


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
            [str(options.peer_python), str(HERE / "hyperqueue_peer.py"), str(count), "2", folder],
            capture_output=True,
            text=True,
            check=False,
        )
        if result.returncode != 0:
            raise Skip("HyperQueue's wheel does not run here: " + result.stderr.strip().split("\n")[-1][:100])
        return float(result.stdout.split()[-1])


def rounds(options, *contestants):
    """Runs the contestants in turn, `options.rounds` times; the median of each."""
    seconds = [[] for _ in contestants]
    reasons = [None] * len(contestants)
    for _ in range(options.rounds):
        for place, contestant in enumerate(contestants):
            if reasons[place]:
                continue
            try:
                seconds[place].append(contestant())
            except Skip as skip:
                reasons[place] = str(skip)
    return [(statistics.median(values) if values else None, reason) for values, reason in zip(seconds, reasons)]


def bench_tasks(options):
    ours, spawn, by_make, hq = rounds(
        options,
        lambda: ours_run(options, matrix_of_true(), TASKS),
        lambda: spawn_loop(options, TASKS, 2),
        lambda: make(options, TASKS),
        lambda: hyperqueue(options, TASKS),
    )
    rate = TASKS / ours[0]
    yield "tasks", f"{TASKS} x /bin/true, steps/s", rate, None, None, None
    yield "tasks", "  against make -j2", rate, TASKS / by_make[0], by_make[0] / ours[0], 1.0
    yield "tasks", "  against the bare spawn loop", rate, TASKS / spawn[0], spawn[0] / ours[0], None
    if hq[0]:
        yield "tasks", "  against HyperQueue, local cluster", rate, TASKS / hq[0], hq[0] / ours[0], 3.0
    else:
        yield "tasks", f"  SKIPPED: {hq[1]}", None, None, None, None


def bench_chain(options):
    ours, spawn = rounds(options, lambda: ours_run(options, chain(CHAIN), CHAIN), lambda: spawn_loop(options, CHAIN, 1))
    yield (
        "chain",
        f"chain of {CHAIN}, ms a step",
        1e3 * ours[0] / CHAIN,
        1e3 * spawn[0] / CHAIN,
        ours[0] / spawn[0],
        -1.5,
    )


def median_of(options, measure, times=7):
    return statistics.median(measure() for _ in range(times))


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

        yield "rerun", f"no-op rerun of {TASKS} steps, ms", 1e3 * median_of(options, again, 5), None, None, -100


def bench_plan(options):
    with Ours(options.bin, separate_steps(TASKS)) as ours:
        ours.orrery("plan", "p.orrery.yaml", "--json")
        for command in ("validate", "plan"):
            seconds = median_of(options, lambda command=command: ours.timed(command, "p.orrery.yaml", "--json")[0])
            yield "plan", f"{command} of {TASKS} steps, ms", 1e3 * seconds, None, None, -50


def bench_start(options):
    def first_output():
        started = time.monotonic()
        process = subprocess.Popen([str(options.bin / "orrery"), "--help"], stdout=subprocess.PIPE)
        process.stdout.read(1)
        seconds = time.monotonic() - started
        process.communicate()
        return seconds

    yield "start", "orrery, start to first output, ms", 1e3 * median_of(options, first_output, 21), None, None, -10


def bench_ready(options):
    def ready():
        with Ours(options.bin, separate_steps(3)) as ours:
            seconds, process = serve(ours)
            process.send_signal(signal.SIGTERM)
            process.wait(10)
            return seconds

    yield "ready", "server ready, ms", 1e3 * median_of(options, ready), None, None, -50


def bench_memory(options):
    with Ours(options.bin, separate_steps(20)) as ours:
        ours.orrery("run", "p.orrery.yaml", "--json")
        if not ours.server():
            serve(ours)
        time.sleep(2)
        total = 0
        for pid in ours.processes():
            for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
                if line.startswith("Pss:"):
                    total += int(line.split()[1]) * 1024
        yield (
            "memory",
            f"idle server and agent ({len(ours.processes())} processes), MB PSS",
            total / 1e6,
            None,
            None,
            -25,
        )


def bench_idle(options, seconds=20):
    def ticks(pid):
        try:
            fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            return 0  # A supervisor that was not needed any longer.
        return int(fields[11]) + int(fields[12])

    with Ours(options.bin, separate_steps(20)) as ours:
        ours.orrery("run", "p.orrery.yaml", "--json")
        time.sleep(25)  # Supervisors rest for 20 s before all but one of them end.
        pids = ours.processes()
        before = sum(map(ticks, pids))
        time.sleep(seconds)
        used = (sum(map(ticks, pids)) - before) / os.sysconf("SC_CLK_TCK")
        yield "idle", "idle server and agent, % of a core", 100 * used / seconds, None, None, -0.2


def bench_frame(options):
    """From exec to the first painted frame, on a virtual display, as the window itself reports it."""
    window = options.bin / "orrery-workbench"
    with Ours(options.bin, separate_steps(3)) as ours:

        def first_frame():
            started = time.monotonic()
            process = subprocess.run(
                ["xvfb-run", "-a", str(window), str(ours.root), "--benchmark-first-frame"],
                capture_output=True,
                text=True,
                check=True,
                env={**os.environ, "XDG_CONFIG_HOME": str(ours.root / "config")},
            )
            numbers = [word for word in process.stdout.split() if word.replace(".", "").isdigit()]
            return float(numbers[0]) / 1e3 if numbers else time.monotonic() - started

        yield "frame", "window, exec to first frame, ms", 1e3 * median_of(options, first_frame), None, None, -150


def bench_hostile(options):
    sys.path.insert(0, str(HERE.parent / "tests" / "integration"))
    os.environ["ORRERY_BIN"] = str(options.bin)
    from test_faults import HOSTILE

    worst = (0.0, "")
    memory = (0, "")
    for name, text in HOSTILE.items():
        with Ours(options.bin, "") as ours:
            (ours.root / "p.orrery.yaml").write_bytes(text if isinstance(text, bytes) else text.encode())
            started = time.monotonic()
            process = ours.start("validate", "p.orrery.yaml", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            _, status, usage = os.wait4(process.pid, 0)
            worst = max(worst, (time.monotonic() - started, name))
            memory = max(memory, (usage.ru_maxrss * 1024, name))
            process.returncode = os.waitstatus_to_exitcode(status)
            if process.returncode != 2:
                raise RuntimeError(f"{name} ended with {process.returncode}, not 2")
    yield "hostile", f"slowest hostile file ({worst[1]}), ms", 1e3 * worst[0], None, None, -1000
    yield "hostile", f"largest memory ({memory[1]}), MB", memory[0] / 1e6, None, None, -200


BENCHES = {
    "tasks": bench_tasks,
    "chain": bench_chain,
    "rerun": bench_rerun,
    "plan": bench_plan,
    "start": bench_start,
    "ready": bench_ready,
    "memory": bench_memory,
    "idle": bench_idle,
    "frame": bench_frame,
    "hostile": bench_hostile,
}


def verdict(ours, ratio, goal):
    """A positive goal is a least ratio; a negative one a greatest value (or ratio, where there is a peer)."""
    if goal is None:
        return ""
    value = ratio if ratio is not None else ours
    reached = value >= goal if goal > 0 else value <= -goal
    missed = goal / value if goal > 0 else value / -goal
    return "reached" if reached else f"missed by {missed:.2f}x"


def number(value):
    return "" if value is None else f"{value:,.0f}" if value >= 100 else f"{value:.2f}"


def main():
    parser = argparse.ArgumentParser(prog="bench/run")
    parser.add_argument("--bin", type=Path, required=True)
    parser.add_argument("--peer-python", type=Path, required=True)
    parser.add_argument("--only", default=",".join(BENCHES))
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--force", action="store_true")
    options = parser.parse_args()
    options.bin = options.bin.resolve()
    options.peer_python = options.peer_python.absolute()
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
            rows.append((name, f"FAILED: {error}", None, None, None, None))
    print("\n| id | what | ours | peer | ratio | goal | |\n|---|---|---:|---:|---:|---:|---|")
    for name, what, ours, peer, ratio, goal in rows:
        wanted = "" if goal is None else f"≥ {goal:g}x" if goal > 0 else f"≤ {-goal:g}" + ("x" if ratio else "")
        cells = (name, what, number(ours), number(peer), number(ratio) + ("x" if ratio else ""), wanted)
        print("| " + " | ".join(cells) + f" | {verdict(ours, ratio, goal) if ours is not None else ''} |")
    if options.json:
        keys = ("id", "what", "ours", "peer", "ratio", "goal")
        options.json.write_text(
            json.dumps({"machine": load, "figures": [dict(zip(keys, row)) for row in rows]}, indent=1)
        )
    return 1 if any(row[1].startswith("FAILED") for row in rows) else 0


if __name__ == "__main__":
    sys.exit(main())
