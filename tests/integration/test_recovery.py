"""kill -9 of our processes at random moments of a running pipeline: no step lost, none run twice, outputs equal."""

import os
import signal
import subprocess
import threading
import time
import unittest

from harness import BIN, STEP_SCRIPT, Scenario, layered, wait_until

LAYERS, WIDTH = 4, 3
STEPS = [f"s{layer}_{column}" for layer in range(LAYERS) for column in range(WIDTH)]

# The kills of one whole test run, shared out over the tests below.
KILLS = int(os.environ.get("ORRERY_KILLS") or os.environ.get("ORRERY_KILLS_DEFAULT", "200"))
SHARES = {"server": 0.25, "agent": 0.2, "supervisor": 0.15, "client": 0.1, "any": 0.3}


OUTPUTS = {}


def expected_output(step):
    """What step.sh writes for a step of the layered pipeline."""
    if step not in OUTPUTS:
        layer, column = map(int, step[1:].split("_"))
        above = dict.fromkeys(f"s{layer - 1}_{(column + shift) % WIDTH}" for shift in (0, 1)) if layer else {}
        OUTPUTS[step] = step + "\n" + "".join(expected_output(other) for other in above)
    return OUTPUTS[step]


class Kill(Scenario):
    def prepare(self, seconds):
        workspace = self.another()
        workspace.write("step.sh", STEP_SCRIPT)
        workspace.write(
            "layered.orrery.yaml", layered(LAYERS, WIDTH, seconds, retry="{ attempts: 50, on: [host-lost] }")
        )
        return workspace

    def victim(self, workspace, kind, client):
        if kind == "any":
            kind = self.random.choice(["server", "agent", "supervisor", "client"])
        if kind == "client":
            return kind, client.pid if client and client.poll() is None else None
        if kind == "server":
            return kind, workspace.server_pid()
        pids = workspace.agents() if kind == "agent" else workspace.supervisors()
        return kind, self.random.choice(pids) if pids else None

    def one_run(self, kind, at_most):
        """Kills up to `at_most` times while one run goes on; returns the kills."""
        workspace = self.prepare(0.1)
        client = workspace.start("run", "layered.orrery.yaml", "--json")
        wait_until(lambda: workspace.starts() or client.poll() is not None, what="the first step's start")
        kills = 0
        supervisors_killed = 0
        while kills < at_most:
            time.sleep(self.random.uniform(0, 0.15))
            if sum(line.startswith("end ") for line in workspace.starts()) >= len(STEPS):
                break
            # Each time, not only after a kill: a client ends a moment later than its server, which nobody else starts.
            client = self.attach(workspace, client)
            which, pid = self.victim(workspace, kind, client)
            if pid and workspace.kill(pid):
                kills += 1
                supervisors_killed += which == "supervisor"
        client = self.attach(workspace, client)
        outcome = workspace.finish(client, 120)
        if outcome.code != 0:  # The last kill hit the server under the client.
            outcome = workspace.resume(1)
        self.check(workspace, outcome, supervisors_killed)
        workspace.close()
        return kills

    def attach(self, workspace, client):
        """A client that waits for the run: the one there is, or a new `resume`."""
        if client.poll() is None and workspace.server_pid():
            return client
        if client.poll() is None:
            client.kill()
        client.communicate()
        return workspace.start("resume", 1, "--json")

    def check(self, workspace, outcome, supervisors_killed):
        about = f"{outcome}\n{workspace.diagnosis()}"
        self.assertEqual(outcome.code, 0, about)
        self.assertEqual(outcome.summary["state"], "succeeded", about)
        self.assertEqual(sorted(outcome.states), sorted(STEPS), about)
        self.assertEqual(set(outcome.states.values()) - {"succeeded", "cached"}, set(), about)
        log = workspace.starts()
        self.assertFalse([line for line in log if line.startswith("overlap")], about)
        again = {step: workspace.started(step) - 1 for step in STEPS}
        self.assertGreaterEqual(min(again.values()), 0, about)
        # Only a killed supervisor takes its job with it; nothing else may make a step start again.
        self.assertLessEqual(sum(again.values()), supervisors_killed, about)
        for step in STEPS:
            self.assertEqual(workspace.outputs(1, step), {"out": expected_output(step).encode()}, about)

    def campaign(self, kind):
        goal = max(1, round(KILLS * SHARES[kind]))
        done = runs = 0
        started = time.monotonic()
        while done < goal:
            before = done
            done += self.one_run(kind, min(8, goal - done))
            runs += 1
            self.assertTrue(done > before or runs < 3, f"no {kind} was found to be killed in {runs} runs")
        print(f"{done} kills of {kind} in {runs} runs, {time.monotonic() - started:.0f} s")

    def test_server(self):
        self.campaign("server")

    def test_agent(self):
        self.campaign("agent")

    def test_supervisor(self):
        self.campaign("supervisor")

    def test_client(self):
        self.campaign("client")

    def test_any_of_them(self):
        self.campaign("any")


