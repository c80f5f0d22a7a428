"""`orrery gc`: what goes, in which order, and what never does."""

import json
import unittest

from harness import Scenario, wait_until

SIZE = 100_000
PIPELINE = f"""
orrery: 1
name: fill
params: {{ n: 1 }}
steps:
  make:
    run: head -c {SIZE} /dev/zero | tr '\\0' ${{{{ params.n }}}} > ${{{{ outputs.data }}}}
    outputs: {{ data: file }}
"""


class Garbage(Scenario):
    def setUp(self):
        super().setUp()
        self.workspace.write("fill.orrery.yaml", PIPELINE)

    def make(self, n):
        """The run's number and the state of its step."""
        outcome = self.ok(self.workspace.run("fill.orrery.yaml", "-p", f"n={n}"))
        return outcome.summary["run"], outcome.states["make"]

    def cached(self, n):
        """Without using it: whether the cache would answer."""
        outcome = self.ok(self.workspace.orrery("plan", "fill.orrery.yaml", "-p", f"n={n}", "--json"))
        return json.loads(outcome.out)["steps"][0]["cached"]

    def gc(self, *arguments):
        return json.loads(self.ok(self.workspace.orrery("gc", "--json", *arguments)).out)

    def test_the_longest_unused_go_first(self):
        for n in (1, 2, 3):
            self.assertEqual(self.make(n)[1], "succeeded")
        self.assertEqual(self.make(1)[1], "cached")
        report = self.gc("--max-size", "250kB")
        self.assertEqual(report["removed"], 1)
        self.assertEqual([n for n in (1, 2, 3) if self.cached(n)], [1, 3])
        report = self.gc("--max-size", "150kB")
        self.assertEqual([n for n in (1, 2, 3) if self.cached(n)], [1])
        self.assertLessEqual(report["left_bytes"], 150_000)
        self.assertEqual(self.gc("--max-size", "150kB")["removed"], 0, "nothing is left to do")

    def test_what_is_pinned_stays_until_it_is_unpinned(self):
        runs = {n: self.make(n)[0] for n in (1, 2)}
        self.gc("--max-size", "0", "--pin", runs[1])
        self.assertEqual([n for n in (1, 2) if self.cached(n)], [1])
        self.assertEqual(len(self.workspace.outputs(runs[1], "make")["data"]), SIZE)
        self.ok(self.workspace.stop())
        self.gc("--max-size", "0")
        self.assertTrue(self.cached(1), "a new server knows the pin")
        self.gc("--max-size", "0", "--unpin", runs[1])
        self.assertFalse(self.cached(1))

    def test_pins_count_more_than_the_cap(self):
        runs = {n: self.make(n)[0] for n in (1, 2, 3)}
        self.gc("--max-size", "150kB", "--pin", runs[1], "--pin", runs[2])
        self.assertEqual([n for n in (1, 2, 3) if self.cached(n)], [1, 2])

    def test_a_run_that_does_not_exist_cannot_be_pinned(self):
        self.make(1)
        outcome = self.workspace.orrery("gc", "--max-size", "0", "--pin", "77")
        self.complains(outcome, 2, "77")
        self.assertTrue(self.cached(1), "nothing was removed")

    def test_a_later_run_makes_again_what_was_dropped(self):
        self.make(1)
        self.gc("--max-size", "0")
        run, state = self.make(1)
        self.assertEqual(state, "succeeded")
        why = self.ok(self.workspace.orrery("explain", run, "make")).out
        self.assertIn("runs", why)

    def test_what_a_running_step_reads_is_never_taken(self):
        self.workspace.write(
            "live.orrery.yaml",
            "orrery: 1\nname: live\nsteps:\n"
            "  make: { run: 'echo precious > ${{ outputs.data }}', outputs: { data: file } }\n"
            "  use:\n"
            "    run: touch $WITNESS/on; while [ ! -e $WITNESS/go ]; do sleep 0.02; done; cat ${{ inputs.data }} > ${{ outputs.copy }}\n"
            '    inputs: { data: "${{ steps.make.outputs.data }}" }\n'
            "    outputs: { copy: file }\n"
            "  last:\n"
            "    run: cat ${{ inputs.data }} ${{ inputs.copy }} > ${{ outputs.both }}\n"
            '    inputs: { data: "${{ steps.make.outputs.data }}", copy: "${{ steps.use.outputs.copy }}" }\n'
            "    outputs: { both: file }\n",
        )
        self.make(1)
        run = self.workspace.detach("live.orrery.yaml")
        wait_until((self.workspace.witness / "on").exists, what="the second step's start")
        self.assertEqual(self.gc("--max-size", "0")["removed"], 1, "only the other run's")
        (self.workspace.witness / "go").touch()
        self.ok(self.workspace.resume(run))
        self.assertEqual(self.workspace.outputs(run, "last"), {"both": b"precious\nprecious\n"})


if __name__ == "__main__":
    unittest.main()
