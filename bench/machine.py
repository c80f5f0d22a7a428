"""How busy the machine is. Figures of a loaded one mean nothing."""

import os
import sys
import time
from pathlib import Path


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
