"""Reads a delimited text file and writes it as a plain CSV table. Standard library only."""
import argparse
import csv
import json
import sys

DELIMITERS = {"comma": ",", "semicolon": ";", "tab": "\t", "pipe": "|"}


def detect(sample):
    """The delimiter that splits the first lines into equally many fields, and into most of them."""
    lines = [line for line in sample.splitlines() if line.strip()][:20]
    best = (1, ",")
    for delimiter in DELIMITERS.values():
        widths = {len(row) for row in csv.reader(lines, delimiter=delimiter)}
        if len(widths) == 1:
            best = max(best, (widths.pop(), delimiter), key=lambda pair: pair[0])
    return best[1]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--file", required=True)
    parser.add_argument("--table", required=True)
    parser.add_argument("--delimiter", default="auto")
    parser.add_argument("--encoding", default="utf-8")
    parser.add_argument("--columns", type=json.loads, default=[])
    parser.add_argument("--missing", type=json.loads, default=[""])
    args = parser.parse_args()

    encoding = "utf-8-sig" if args.encoding.lower().replace("-", "") == "utf8" else args.encoding
    with open(args.file, newline="", encoding=encoding) as source:
        sample = source.read(64 * 1024)
        source.seek(0)
        delimiter = DELIMITERS.get(args.delimiter) or detect(sample)
        reader = csv.reader(source, delimiter=delimiter)
        header = [name.strip() for name in next(reader, [])]
        if not header:
            sys.exit(f"{args.file} is empty: a table needs at least a header line.")
        doubled = sorted({name for name in header if header.count(name) > 1})
        if doubled:
            sys.exit(f"{args.file} has the column '{doubled[0]}' twice: rename one of them.")
        unknown = [name for name in args.columns if name not in header]
        if unknown:
            sys.exit(f"{args.file} has no column '{unknown[0]}': it has {', '.join(header)}.")
        keep = [header.index(name) for name in args.columns] or range(len(header))
        missing = set(args.missing)
        rows = 0
        with open(args.table, "w", newline="", encoding="utf-8") as target:
            writer = csv.writer(target, lineterminator="\n")
            writer.writerow([header[i] for i in keep])
            for row in reader:
                if not row:
                    continue
                if len(row) != len(header):
                    sys.exit(f"{args.file}:{reader.line_num} has {len(row)} values where the header has {len(header)}.")
                values = [row[i].strip() for i in keep]
                writer.writerow(["" if value in missing else value for value in values])
                rows += 1
    print(f"{rows} rows, {len(keep)} columns, delimiter {delimiter!r}")


if __name__ == "__main__":
    main()
