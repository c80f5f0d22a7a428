"""Bundles a model with its signature; the same inputs give the same bytes. Standard library only."""
import argparse
import csv
import hashlib
import json
import sys
import zipfile


def type_of(values):
    """int64, float64 or string: the narrowest that holds every present value."""
    found = "int64"
    for value in values:
        if value == "":
            continue
        try:
            number = float(value)
        except ValueError:
            return "string"
        if found == "int64" and not (number.is_integer() and abs(number) < 2**63):
            found = "float64"
    return found


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--model", required=True)
    parser.add_argument("--table", required=True)
    parser.add_argument("--metrics", default="")
    parser.add_argument("--package", required=True)
    parser.add_argument("--signature", required=True)
    parser.add_argument("--name", default="model")
    parser.add_argument("--target", default="target")
    args = parser.parse_args()

    with open(args.table, newline="", encoding="utf-8") as source:
        header, *rows = csv.reader(source)
    if args.target not in header:
        sys.exit(f"The table has no column '{args.target}': it has {', '.join(header)}.")
    with open(args.model, "rb") as source:
        model = source.read()
    metrics = "{}"
    if args.metrics:
        with open(args.metrics, encoding="utf-8") as source:
            metrics = source.read()
    place = header.index(args.target)
    is_torch = model[:2] == b"PK"
    file_name = "model.pt" if is_torch else "model.pkl"
    signature = {
        "name": args.name,
        "format": "torchscript" if is_torch else "pickle",
        "file": file_name,
        "sha256": hashlib.sha256(model).hexdigest(),
        "inputs": [
            {"name": name, "dtype": type_of([row[i] for row in rows])} for i, name in enumerate(header) if i != place
        ],
        "output": {
            "name": args.target,
            "dtype": type_of([row[place] for row in rows]),
            "classes": sorted({row[place] for row in rows}),
            "shape": [-1, len({row[place] for row in rows})],
            "meaning": "probability of each class",
        },
        "metrics": json.loads(metrics),
    }
    text = json.dumps(signature, indent=1) + "\n"
    with open(args.signature, "w", encoding="utf-8") as target:
        target.write(text)
    with zipfile.ZipFile(args.package, "w") as target:
        for name, content in ((file_name, model), ("signature.json", text), ("metrics.json", metrics)):
            target.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content)
    print(f"{args.name}: {signature['format']}, {len(signature['inputs'])} inputs, {len(model)} bytes")


if __name__ == "__main__":
    main()
