"""Keeps chosen columns and rows of a CSV table. Standard library only."""
import argparse
import csv
import json
import operator
import sys

COMPARE = {"==": operator.eq, "!=": operator.ne, "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge}


def holds(value, name, wanted):
    if name == "present":
        return value != ""
    if name == "missing":
        return value == ""
    if name == "contains":
        return wanted in value
    try:
        return COMPARE[name](float(value), float(wanted))
    except ValueError:
        return COMPARE[name](value, wanted)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--table", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--columns", type=json.loads, default=[])
    parser.add_argument("--column", default="")
    parser.add_argument("--operator", default="==", choices=[*COMPARE, "contains", "present", "missing"])
    parser.add_argument("--value", default="")
    args = parser.parse_args()

    with open(args.table, newline="", encoding="utf-8") as source:
        header, *rows = csv.reader(source)
    for name in [*args.columns, args.column]:
        if name and name not in header:
            sys.exit(f"The table has no column '{name}': it has {', '.join(header)}.")
    if args.column:
        place = header.index(args.column)
        rows = [row for row in rows if holds(row[place], args.operator, args.value)]
    keep = [header.index(name) for name in args.columns] or range(len(header))
    with open(args.out, "w", newline="", encoding="utf-8") as target:
        writer = csv.writer(target, lineterminator="\n")
        writer.writerow([header[i] for i in keep])
        writer.writerows([row[i] for i in keep] for row in rows)
    print(f"{len(rows)} rows, {len(keep)} columns kept")


if __name__ == "__main__":
    main()
