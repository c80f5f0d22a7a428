"""Runs the code of a step. Standard library only; the code may import what is installed."""
import argparse
import json
import linecache
import os
import sys
import time
import traceback


def log_metrics(step, **values):
    """Appends a line to the live metrics of the step."""
    path = os.environ.get("ORRERY_METRICS")
    if path:
        with open(path, "a", encoding="utf-8") as target:
            target.write(json.dumps({"step": step, "time": round(time.time(), 6), **values}) + "\n")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--input", default="")
    parser.add_argument("--second", default="")
    parser.add_argument("--output", required=True)
    parser.add_argument("--code", required=True)
    args = parser.parse_args()

    # So that a traceback shows the lines of the code, and begins with them.
    linecache.cache["<step>"] = (len(args.code), None, args.code.splitlines(keepends=True), "<step>")
    names = {
        "__name__": "__main__",
        "inputs": {"input": args.input, "second": args.second},
        "outputs": {"output": args.output},
        "log_metrics": log_metrics,
    }
    try:
        exec(compile(args.code, "<step>", "exec"), names)
    except Exception as error:
        traceback.print_exception(type(error), error, error.__traceback__.tb_next)
        sys.exit(1)
    if not os.path.exists(args.output):
        sys.exit("The code ended without writing outputs['output'].")


if __name__ == "__main__":
    main()
