"""Describes the columns of a CSV table as JSON. Standard library only."""
import argparse
import collections
import csv
import json
import math
import statistics


def as_numbers(values):
    """The values as finite floats, or None if one of them is something else."""
    numbers = []
    for value in values:
        try:
            number = float(value)
        except ValueError:
            return None
        if not math.isfinite(number):
            return None
        numbers.append(number)
    return numbers


def quantile(ordered, share):
    """Linear interpolation between the two nearest of the sorted values."""
    place = share * (len(ordered) - 1)
    low = math.floor(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * (place - low)


def histogram(ordered, bins):
    low, high = ordered[0], ordered[-1]
    width = (high - low) / bins or 1.0
    counts = [0] * bins
    for value in ordered:
        counts[min(int((value - low) / width), bins - 1)] += 1
    return {"low": low, "high": high, "counts": counts}


def describe(values, bins, top):
    present = [value for value in values if value != ""]
    entry = {"count": len(values), "missing": len(values) - len(present), "distinct": len(set(present))}
    numbers = as_numbers(present) if present else None
    if numbers:
        ordered = sorted(numbers)
        entry["type"] = "integer" if all(number.is_integer() for number in numbers) else "number"
        entry["mean"] = statistics.fmean(numbers)
        entry["deviation"] = statistics.pstdev(numbers)
        entry["quantiles"] = {str(share): quantile(ordered, share) for share in (0, 0.01, 0.25, 0.5, 0.75, 0.99, 1)}
        entry["histogram"] = histogram(ordered, bins)
    else:
        entry["type"] = "text" if present else "empty"
        counted = collections.Counter(present)
        entry["frequent"] = [
            {"value": value, "count": count}
            for value, count in sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))[:top]
        ]
    return entry


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--table", required=True)
    parser.add_argument("--profile", required=True)
    parser.add_argument("--bins", type=int, default=20)
    parser.add_argument("--top", type=int, default=10)
    args = parser.parse_args()

    with open(args.table, newline="", encoding="utf-8") as source:
        header, *rows = csv.reader(source)
    columns = {name: describe([row[i] for row in rows], args.bins, args.top) for i, name in enumerate(header)}
    missing = sum(entry["missing"] for entry in columns.values())
    result = {"rows": len(rows), "columns": len(header), "missing": missing, "column": columns}
    with open(args.profile, "w", encoding="utf-8") as target:
        json.dump(result, target, indent=1)
        target.write("\n")
    print(f"{len(rows)} rows, {len(header)} columns, {missing} missing values")


if __name__ == "__main__":
    main()
