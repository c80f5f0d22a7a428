"""Writes the breast cancer data set that scikit-learn ships as a table with plain column names."""
import argparse
import csv
import importlib.util
import pathlib


def bundled_file():
    """The CSV inside the package: found without importing scikit-learn, which takes a second."""
    package = importlib.util.find_spec("sklearn")
    if package is None:
        raise SystemExit("scikit-learn is not installed for this python3: pip install scikit-learn")
    return pathlib.Path(package.origin).parent / "datasets" / "data" / "breast_cancer.csv"


MEASURES = ["radius", "texture", "perimeter", "area", "smoothness", "compactness", "concavity", "concave_points",
            "symmetry", "fractal_dimension"]
COLUMNS = [f"{kind}_{measure}" for kind in ("mean", "error", "worst") for measure in MEASURES]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--out", required=True)
    args = parser.parse_args()

    with open(bundled_file(), newline="", encoding="utf-8") as source:
        _, *rows = csv.reader(source)
    with open(args.out, "w", newline="", encoding="utf-8") as target:
        writer = csv.writer(target, lineterminator="\n")
        writer.writerow([*COLUMNS, "malignant"])
        for *measures, benign in rows:
            writer.writerow([*measures, 1 - int(benign)])
    print(f"{len(rows)} rows, {len(COLUMNS)} measurements")


if __name__ == "__main__":
    main()
