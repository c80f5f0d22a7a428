"""Writes a self-contained HTML page. Standard library only."""
import argparse
import base64
import csv
import html
import itertools
import json

STYLE = """
body { font: 15px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1c2024; }
h1 { font-size: 1.5rem } h2 { font-size: 1.1rem; margin-top: 2rem }
table { border-collapse: collapse; font-variant-numeric: tabular-nums }
th, td { text-align: left; padding: 0.25rem 0.75rem; border-bottom: 1px solid #d8dce0 }
.scroll { overflow-x: auto } img { max-width: 48%; min-width: 16rem } svg { vertical-align: middle }
@media (prefers-color-scheme: dark) { body { background: #16181b; color: #e4e7ea } th, td { border-color: #3a3f45 } }
"""


def table(header, rows):
    """Cells are taken as HTML: escape what comes from data before."""
    head = "".join(f"<th>{cell}</th>" for cell in header)
    body = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    return f'<div class="scroll"><table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>'


def shown(value):
    if isinstance(value, float):
        return f"{value:.6g}"
    return html.escape(value if isinstance(value, str) else json.dumps(value))


def bars(counts):
    """A small histogram."""
    highest = max(counts) or 1
    width = 120 / len(counts)
    boxes = "".join(
        f'<rect x="{i * width:.1f}" y="{24 - 24 * count / highest:.1f}" width="{width * 0.9:.1f}" height="{24 * count / highest:.1f}"/>'
        for i, count in enumerate(counts)
    )
    return f'<svg width="120" height="24" fill="#0072b2" role="img" aria-label="histogram">{boxes}</svg>'


def profile_section(profile):
    rows = []
    for name, entry in profile["column"].items():
        spread = bars(entry["histogram"]["counts"]) if "histogram" in entry else ""
        rows.append([shown(name), shown(entry["type"]), shown(entry["missing"]), shown(entry.get("mean", "")), spread])
    heading = f"<h2>Columns</h2><p>{profile['rows']} rows, {profile['columns']} columns.</p>"
    return heading + table(["column", "type", "missing", "mean", "spread"], rows)


def picture_section(paths):
    result = ""
    for path in paths:
        with open(path, "rb") as source:
            content = source.read()
        kind = "image/svg+xml" if content.lstrip()[:1] == b"<" else "image/png"
        result += f'<img alt="figure" src="data:{kind};base64,{base64.b64encode(content).decode()}"> '
    return f"<h2>Figures</h2>{result}" if result else ""


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--metrics", default="")
    parser.add_argument("--profile", default="")
    parser.add_argument("--table", default="")
    parser.add_argument("--picture", action="append", default=[])
    parser.add_argument("--page", required=True)
    parser.add_argument("--title", default="Report")
    parser.add_argument("--text", default="")
    parser.add_argument("--rows", type=int, default=10)
    args = parser.parse_args()

    parts = [f"<h1>{html.escape(args.title)}</h1>"]
    parts += [f"<p>{html.escape(paragraph)}</p>" for paragraph in args.text.split("\n\n") if paragraph.strip()]
    if args.metrics:
        with open(args.metrics, encoding="utf-8") as source:
            metrics = json.load(source)
        parts.append("<h2>Metrics</h2>" + table(["metric", "value"], [[shown(k), shown(v)] for k, v in metrics.items()]))
    parts.append(picture_section([path for path in args.picture if path]))
    if args.profile:
        with open(args.profile, encoding="utf-8") as source:
            parts.append(profile_section(json.load(source)))
    if args.table:
        with open(args.table, newline="", encoding="utf-8") as source:
            reader = csv.reader(source)
            header = [shown(name) for name in next(reader)]
            rows = [[shown(cell) for cell in row] for row in itertools.islice(reader, args.rows)]
        parts.append("<h2>Table</h2>" + table(header, rows))
    page = f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{html.escape(args.title)}</title>'
    with open(args.page, "w", encoding="utf-8") as target:
        target.write(page + f"<style>{STYLE}</style>" + "\n".join(part for part in parts if part) + "</html>\n")
    print(f"{args.title}: {sum(bool(part) for part in parts)} parts")


if __name__ == "__main__":
    main()
