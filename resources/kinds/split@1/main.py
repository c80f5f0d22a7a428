"""Splits a CSV table into two, optionally stratified or by groups. Standard library only."""
import argparse
import csv
import random
import sys


def column(header, name):
    if name not in header:
        sys.exit(f"The table has no column '{name}': it has {', '.join(header)}.")
    return header.index(name)


def choose_test(buckets, share, rng):
    """Draws `share` of every bucket, so that each is represented; units within a bucket stay whole."""
    chosen = set()
    for _, units in sorted(buckets.items()):
        units = list(units)
        rng.shuffle(units)
        chosen.update(units[: round(len(units) * share)])
    return chosen


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--table", required=True)
    parser.add_argument("--train", required=True)
    parser.add_argument("--test", required=True)
    parser.add_argument("--test-share", type=float, default=0.25)
    parser.add_argument("--stratify", default="")
    parser.add_argument("--group", default="")
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()

    with open(args.table, newline="", encoding="utf-8") as source:
        header, *rows = csv.reader(source)
    stratum = column(header, args.stratify) if args.stratify else None
    group = column(header, args.group) if args.group else None

    # A unit is what may not be torn apart: a row, or all rows of a group (which counts for its first row's stratum).
    unit_of = [row[group] if group is not None else index for index, row in enumerate(rows)]
    buckets, seen = {}, set()
    for row, unit in zip(rows, unit_of):
        if unit not in seen:
            seen.add(unit)
            buckets.setdefault(row[stratum] if stratum is not None else "", []).append(unit)
    held_back = choose_test(buckets, args.test_share, random.Random(args.seed))

    counts = {}
    for path, wanted in ((args.train, False), (args.test, True)):
        part = [row for row, unit in zip(rows, unit_of) if (unit in held_back) == wanted]
        counts[path] = len(part)
        with open(path, "w", newline="", encoding="utf-8") as target:
            writer = csv.writer(target, lineterminator="\n")
            writer.writerow(header)
            writer.writerows(part)
    if 0 in counts.values():
        sys.exit(f"One part would be empty: {len(rows)} rows cannot be divided with a test share of {args.test_share}.")
    print(f"{counts[args.train]} rows to learn from, {counts[args.test]} held back")


if __name__ == "__main__":
    main()
