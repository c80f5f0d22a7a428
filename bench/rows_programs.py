"""The programs themselves: their start, what they use while nothing happens, and hostile files."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from contest import Row, median_of
from workspace import Ours, separate_steps, serve

HERE = Path(__file__).resolve().parent


def bench_start(options):
    def first_output():
        started = time.monotonic()
        process = subprocess.Popen([str(options.bin / "orrery"), "--help"], stdout=subprocess.PIPE)
        process.stdout.read(1)
        seconds = time.monotonic() - started
        process.communicate()
        return seconds

    yield Row("start", "orrery, start to first output, ms", 1e3 * median_of(first_output, 21), goal=-10)


def bench_ready(options):
    def ready():
        with Ours(options.bin, separate_steps(3)) as ours:
            seconds, process = serve(ours)
            process.send_signal(signal.SIGTERM)
            process.wait(10)
            return seconds

    yield Row("ready", "server ready, ms", 1e3 * median_of(ready), goal=-50)


def bench_memory(options):
    with Ours(options.bin, separate_steps(20)) as ours:
        ours.orrery("run", "p.orrery.yaml", "--json")
        if not ours.server():
            serve(ours)
        time.sleep(2)
        total = ours.memory(ours.processes())
        yield Row("memory", f"idle server and agent ({len(ours.processes())} processes), MB PSS", total / 1e6, goal=-25)


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
        yield Row("idle", "idle server and agent, % of a core", 100 * used / seconds, goal=-0.2)


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
    yield Row("hostile", f"slowest hostile file ({worst[1]}), ms", 1e3 * worst[0], goal=-1000)
    yield Row("hostile", f"largest memory ({memory[1]}), MB", memory[0] / 1e6, goal=-200)