class KillWindow(Scenario):
    def test_the_run_goes_on_without_the_window(self):
        window = BIN / "orrery-workbench"
        if not window.exists():
            self.skipTest("orrery-workbench is not built")
        workspace = self.workspace
        workspace.write("step.sh", STEP_SCRIPT)
        workspace.write("layered.orrery.yaml", layered(3, 2, 0.3))
        workspace.environment["QT_QPA_PLATFORM"] = "offscreen"
        process = subprocess.Popen(
            [str(window), str(workspace.root), "--run"], cwd=workspace.root, env=workspace.environment
        )
        wait_until(workspace.starts, 30, "the first step's start")
        process.send_signal(signal.SIGKILL)
        process.wait()
        outcome = self.ok(workspace.resume(1))
        self.assertEqual(outcome.summary["state"], "succeeded")
        self.assertEqual(len([line for line in workspace.starts() if line.startswith("start ")]), 6)


class NoDisplay(Scenario):
    def test_a_window_without_a_display_says_so(self):
        window = BIN / "orrery-workbench"
        if not window.exists():
            self.skipTest("orrery-workbench is not built")
        bare = {
            name: value
            for name, value in self.workspace.environment.items()
            if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
        }
        for environment, reason in (
            (bare, "neither DISPLAY nor WAYLAND_DISPLAY is set"),
            (bare | {"DISPLAY": ":4711"}, "the display :4711 cannot be reached"),
        ):
            outcome = subprocess.run([str(window)], env=environment, capture_output=True, text=True, timeout=60)
            self.assertEqual(outcome.returncode, 2, outcome.stderr)
            self.assertIn(reason, outcome.stderr)
            self.assertIn("orrery run", outcome.stderr)
            self.assertEqual(len(outcome.stderr.splitlines()), 2, outcome.stderr)
        version = subprocess.run([str(window), "--version"], env=bare, capture_output=True, text=True, timeout=60)
        self.assertRegex(version.stdout, r"^orrery \d+\.\d+\.\d+")


class CrashAt(Scenario):
    """The server dies at its n-th write or sync, for every n that a whole run has."""

    STEPS = ("s0_0", "s0_1", "s1_0", "s1_1")

    def crashing_server(self, workspace, at):
        # Every third death leaves half of what was being written.
        environment = {"ORRERY_CRASH_AT": f"{at},torn" if at % 3 == 0 else str(at)}
        server = workspace.start("server", environment=environment)
        # Reaped at once: a dead server that is still in the process table would look alive to the next one.
        threading.Thread(target=server.communicate, daemon=True).start()
        self.addCleanup(server.kill)
        wait_until(lambda: workspace.server_pid() or server.returncode is not None, what="the server's start or death")
        return server

    def crashes(self, at):
        """One run whose first server dies at its fault point `at`; False where it never got there."""
        workspace = self.another()
        workspace.write("step.sh", STEP_SCRIPT)
        workspace.write("layered.orrery.yaml", layered(2, 2, 0))
        server = self.crashing_server(workspace, at)
        outcome = workspace.run("layered.orrery.yaml", timeout=60)
        if outcome.code != 0:
            # The run was not journalled, or nobody was told of it; `status` tells which.
            runs = self.ok(workspace.orrery("status", "--json")).lines[-1]["runs"]
            outcome = workspace.resume(runs[0]["run"]) if runs else workspace.run("layered.orrery.yaml")
        about = f"death at fault point {at}\n{outcome}\n{workspace.diagnosis()}"
        self.assertEqual(outcome.code, 0, about)
        self.assertEqual(outcome.summary["state"], "succeeded", about)
        self.assertEqual([workspace.started(step) for step in self.STEPS], [1, 1, 1, 1], about)
        died = server.returncode is not None
        workspace.close()
        return died

    def every_fourth(self, first):
        at = first
        while self.crashes(at):
            at += 4
            self.assertLess(at, 2000, "a run of four steps writes without end")
        print(f"{(at - first) // 4} deaths, at fault points {first}, {first + 4}, ... {at - 4}")
        self.assertGreater(at, 10, "the fault injection did not reach the server")

    # Each write and each sync in turn, in four parts so that they run side by side.
    def test_at_each_write_and_each_sync_1(self):
        self.every_fourth(1)

    def test_at_each_write_and_each_sync_2(self):
        self.every_fourth(2)

    def test_at_each_write_and_each_sync_3(self):
        self.every_fourth(3)

    def test_at_each_write_and_each_sync_4(self):
        self.every_fourth(4)


if __name__ == "__main__":
    unittest.main()
