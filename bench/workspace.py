"""A workspace of its own for each figure, with our programs at work in it, and the pipelines that they run."""

import json
import os
import socket
import subprocess
import tempfile
import time
from pathlib import Path


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

    def token(self):
        return (self.root / ".orrery" / "token").read_text().strip()

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

    @staticmethod
    def memory(pids):
        """What these processes need together, each page once (PSS); bytes."""
        total = 0
        for pid in pids:
            for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
                if line.startswith("Pss:"):
                    total += int(line.split()[1]) * 1024
        return total


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
