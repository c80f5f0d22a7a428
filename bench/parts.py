"""Parts of the window by themselves: `window_bench` and what it prints."""

import json
import statistics
import subprocess


def window_bench(options, *arguments):
    """The figures of a subject by case: {"pan": {"p50_ms": ...}}."""
    process = subprocess.run(
        [str(options.bin / "window_bench"), *map(str, arguments)], capture_output=True, text=True, check=False
    )
    if process.returncode != 0:
        raise RuntimeError(f"window_bench {arguments[0]}: {process.stderr.strip()[-200:]}")
    figures = {}
    for line in process.stdout.splitlines():
        figure = json.loads(line)
        figures[figure.pop("case")] = figure
    return figures


def middle(figures, case, key="p50_ms"):
    """The median of one figure over the rounds."""
    return statistics.median(round_[case][key] for round_ in figures)
