"""Gangs under the real torchrun: who goes on after the death of a rank, and who does not."""

import json
import shutil
import unittest

from harness import SOURCE, Scenario, wait_until

# Rank 1 dies of SIGKILL in its first life. Rank 0 waits for it, as it would in a collective operation.
TRAIN = r"""
import os, pathlib, signal, time

step = os.environ["ORRERY_STEP"]
rank = os.environ["RANK"]
life = os.environ["TORCHELASTIC_RESTART_COUNT"]
with open("$WITNESS/log", "a") as log:
    log.write(f"start {step}.rank{rank}.life{life}\n")
if life == "0" and rank == "1":
    while os.path.exists(f"$WITNESS/hold.{step}"):
        time.sleep(0.05)
    os.kill(os.getpid(), signal.SIGKILL)
while life == "0":
    time.sleep(0.05)
pathlib.Path("$WITNESS", f"done.{step}.{rank}").write_text(life)
"""


class Gangs(Scenario):
    def setUp(self):
        super().setUp()
        venv = SOURCE / "build" / "venv" / "bin"
        self.workspace.environment["PATH"] = f"{venv}:{self.workspace.environment['PATH']}"
        if not shutil.which("torchrun", path=self.workspace.environment["PATH"]):
            self.skipTest("torchrun is not installed (package python3-torch)")
        self.workspace.write("train.py", TRAIN)

    def step(self, name, ranks, command="[train.py]"):
        return (
            f"  {name}:\n    run: {command}\n    code: [train.py]\n    timeout: 2m\n"
            f"    ranks: {{ launcher: torchrun, resources: {{ cpus: 0.5 }}, {ranks} }}\n"
        )

    def train(self, *steps):
        self.workspace.write("train.orrery.yaml", "orrery: 1\nname: train\nsteps:\n" + "".join(steps))
        return self.workspace.run("train.orrery.yaml")

    def went_on(self, outcome, step):
        attempts = {entry["name"]: entry["attempts"] for entry in self.ok(outcome).summary["steps"]}
        self.assertEqual(attempts[step], 1, "torchrun itself starts the ranks again")
        self.assertEqual(self.workspace.started(f"{step}.rank1.life0"), 1)
        for rank in ("0", "1"):
            self.assertEqual((self.workspace.witness / f"done.{step}.{rank}").read_text(), "1")

    def test_an_elastic_gang_goes_on_after_the_death_of_a_rank(self):
        self.went_on(self.train(self.step("train", "count: 2, minimum: 1")), "train")

    def test_an_elastic_gang_of_any_program_goes_on(self):
        self.went_on(self.train(self.step("train", "count: 2, minimum: 1", "python3 train.py")), "train")

    def test_elastic_gangs_of_one_host_do_not_meet(self):
        """A rank of the one dies after the other, which was there first, is over."""
        (self.workspace.witness / "hold.late").touch()
        elastic = "count: 2, minimum: 1"
        outcome = self.train(
            self.step("early", elastic),
            self.step("late", elastic),
            "  let: { run: rm $WITNESS/hold.late, after: [early] }\n",
        )
        self.went_on(outcome, "early")
        self.went_on(outcome, "late")

    def test_the_death_of_a_rank_ends_a_gang_that_is_not_elastic(self):
        outcome = self.train(self.step("train", "count: 2"))
        self.complains(outcome, 1, "train", "rank 1", "signal")
        (train,) = json.loads(self.workspace.get(f"runs/{outcome.summary['run']}"))["steps"]
        ends = {end["rank"]: (end["state"], end["exit_code"]) for end in train["rank_ends"]}
        self.assertEqual(ends, {0: ("cancelled", 143), 1: ("failed", 137)})
        self.assertFalse(list(self.workspace.witness.glob("done.*")))
        self.assertEqual(self.workspace.started("train.rank1.life1"), 0)


class Ranks(Scenario):
    def test_a_rank_that_ends_before_the_others_is_seen_while_they_run(self):
        self.workspace.write(
            "gang.orrery.yaml",
            "orrery: 1\nname: gang\nsteps:\n"
            "  early:\n"
            "    run: '[ $RANK = 1 ] || while [ ! -e $WITNESS/go ]; do sleep 0.05; done'\n"
            "    ranks: { count: 3, resources: { cpus: 0.1 } }\n",
        )
        run = self.workspace.detach("gang.orrery.yaml")

        def early():
            return json.loads(self.workspace.get(f"runs/{run}"))["steps"][0]

        wait_until(lambda: early()["rank_ends"], what="the end of a rank")
        self.assertEqual(early()["rank_ends"], [{"rank": 1, "state": "succeeded", "exit_code": 0}])
        self.assertEqual(early()["ranks"], 3)
        (self.workspace.witness / "go").touch()
        self.ok(self.workspace.resume(run))
        self.assertEqual((early()["state"], early()["rank_ends"]), ("succeeded", []))


if __name__ == "__main__":
    unittest.main()
