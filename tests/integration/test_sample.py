"""The samples of resources/examples, as a new user runs them."""

import os
import shutil
import time
import unittest

from harness import SOURCE, Scenario

EXAMPLES = SOURCE / "resources" / "examples"


class Samples(Scenario):
    def copy(self, name):
        shutil.copytree(EXAMPLES / name, self.workspace.root, dirs_exist_ok=True)
        venv = SOURCE / "build" / "venv" / "bin"
        self.workspace.environment["PATH"] = f"{venv}:{self.workspace.environment['PATH']}"
        if name != "shell-only" and not venv.exists():
            self.skipTest("build/venv is missing: packaging/test makes it")

    def twice(self, file, *sometimes_run):
        """Runs a sample; a second run must be answered from the cache but for the steps named."""
        first = self.ok(self.workspace.run(file, timeout=300))
        self.assertEqual(first.summary["state"], "succeeded")
        self.assertEqual(set(first.states.values()) - {"succeeded", "skipped"}, set(), first.states)
        started = time.monotonic()
        second = self.ok(self.workspace.run(file))
        print(f"first run {first.seconds:.1f} s, second {time.monotonic() - started:.2f} s")
        ran = {name for name, state in second.states.items() if state == "succeeded"}
        self.assertEqual(ran - set(sometimes_run), set(), second.states)
        for name, state in second.states.items():
            if state == "cached":
                why = self.ok(self.workspace.orrery("explain", second.summary["run"], name)).out
                self.assertNotEqual(why.strip(), "", name)
        return first

    def test_breast_cancer_trains_on_two_ranks(self):
        self.copy("breast-cancer")
        first = self.twice("breast-cancer.orrery.yaml")
        self.assertIn("train", first.states)
        logs = self.ok(self.workspace.orrery("logs", first.summary["run"], "train", "--json")).out
        self.assertTrue(logs.strip())

    def test_breast_cancer_is_refused_by_its_gate(self):
        self.copy("breast-cancer")
        outcome = self.workspace.run("breast-cancer.orrery.yaml", "-p", "minimum_accuracy=1", timeout=300)
        self.code(outcome, 4)
        self.assertEqual(outcome.summary["state"], "refused")

    def test_breast_cancer_survives_the_death_of_its_server(self):
        self.copy("breast-cancer")
        run = self.workspace.detach("breast-cancer.orrery.yaml")
        for _ in range(3):
            time.sleep(self.random.uniform(0.5, 3))
            pid = self.workspace.server_pid()
            if pid:
                self.workspace.kill(pid)
            self.ok(self.workspace.orrery("status"))  # Starts a server again.
        outcome = self.ok(self.workspace.resume(run, timeout=300))
        self.assertEqual(outcome.summary["state"], "succeeded")
        self.assertEqual({step["attempts"] for step in outcome.summary["steps"] if step["state"] == "succeeded"}, {1})

    def test_sweep_of_six_with_a_sub_pipeline(self):
        self.copy("sweep")
        first = self.twice("sweep.orrery.yaml")
        self.assertGreaterEqual(len(first.states), 7)

    def test_shell_only_needs_no_python(self):
        self.copy("shell-only")
        bare = self.workspace.root / "bare-bin"
        bare.mkdir()
        for program in os.listdir("/usr/bin"):
            if "python" not in program and "perl" not in program:
                (bare / program).symlink_to(f"/usr/bin/{program}")
        self.workspace.environment["PATH"] = f"{self.workspace.environment['PATH'].split(':')[0]}:{bare}"
        first = self.twice("weather.orrery.yaml", "farewell", "average")
        self.assertIn("farewell", first.states)


if __name__ == "__main__":
    unittest.main()
