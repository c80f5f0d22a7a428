"""Rows of the table, and how contestants take turns."""

import statistics
from typing import NamedTuple, Optional


class Skip(Exception):
    """A figure that cannot be taken here; the text names what is missing."""


class Row(NamedTuple):
    """A line of the table. A positive goal is a least ratio; a negative one a greatest value (or ratio, where there
    is a peer)."""

    id: str
    what: str
    ours: Optional[float] = None
    peer: Optional[float] = None
    ratio: Optional[float] = None
    goal: Optional[float] = None

    def verdict(self):
        if self.goal is None or self.ours is None:
            return ""
        value = self.ratio if self.ratio is not None else self.ours
        reached = value >= self.goal if self.goal > 0 else value <= -self.goal
        missed = self.goal / value if self.goal > 0 else value / -self.goal
        return "reached" if reached else f"missed by {missed:.2f}x"


def skipped(name, reason):
    return Row(name, f"  SKIPPED: {reason}")


def median_of(measure, times=7):
    return statistics.median(measure() for _ in range(times))


def rounds(options, *contestants):
    """Lets the contestants take turns, `options.rounds` times. Of each: the list of what it gave, and why it was
    skipped."""
    values = [[] for _ in contestants]
    reasons = [None] * len(contestants)
    for _ in range(options.rounds):
        for place, contestant in enumerate(contestants):
            if reasons[place]:
                continue
            try:
                values[place].append(contestant())
            except Skip as skip:
                reasons[place] = str(skip)
    return list(zip(values, reasons))


def median_rounds(options, *contestants):
    """The same with the median of each; None where it was skipped."""
    return [(statistics.median(v) if v else None, reason) for v, reason in rounds(options, *contestants)]
