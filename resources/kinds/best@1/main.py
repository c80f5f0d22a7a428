"""Picks the best of several models by one metric. Standard library only."""
import argparse
import csv
import json
import shutil
import sys


def paths(text):
    """One path, or the JSON list that stands for the outputs of a matrix."""
    return json.loads(text) if text.startswith("[") else [text]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--models", type=paths, required=True)
    parser.add_argument("--metrics", type=paths, required=True)
    parser.add_argument("--model", required=True)
    parser.add_argument("--best", required=True)
    parser.add_argument("--ranking", required=True)
    parser.add_argument("--metric", default="accuracy")
    parser.add_argument("--order", default="highest", choices=["highest", "lowest"])
    args = parser.parse_args()

    if len(args.models) != len(args.metrics):
        sys.exit(f"There are {len(args.models)} models and {len(args.metrics)} metrics: they must belong together.")
    candidates = []
    for index, path in enumerate(args.metrics):
        with open(path, encoding="utf-8") as source:
            values = json.load(source)
        if args.metric not in values:
            sys.exit(f"Candidate {index + 1} has no metric '{args.metric}': it has {', '.join(sorted(values))}.")
        candidates.append((index, values))
    sign = -1 if args.order == "highest" else 1
    candidates.sort(key=lambda candidate: (sign * candidate[1][args.metric], candidate[0]))

    index, values = candidates[0]
    shutil.copyfile(args.models[index], args.model)
    shutil.copyfile(args.metrics[index], args.best)
    plain = sorted({key for _, found in candidates for key, value in found.items() if not isinstance(value, (list, dict))})
    with open(args.ranking, "w", newline="", encoding="utf-8") as target:
        writer = csv.writer(target, lineterminator="\n")
        writer.writerow(["rank", "candidate", *plain])
        for rank, (place, found) in enumerate(candidates, start=1):
            writer.writerow([rank, place + 1, *(found.get(key, "") for key in plain)])
    print(f"Candidate {index + 1} of {len(candidates)} is best: {args.metric} {values[args.metric]}")


if __name__ == "__main__":
    main()
