"""Writes one of the data sets bundled with scikit-learn as CSV; nothing is downloaded."""
import argparse
import csv
import re

from sklearn import datasets

LOADERS = {
    "breast-cancer": datasets.load_breast_cancer,
    "iris": datasets.load_iris,
    "wine": datasets.load_wine,
    "digits": datasets.load_digits,
}


def column_name(text):
    """"mean radius (cm)" becomes "mean_radius_cm": easy to type in a schema."""
    return re.sub(r"[^0-9a-z]+", "_", str(text).lower()).strip("_")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--name", required=True, choices=sorted(LOADERS))
    parser.add_argument("--table", required=True)
    args = parser.parse_args()

    bunch = LOADERS[args.name]()
    with open(args.table, "w", newline="", encoding="utf-8") as target:
        writer = csv.writer(target, lineterminator="\n")
        writer.writerow([column_name(name) for name in bunch.feature_names] + ["target"])
        for features, label in zip(bunch.data, bunch.target):
            writer.writerow([f"{value:.10g}" for value in features] + [f"{label:.10g}"])
    print(f"{args.name}: {len(bunch.data)} rows, {len(bunch.feature_names)} features")


if __name__ == "__main__":
    main()
