"""Scales numeric columns with what the training rows say. Standard library only."""
import argparse
import csv
import json
import statistics


def read(path):
    with open(path, newline="", encoding="utf-8") as source:
        header, *rows = csv.reader(source)
    return header, rows


def write(path, header, rows):
    with open(path, "w", newline="", encoding="utf-8") as target:
        writer = csv.writer(target, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def numbers_of(values):
    try:
        return [float(value) for value in values if value != ""]
    except ValueError:
        return []


def learn(numbers, method):
    """(offset, factor) so that (value - offset) / factor is the scaled value; a constant column keeps factor 1."""
    if method == "min-max":
        offset, factor = min(numbers), max(numbers) - min(numbers)
    elif method == "robust":
        quartiles = statistics.quantiles(numbers, n=4, method="inclusive") if len(numbers) > 1 else [numbers[0]] * 3
        offset, factor = quartiles[1], quartiles[2] - quartiles[0]
    else:
        offset, factor = statistics.fmean(numbers), statistics.pstdev(numbers)
    return offset, factor or 1.0


def scaled(header, rows, scale):
    result = []
    for row in rows:
        values = []
        for name, value in zip(header, row):
            if name in scale and value != "":
                value = f"{(float(value) - scale[name]['offset']) / scale[name]['factor']:.10g}"
            values.append(value)
        result.append(values)
    return result


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--train", required=True)
    parser.add_argument("--test", default="")
    parser.add_argument("--train-out", required=True)
    parser.add_argument("--test-out", required=True)
    parser.add_argument("--scale", required=True)
    parser.add_argument("--method", default="standard", choices=["standard", "min-max", "robust"])
    parser.add_argument("--except", dest="excluded", type=json.loads, default=[])
    args = parser.parse_args()

    header, rows = read(args.train)
    scale = {}
    for index, name in enumerate(header):
        numbers = [] if name in args.excluded else numbers_of([row[index] for row in rows])
        if numbers:
            offset, factor = learn(numbers, args.method)
            scale[name] = {"offset": offset, "factor": factor}
    write(args.train_out, header, scaled(header, rows, scale))
    test_header, test_rows = read(args.test) if args.test else (header, [])
    write(args.test_out, test_header, scaled(test_header, test_rows, scale))
    with open(args.scale, "w", encoding="utf-8") as target:
        json.dump({"method": args.method, "columns": scale}, target, indent=1)
        target.write("\n")
    print(f"{len(scale)} of {len(header)} columns scaled ({args.method})")


if __name__ == "__main__":
    main()
