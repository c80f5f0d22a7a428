"""Appends the rows of one CSV table to another. Standard library only."""
import argparse
import csv
import sys


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--first", required=True)
    parser.add_argument("--second", required=True)
    parser.add_argument("--table", required=True)
    parser.add_argument("--distinct", default="false", choices=["true", "false"])
    args = parser.parse_args()

    with open(args.first, newline="", encoding="utf-8") as source:
        header, *rows = csv.reader(source)
    with open(args.second, newline="", encoding="utf-8") as source:
        other_header, *other_rows = csv.reader(source)
    different = sorted(set(header) ^ set(other_header))
    if different:
        sys.exit(f"Only one of the two tables has the column '{different[0]}': select the same columns first.")
    order = [other_header.index(name) for name in header]
    rows += [[row[i] for i in order] for row in other_rows]
    if args.distinct == "true":
        rows = list(dict.fromkeys(map(tuple, rows)))
    with open(args.table, "w", newline="", encoding="utf-8") as target:
        writer = csv.writer(target, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)
    print(f"{len(rows)} rows")


if __name__ == "__main__":
    main()
