"""Fits a scikit-learn classifier to a CSV table."""
import argparse
import importlib
import inspect
import json
import pickle
import sys

import numpy

# Imported only when chosen: scikit-learn's families take their time to load.
ESTIMATORS = {
    "logistic-regression": ("sklearn.linear_model", "LogisticRegression", {"max_iter": 2000}),
    "random-forest": ("sklearn.ensemble", "RandomForestClassifier", {"n_estimators": 100, "n_jobs": 1}),
    "gradient-boosting": ("sklearn.ensemble", "HistGradientBoostingClassifier", {"max_iter": 60}),
    "nearest-neighbours": ("sklearn.neighbors", "KNeighborsClassifier", {}),
    "support-vectors": ("sklearn.svm", "SVC", {"probability": True}),
}


def read_table(path, target):
    with open(path, encoding="utf-8") as source:
        header = source.readline().rstrip("\r\n").split(",")
    if target not in header:
        sys.exit(f"The table has no column '{target}': it has {', '.join(header)}.")
    values = numpy.genfromtxt(path, delimiter=",", skip_header=1, ndmin=2)
    if numpy.isnan(values).any():
        sys.exit("The table holds text or missing values: fill or drop them before training.")
    place = header.index(target)
    return [name for name in header if name != target], numpy.delete(values, place, axis=1), values[:, place].astype(int)


def make_estimator(name, settings, seed):
    module, class_name, defaults = ESTIMATORS[name]
    factory = getattr(importlib.import_module(module), class_name)
    known = inspect.signature(factory).parameters
    unknown = sorted(set(settings) - set(known))
    if unknown:
        sys.exit(f"{class_name} has no setting '{unknown[0]}': it has {', '.join(sorted(known))}.")
    if "random_state" in known:
        defaults = {**defaults, "random_state": seed}
    estimator = factory(**{**defaults, **settings})
    if name in ("random-forest", "gradient-boosting"):
        return estimator
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import StandardScaler

    return make_pipeline(StandardScaler(), estimator)


def cross_validate(make, features, labels, folds, seed):
    """Accuracy of each fold; stratified, so that rare classes are in every fold."""
    rng = numpy.random.default_rng(seed)
    fold_of = numpy.empty(len(labels), dtype=int)
    for label in numpy.unique(labels):
        rows = rng.permutation(numpy.flatnonzero(labels == label))
        fold_of[rows] = numpy.arange(len(rows)) % folds
    scores = []
    for fold in range(folds):
        held_back = fold_of == fold
        model = make().fit(features[~held_back], labels[~held_back])
        scores.append(float((model.predict(features[held_back]) == labels[held_back]).mean()))
    return scores


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--table", required=True)
    parser.add_argument("--model", required=True)
    parser.add_argument("--metrics", required=True)
    parser.add_argument("--estimator", default="logistic-regression", choices=sorted(ESTIMATORS))
    parser.add_argument("--target", default="target")
    parser.add_argument("--settings", type=json.loads, default={})
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()

    columns, features, labels = read_table(args.table, args.target)

    def make():
        return make_estimator(args.estimator, args.settings, args.seed)

    scores = cross_validate(make, features, labels, args.folds, args.seed) if args.folds > 1 else []
    model = make().fit(features, labels)
    result = {"estimator": args.estimator, "settings": args.settings, "rows": len(labels)}
    result["train_accuracy"] = round(float((model.predict(features) == labels).mean()), 6)
    if scores:
        result["accuracy"] = round(float(numpy.mean(scores)), 6)
        result["accuracy_deviation"] = round(float(numpy.std(scores)), 6)
    signature = {"columns": columns, "target": args.target, "classes": [int(value) for value in numpy.unique(labels)]}
    with open(args.model, "wb") as target:
        pickle.dump({"signature": signature, "estimator": model}, target, protocol=4)
    with open(args.metrics, "w", encoding="utf-8") as target:
        json.dump(result, target, indent=1)
        target.write("\n")
    print(f"{args.estimator}: " + ", ".join(f"{key} {value}" for key, value in result.items() if "accuracy" in key))


if __name__ == "__main__":
    main()
