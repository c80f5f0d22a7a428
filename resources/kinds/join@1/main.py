"""Joins two CSV tables by one key column. Standard library only."""
import argparse
import csv
import sys


def read(path, key):
    with open(path, newline="", encoding="utf-8") as source:
        header, *rows = csv.reader(source)
    if key not in header:
        sys.exit(f"{path} has no column '{key}': it has {', '.join(header)}.")
    return header, rows, header.index(key)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--left", required=True)
    parser.add_argument("--right", required=True)
    parser.add_argument("--table", required=True)
    parser.add_argument("--key", required=True)
    parser.add_argument("--keep", default="both", choices=["both", "left"])
    args = parser.parse_args()

    header, rows, place = read(args.left, args.key)
    right_header, right_rows, right_place = read(args.right, args.key)
    added = [i for i in range(len(right_header)) if i != right_place]
    names = [right_header[i] if right_header[i] not in header else right_header[i] + "_right" for i in added]
    matches = {}
    for row in right_rows:
        matches.setdefault(row[right_place], []).append([row[i] for i in added])
    unmatched = [[""] * len(added)] if args.keep == "left" else []
    count = 0
    with open(args.table, "w", newline="", encoding="utf-8") as target:
        writer = csv.writer(target, lineterminator="\n")
        writer.writerow(header + names)
        for row in rows:
            for extra in matches.get(row[place], unmatched):
                writer.writerow(row + extra)
                count += 1
    print(f"{count} rows, {len(header) + len(names)} columns")


if __name__ == "__main__":
    main()
