"""Scores a classifier (TorchScript or pickled scikit-learn) on a CSV table and draws two pictures."""
import argparse
import json
import pickle
import sys

import numpy
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

BLUE, GREY = "#0072B2", "#777777"


def load_model(path):
    """(signature, function from rows to class probabilities)."""
    with open(path, "rb") as source:
        is_zip = source.read(2) == b"PK"
    if is_zip:
        import torch

        torch.set_num_threads(1)
        extra = {"signature.json": ""}
        script = torch.jit.load(path, _extra_files=extra)

        def probabilities(rows):
            with torch.no_grad():
                return script(torch.from_numpy(rows.astype(numpy.float32))).double().numpy()

        return json.loads(extra["signature.json"]), probabilities
    # A pickle runs code when it is read: only models that a step of this pipeline made come this way.
    with open(path, "rb") as source:
        stored = pickle.load(source)
    return stored["signature"], stored["estimator"].predict_proba


def read_table(path, signature, target):
    with open(path, encoding="utf-8") as source:
        header = source.readline().rstrip("\r\n").split(",")
    missing = [name for name in [*signature["columns"], target] if name not in header]
    if missing:
        sys.exit(f"The table has no column '{missing[0]}', which the model needs.")
    values = numpy.genfromtxt(path, delimiter=",", skip_header=1, ndmin=2)
    features = values[:, [header.index(name) for name in signature["columns"]]]
    return features, values[:, header.index(target)].astype(int)


def roc_curve(positive, scores):
    """False and true positive rates at each distinct score, from strict to lenient, and the area below."""
    order = numpy.argsort(-scores, kind="stable")
    positive, scores = positive[order], scores[order]
    last = numpy.append(numpy.flatnonzero(numpy.diff(scores)), len(scores) - 1)
    hits = numpy.concatenate(([0], numpy.cumsum(positive)[last]))
    misses = numpy.concatenate(([0], numpy.cumsum(~positive)[last]))
    false_rate, true_rate = misses / max(misses[-1], 1), hits / max(hits[-1], 1)
    return false_rate, true_rate, float(numpy.trapz(true_rate, false_rate))


def confusion_matrix(actual, predicted, classes):
    matrix = numpy.zeros((len(classes), len(classes)), dtype=int)
    for truth, guess in zip(numpy.searchsorted(classes, actual), numpy.searchsorted(classes, predicted)):
        matrix[truth, guess] += 1
    return matrix


def measure(actual, predicted, chances, classes, areas):
    matrix = confusion_matrix(actual, predicted, classes)
    right = numpy.diag(matrix)
    precision = right / numpy.maximum(matrix.sum(axis=0), 1)
    recall = right / numpy.maximum(matrix.sum(axis=1), 1)
    f1 = 2 * precision * recall / numpy.maximum(precision + recall, 1e-12)
    own = chances[numpy.arange(len(actual)), numpy.searchsorted(classes, actual)]
    return {
        "rows": len(actual),
        "accuracy": round(float((actual == predicted).mean()), 6),
        "auc": round(float(numpy.mean(areas)), 6),
        "f1": round(float(f1.mean()), 6),
        "log_loss": round(float(-numpy.log(numpy.clip(own, 1e-15, 1)).mean()), 6),
        "confusion": matrix.tolist(),
        "classes": [int(value) for value in classes],
    }


def save_picture(figure, path):
    """The same bytes for the same data: no date, no version of the library."""
    FigureCanvasAgg(figure)
    figure.savefig(path, format="png", metadata={"Software": None})


def draw_confusion(matrix, classes, path):
    figure = Figure(figsize=(4.2, 3.8), dpi=120, layout="constrained")
    axes = figure.add_subplot()
    axes.imshow(matrix, cmap="Blues")
    for (row, column), count in numpy.ndenumerate(matrix):
        color = "white" if count > matrix.max() / 2 else "black"
        axes.text(column, row, str(count), ha="center", va="center", color=color)
    axes.set_xticks(range(len(classes)), classes)
    axes.set_yticks(range(len(classes)), classes)
    axes.set(xlabel="predicted class", ylabel="actual class", title="Confusion matrix")
    save_picture(figure, path)


def draw_roc(curves, path):
    figure = Figure(figsize=(4.2, 3.8), dpi=120, layout="constrained")
    axes = figure.add_subplot()
    axes.plot([0, 1], [0, 1], color=GREY, linestyle="--", linewidth=1, label="chance")
    for label, false_rate, true_rate, area in curves:
        color = BLUE if len(curves) == 1 else None
        axes.plot(false_rate, true_rate, color=color, linewidth=2, label=f"class {label}: area {area:.3f}")
    axes.set(xlabel="false positive rate", ylabel="true positive rate", title="ROC curve", xlim=(-0.02, 1.02), ylim=(-0.02, 1.02))
    axes.legend(loc="lower right")
    save_picture(figure, path)


def main():
    parser = argparse.ArgumentParser()
    for name in ("model", "table", "metrics", "confusion", "roc", "predictions"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--target", default="target")
    args = parser.parse_args()

    signature, probabilities = load_model(args.model)
    classes = numpy.array(signature["classes"])
    features, actual = read_table(args.table, signature, args.target)
    strange = sorted(set(actual.tolist()) - set(classes.tolist()))
    if strange:
        sys.exit(f"The table holds class {strange[0]}, which the model has never seen.")
    chances = probabilities(features)
    predicted = classes[chances.argmax(axis=1)]

    shown = range(len(classes)) if len(classes) > 2 else [1]
    curves = [(classes[i], *roc_curve(actual == classes[i], chances[:, i])) for i in shown]
    result = measure(actual, predicted, chances, classes, [curve[3] for curve in curves])
    draw_confusion(numpy.array(result["confusion"]), [str(value) for value in classes], args.confusion)
    draw_roc(curves, args.roc)
    with open(args.metrics, "w", encoding="utf-8") as target:
        json.dump(result, target, indent=1)
        target.write("\n")
    with open(args.predictions, "w", encoding="utf-8") as target:
        target.write("actual,predicted," + ",".join(f"probability_{value}" for value in classes) + "\n")
        for truth, guess, row in zip(actual, predicted, chances):
            target.write(f"{truth},{guess}," + ",".join(f"{chance:.6f}" for chance in row) + "\n")
    print(f"{result['rows']} rows: accuracy {result['accuracy']}, area under the ROC curve {result['auc']}")


if __name__ == "__main__":
    main()
