"""LiteGraph in headless Chromium, drawing by the processor: the same graph, opened, panned and zoomed."""

import html
import json
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from contest import Skip

HERE = Path(__file__).resolve().parent


def litegraph(options, graph):
    """Figures by case, as those of window_bench. `graph`: a file of LiteGraph's own format."""
    library = options.peers / "npm" / "node_modules" / "litegraph.js" / "build" / "litegraph.js"
    if not library.exists():
        raise Skip("litegraph.js is not installed (needs npm)")
    if not shutil.which("chromium"):
        raise Skip("chromium is not installed")
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder, "page.html")
        page.write_text(
            '<!doctype html><meta charset="utf-8"><canvas width="1600" height="900"></canvas><pre></pre>'
            f"<script>{library.read_text()}</script>"
            f'<script type="application/json" id="graph">{graph.read_text()}</script>'
            f'<script>{(HERE / "litegraph_page.js").read_text()}</script>'
        )
        process = subprocess.run(
            ["chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1640,1000"]
            + [f"--user-data-dir={folder}/profile", "--dump-dom", page.as_uri()],
            capture_output=True,
            text=True,
            check=False,
            timeout=240,
        )
    found = re.search(r"<pre>(.*?)</pre>", process.stdout, re.S)
    if not found or not found.group(1):
        raise Skip("Chromium does not run here: " + process.stderr.strip().split("\n")[-1][:100])
    return json.loads(html.unescape(found.group(1)))
