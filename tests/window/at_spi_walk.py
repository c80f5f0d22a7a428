#!/usr/bin/env python3
"""Reads the window as a screen reader does: over AT-SPI, on a display server, with the real server and agent.

    at_spi_walk.py PROGRAM EXAMPLE    the program, and a folder with a pipeline to run

Fails with what could not be found. Runs inside `dbus-run-session -- xvfb-run`.
"""

import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time

import pyatspi

PATIENCE = 90  # seconds until a state that must come has come


def walk(node, depth=0):
    """Every accessible below a node, however deep; what goes away meanwhile is left out."""
    if depth > 40:
        return
    try:
        children = [node.getChildAtIndex(place) for place in range(node.childCount)]
    except Exception:  # the widget went while it was asked
        return
    for child in children:
        if child is not None:
            yield child
            yield from walk(child, depth + 1)


def application(name):
    for found in pyatspi.Registry.getDesktop(0):
        if found is not None and name in (found.name or "").lower():
            return found
    return None


def wait(what, ask):
    """Polls until `ask` answers with something; the bus tells of no single event that would mean it."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        answer = ask()
        if answer:
            return answer
        time.sleep(0.2)
    sys.exit(f"Not found over AT-SPI within {PATIENCE} s: {what}.")


def steps_of(window):
    # By its role too: the button that shows the canvas has the same name.
    lists = (found for found in walk(window) if found.getRole() == pyatspi.ROLE_LIST)
    canvas = next((found for found in lists if found.name == "Canvas"), None)
    return list(canvas) if canvas is not None else []


def finished(window):
    steps = steps_of(window)
    ended = [step for step in steps if step.name.endswith((", done", ", succeeded", ", skipped"))]
    return steps if steps and len(ended) == len(steps) else None


def check(window):
    steps = wait("every step with the state it ended in", lambda: finished(window))
    names = [step.name.split(",")[0] for step in steps]
    for wanted in ("clean", "warmest", "summary"):
        if wanted not in names:
            sys.exit(f"The step {wanted} is not on the canvas that assistive technology sees: {names}.")
    summary = next(step for step in steps if step.name.startswith("summary"))
    if "warmest" not in summary.description:
        sys.exit(f"The step summary does not say where its inputs come from: {summary.description!r}.")
    for button in ("Menu", "Notifications", "Help", "Home", "Cluster"):
        if not any((found.name or "").startswith(button) for found in walk(window)):
            sys.exit(f"No accessible has the name {button}.")
    print(f"{len(steps)} steps read over AT-SPI: {', '.join(step.name for step in steps)}")


def main():
    program, example = sys.argv[1:3]
    with tempfile.TemporaryDirectory() as home:
        workspace = pathlib.Path(home) / "workspace"
        shutil.copytree(example, workspace)
        environment = dict(os.environ, HOME=home, XDG_CONFIG_HOME=home, QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1",
                           QT_QPA_PLATFORM="xcb", LANG="C.UTF-8")
        window = subprocess.Popen([program, "--run", str(workspace)], env=environment)
        try:
            check(wait("the window's application", lambda: application("orrery")))
        finally:
            window.send_signal(signal.SIGTERM)
            window.wait()
            command = pathlib.Path(program).with_name("orrery")
            subprocess.run([str(command), "server", "--stop", "--kill-jobs", "--workspace", str(workspace)],
                           env=environment, check=False)


if __name__ == "__main__":
    main()
