"""Milliseconds of tsdownsample's MinMax over 10 M values on one and on two threads, as JSON."""

import json
import os
import statistics
import time

os.environ["RAYON_NUM_THREADS"] = "2"

import numpy as np  # noqa: E402
from tsdownsample import MinMaxDownsampler  # noqa: E402

values = np.cumsum(np.random.default_rng(3).random(10_000_000) - 0.5).astype(np.float32)
figures = {}
for threads, parallel in (("1", False), ("2", True)):
    times = []
    for _ in range(15):
        started = time.perf_counter()
        MinMaxDownsampler().downsample(values, n_out=3200, parallel=parallel)
        times.append(1e3 * (time.perf_counter() - started))
    figures[threads] = {"p50_ms": statistics.median(times)}
print(json.dumps(figures))
