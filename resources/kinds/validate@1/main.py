"""Checks a CSV table against a schema; exits 1 with every finding when it does not hold. Standard library only."""
import argparse
import csv
import json
import shutil
import sys

SHOWN = 3  # Places named in a finding; the count says how many there are.


def fault_of(value, rule):
    """Why `value` breaks `rule`, or None."""
    kind = rule.get("type", "text")
    if kind in ("number", "integer"):
        try:
            number = float(value)
        except ValueError:
            return "is not a number"
        if kind == "integer" and not number.is_integer():
            return "is not a whole number"
        if "min" in rule and number < rule["min"]:
            return f"is below {rule['min']}"
        if "max" in rule and number > rule["max"]:
            return f"is above {rule['max']}"
    if "choices" in rule and value not in [str(choice) for choice in rule["choices"]]:
        return f"is none of {', '.join(str(choice) for choice in rule['choices'])}"
    return None


def check_column(name, values, rule, max_missing):
    findings = []
    present = [(row, value) for row, value in enumerate(values, start=2) if value != ""]
    share = 1 - len(present) / len(values) if values else 0.0
    allowed = rule.get("missing", max_missing)
    if share > allowed:
        findings.append(f"Column '{name}' misses {share:.1%} of its values; {allowed:.1%} are allowed.")
    if rule.get("unique") and len({value for _, value in present}) < len(present):
        findings.append(f"Column '{name}' must be unique and repeats a value.")
    broken = {}
    for row, value in present:
        why = fault_of(value, rule)
        if why:
            broken.setdefault(why, []).append((row, value))
    for why, places in sorted(broken.items()):
        named = ", ".join(f"line {row}: {value}" for row, value in places[:SHOWN])
        findings.append(f"Column '{name}': {len(places)} value(s) where the value {why} ({named}).")
    return findings


def check(header, rows, schema, args):
    rules = schema.get("columns", {})
    findings = [f"Column '{name}' is missing." for name in [*rules, *args.required] if name not in header]
    if schema.get("extra") is False:
        findings += [f"Column '{name}' is not in the schema." for name in header if name not in rules]
    least = schema.get("rows", {}).get("min", args.min_rows)
    most = schema.get("rows", {}).get("max", float("inf"))
    if not least <= len(rows) <= most:
        findings.append(f"The table has {len(rows)} rows; allowed are {least} to {most}.")
    for index, name in enumerate(header):
        findings += check_column(name, [row[index] for row in rows], rules.get(name, {}), args.max_missing)
    return findings


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--table", required=True)
    parser.add_argument("--schema", default="")
    parser.add_argument("--out", required=True)
    parser.add_argument("--findings", required=True)
    parser.add_argument("--min-rows", type=int, default=1)
    parser.add_argument("--max-missing", type=float, default=1.0)
    parser.add_argument("--required", type=json.loads, default=[])
    args = parser.parse_args()

    schema = {}
    if args.schema:
        with open(args.schema, encoding="utf-8") as source:
            schema = json.load(source)
    with open(args.table, newline="", encoding="utf-8") as source:
        header, *rows = csv.reader(source)
    findings = check(header, rows, schema, args)
    with open(args.findings, "w", encoding="utf-8") as target:
        json.dump({"rows": len(rows), "columns": len(header), "faults": len(findings), "findings": findings}, target, indent=1)
        target.write("\n")
    if findings:
        sys.exit("\n".join(findings))
    shutil.copyfile(args.table, args.out)
    print(f"{len(rows)} rows and {len(header)} columns are as the schema says")


if __name__ == "__main__":
    main()
