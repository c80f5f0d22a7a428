"""The contract of the command line: commands, options, exit codes, the shape of --json."""

import ctypes
import json
import os
import pty
import re
import signal
import subprocess
import time
import xml.etree.ElementTree
from pathlib import Path

from harness import BIN, INSTRUMENTED, ORRERY, STEP_SCRIPT, Scenario, alive, layered, wait_until

COMMANDS = "init validate plan run status logs explain report cancel resume graph server doctor".split()

TWO_STEPS = """orrery: 1
name: two
params:
  word: { type: text, default: hello, description: what to say }
steps:
  say:
    run: echo ${{ params.word }} | tee ${{ outputs.text }}
    outputs: { text: file }
  shout:
    run: tr a-z A-Z < ${{ inputs.text }} > ${{ outputs.loud }}
    inputs: { text: "${{ steps.say.outputs.text }}" }
    outputs: { loud: file }
"""

FAILING = """orrery: 1
name: failing
steps:
  good: { run: "true", cache: false }
  bad: { run: exit 7 }
  after: { run: "true", after: [bad] }
  apart: { run: sleep 0.3, cache: false }
  beside: { run: "true", after: [apart], cache: false }
"""


class Help(Scenario):
    def test_every_command_has_help_with_examples(self):
        top = self.ok(self.workspace.orrery("--help"))
        for command in COMMANDS:
            self.assertIn(command, top.out)
            text = self.ok(self.workspace.orrery(command, "--help")).out
            self.assertIn("orrery " + command, text)
            self.assertIn("xample", text, command)

    def test_version(self):
        self.assertRegex(self.ok(self.workspace.orrery("--version")).out, r"\d+\.\d+\.\d+")

    def test_usage_errors_exit_with_2(self):
        for arguments in (["nonsense"], ["run"], ["run", "--nonsense"], ["logs"], ["resume", "not-a-number"]):
            self.complains(self.workspace.orrery(*arguments), 2)

    def test_a_misspelt_command_is_answered_with_the_nearest(self):
        self.complains(self.workspace.orrery("validat"), 2, "validate")

    def test_completions_for_three_shells(self):
        listed = self.ok(self.workspace.orrery("--help")).out.partition("Subcommands:")[2].partition("Examples:")[0]
        commands = re.findall(r"^  ([a-z]+) ", listed, re.MULTILINE)
        self.assertLessEqual(set(COMMANDS), set(commands))
        options = {
            command: set(re.findall(r"--[a-z-]+", self.workspace.orrery(command, "--help").out.partition("Examples:")[0]))
            for command in commands
        }
        for shell in ("bash", "zsh", "fish"):
            text = self.ok(self.workspace.orrery("completions", shell)).out
            for command in commands:
                self.assertRegex(text, rf"\b{command}\b", shell)
        for line in self.workspace.orrery("completions", "bash").out.splitlines():
            command = line.strip().partition(")")[0]
            if "words=" in line and command in options:
                missing = options.pop(command) - set(re.findall(r"--[a-z-]+", line))
                self.assertEqual(missing - {"--version"}, set(), command)
        self.assertEqual(set(options), set(), "commands without completions")
        script = self.workspace.write("completion.bash", self.workspace.orrery("completions", "bash").out)
        subprocess.run(["bash", "-n", str(script)], check=True)

    def test_the_command_line_links_no_qt(self):
        linked = subprocess.run(["ldd", ORRERY], capture_output=True, text=True, check=True).stdout
        self.assertNotIn("Qt", linked)
        if INSTRUMENTED:
            self.skipTest("a program with a sanitizer is never linked statically")
        agent = subprocess.run(["ldd", str(BIN / "orrery-agent")], capture_output=True, text=True)
        self.assertIn("statically linked", agent.stdout + agent.stderr + "statically linked" * (agent.returncode != 0))


class Files(Scenario):
    def test_init_makes_a_workspace_that_git_ignores(self):
        subprocess.run(["git", "init", "-q"], cwd=self.workspace.root, check=True)
        self.ok(self.workspace.orrery("init"))
        self.assertTrue((self.workspace.root / ".orrery").is_dir())
        status = subprocess.run(
            ["git", "status", "--porcelain"], cwd=self.workspace.root, capture_output=True, text=True, check=True
        )
        self.assertNotIn(".orrery", status.stdout)

    def test_validate_reports_every_fault_with_its_place(self):
        self.workspace.write(
            "bad.orrery.yaml",
            "orrery: 1\nname: bad\nsteps:\n"
            "  a: { run: 'true', after: [nowhere] }\n"
            "  b: { rum: 'true' }\n"
            "  c: { run: 'echo ${{ params.none }}' }\n"
            "  d: { run: 'true', timeout: soon }\n"
            "  e: { run: 'true', inputs: { x: '${{ steps.a.outputs.none }}' } }\n",
        )
        outcome = self.complains(
            self.workspace.orrery("validate", "bad.orrery.yaml"), 2, "nowhere", "bad.orrery.yaml:4:"
        )
        for line in (4, 5, 6, 7, 8):
            self.assertIn(f"bad.orrery.yaml:{line}:", outcome.out + outcome.err)
        data = json.loads(self.code(self.workspace.orrery("validate", "bad.orrery.yaml", "--json"), 2).out)
        findings = data["diagnostics"]
        self.assertGreaterEqual(len(findings), 5)
        for finding in findings:
            self.assertTrue(finding["id"] and finding["message"])

    def test_validate_accepts_a_good_file(self):
        self.workspace.write("two.orrery.yaml", TWO_STEPS)
        self.ok(self.workspace.orrery("validate", "two.orrery.yaml"))
        json.loads(self.ok(self.workspace.orrery("validate", "two.orrery.yaml", "--json")).out)

    def test_graph_names_every_step(self):
        self.workspace.write("two.orrery.yaml", TWO_STEPS)
        self.assertIn("shout", self.ok(self.workspace.orrery("graph", "two.orrery.yaml")).out)
        json.loads(self.ok(self.workspace.orrery("graph", "two.orrery.yaml", "--json")).out)

    def test_opening_a_file_runs_nothing(self):
        self.workspace.write("trap.orrery.yaml", "orrery: 1\nname: trap\nsteps:\n  a: { run: touch $WITNESS/ran }\n")
        for command in ("validate", "plan", "graph"):
            self.ok(self.workspace.orrery(command, "trap.orrery.yaml"))
        self.assertFalse((self.workspace.witness / "ran").exists())


class Run(Scenario):
    def test_happy_path(self):
        self.workspace.write("two.orrery.yaml", TWO_STEPS)
        before = time.time()
        outcome = self.ok(self.workspace.run("two.orrery.yaml"))
        summary = outcome.summary
        self.assertEqual(summary["state"], "succeeded")
        self.assertIsInstance(summary["run"], int)
        self.assertEqual(outcome.states, {"say": "succeeded", "shout": "succeeded"})
        for step in summary["steps"]:
            self.assertEqual(
                set(step) & {"name", "state", "attempts", "exit_code", "cached", "started", "ended"},
                {"name", "state", "attempts", "exit_code", "cached", "started", "ended"},
            )
            self.assertEqual((step["attempts"], step["exit_code"], step["cached"]), (1, 0, False))
            self.assertLessEqual(before - 1, step["started"])
            self.assertLessEqual(step["started"], step["ended"])
            self.assertLessEqual(step["ended"], time.time() + 1)

    def test_the_second_run_is_cached_and_says_why(self):
        self.workspace.write("two.orrery.yaml", TWO_STEPS)
        self.ok(self.workspace.run("two.orrery.yaml"))
        second = self.ok(self.workspace.run("two.orrery.yaml"))
        self.assertEqual(second.states, {"say": "cached", "shout": "cached"})
        self.assertTrue(all(step["cached"] for step in second.summary["steps"]))
        plan = self.ok(self.workspace.orrery("plan", "two.orrery.yaml"))
        self.assertIn("cached", plan.out)

    def test_a_changed_parameter_reruns_what_depends_on_it(self):
        self.workspace.write("two.orrery.yaml", TWO_STEPS)
        self.ok(self.workspace.run("two.orrery.yaml"))
        plan = self.ok(self.workspace.orrery("plan", "two.orrery.yaml", "-p", "word=bye"))
        self.assertRegex(plan.out.lower(), "param|command")
        changed = self.ok(self.workspace.run("two.orrery.yaml", "-p", "word=bye"))
        self.assertEqual(changed.states, {"say": "succeeded", "shout": "succeeded"})
        back = self.ok(self.workspace.run("two.orrery.yaml"))
        self.assertEqual(back.states, {"say": "cached", "shout": "cached"})

    def test_a_text_that_is_not_saved_is_planned(self):
        self.workspace.write("two.orrery.yaml", TWO_STEPS)
        self.ok(self.workspace.run("two.orrery.yaml"))
        changed = TWO_STEPS.replace("tr a-z A-Z", "tr A-Z a-z")
        for text, cached in (("", [True, True]), (changed, [True, False])):
            plan = json.loads(self.workspace.get("plan", post={"path": "two.orrery.yaml", "text": text}))
            self.assertEqual([step["cached"] for step in plan["steps"]], cached, text)
        self.assertEqual((self.workspace.root / "two.orrery.yaml").read_text(), TWO_STEPS)

    def test_rerun_ignores_the_cache_for_the_step(self):
        self.workspace.write("two.orrery.yaml", TWO_STEPS)
        self.ok(self.workspace.run("two.orrery.yaml"))
        outcome = self.ok(self.workspace.run("two.orrery.yaml", "--rerun", "say"))
        self.assertEqual(outcome.states["say"], "succeeded")

    def test_only_from_and_to_choose_the_part(self):
        self.workspace.write("step.sh", STEP_SCRIPT)
        self.workspace.write("chain.orrery.yaml", layered(4, 1, 0))
        self.ok(self.workspace.run("chain.orrery.yaml", "--to", "s1_0"))
        self.assertEqual([self.workspace.started(f"s{n}_0") for n in range(4)], [1, 1, 0, 0])
        self.ok(self.workspace.run("chain.orrery.yaml", "--only", "s2_0"))
        self.assertEqual([self.workspace.started(f"s{n}_0") for n in range(4)], [1, 1, 1, 0])
        self.ok(self.workspace.run("chain.orrery.yaml", "--from", "s2_0"))
        self.assertEqual(self.workspace.started("s3_0"), 1)

    def test_a_failed_step_exits_with_1(self):
        self.workspace.write("failing.orrery.yaml", FAILING)
        outcome = self.code(self.workspace.run("failing.orrery.yaml"), 1)
        self.assertEqual(outcome.summary["state"], "failed")
        self.assertEqual(outcome.states["bad"], "failed")
        self.assertEqual(outcome.states["after"], "skipped")
        bad = next(step for step in outcome.summary["steps"] if step["name"] == "bad")
        self.assertEqual(bad["exit_code"], 7)

    def test_keep_going_runs_what_does_not_depend_on_the_failure(self):
        self.workspace.write("failing.orrery.yaml", FAILING)
        outcome = self.code(self.workspace.run("failing.orrery.yaml", "--keep-going"), 1)
        self.assertEqual(outcome.states["beside"], "succeeded")
        self.assertEqual(outcome.states["after"], "skipped")

    def test_a_bad_parameter_exits_with_2(self):
        self.workspace.write("two.orrery.yaml", TWO_STEPS)
        self.complains(self.workspace.run("two.orrery.yaml", "-p", "wort=x"), 2, "wort", "word")

    def test_a_missing_file_exits_with_2(self):
        self.complains(self.workspace.run("none.orrery.yaml"), 2, "none.orrery.yaml")

    def test_a_gate_exits_with_4(self):
        self.workspace.write(
            "gate.orrery.yaml",
            "orrery: 1\nname: gate\nsteps:\n"
            "  measure:\n    run: echo 0.5 > ${{ outputs.accuracy }}\n    outputs: { accuracy: number }\n"
            "    check: ${{ outputs.accuracy > 0.9 }}\n",
        )
        outcome = self.code(self.workspace.run("gate.orrery.yaml"), 4)
        self.assertEqual(outcome.summary["state"], "refused")

    def test_an_interrupt_cancels_and_exits_with_130(self):
        self.workspace.write(
            "slow.orrery.yaml", "orrery: 1\nname: slow\nsteps:\n  nap: { run: 'touch $WITNESS/on; sleep 60' }\n"
        )
        process = self.workspace.start("run", "slow.orrery.yaml", "--json")
        wait_until((self.workspace.witness / "on").exists, what="the step's start")
        process.send_signal(signal.SIGINT)
        outcome = self.code(self.workspace.finish(process, 30), 130)
        self.assertEqual(outcome.states, {"nap": "cancelled"})

    def test_cancel_from_another_terminal(self):
        self.workspace.write(
            "slow.orrery.yaml", "orrery: 1\nname: slow\nsteps:\n  nap: { run: 'touch $WITNESS/on; sleep 60' }\n"
        )
        process = self.workspace.start("run", "slow.orrery.yaml", "--json")
        wait_until((self.workspace.witness / "on").exists, what="the step's start")
        self.ok(self.workspace.orrery("cancel", "1"))
        self.code(self.workspace.finish(process, 30), 130)

    def test_a_run_stands_at_its_breakpoint_over_a_restart_and_goes_on(self):
        self.workspace.write("step.sh", STEP_SCRIPT)
        self.workspace.write("two.orrery.yaml", layered(2, 1, 0))
        run = self.workspace.detach("two.orrery.yaml", "--break", "s1_0")

        def held():
            steps = json.loads(self.workspace.get(f"runs/{run}"))["steps"]
            return [step["name"] for step in steps if step["held"]] == ["s1_0"]

        wait_until(held, what="the breakpoint")
        self.assertIn("breakpoint", self.ok(self.workspace.orrery("explain", run, "s1_0")).out)
        self.workspace.kill(self.workspace.server_pid())
        wait_until(lambda: not self.workspace.server_pid(), what="the server's end")
        self.ok(self.workspace.orrery("status", run))
        self.assertTrue(held())
        self.assertEqual(self.workspace.started("s1_0"), 0)
        self.ok(self.workspace.orrery("continue", run))
        self.assertEqual(self.ok(self.workspace.resume(run)).states, {"s0_0": "succeeded", "s1_0": "succeeded"})
        self.complains(self.workspace.orrery("pause", run), 2, "ended")

    def test_a_pinned_step_is_taken_as_it_is_and_what_only_it_uses_is_left_out(self):
        self.workspace.write("step.sh", STEP_SCRIPT)
        self.workspace.write("three.orrery.yaml", layered(3, 1, 0))
        pin = ("three.orrery.yaml", "--pin", "s1_0")
        self.complains(self.workspace.run(*pin), 2, "s1_0", "no result", "without the pin")
        self.ok(self.workspace.run("three.orrery.yaml"))
        self.workspace.write("step.sh", STEP_SCRIPT + "# another version\n")
        plan = json.loads(self.ok(self.workspace.orrery("plan", *pin, "--json")).out)
        self.assertEqual([step["name"] for step in plan["steps"]], ["s1_0", "s2_0"])
        self.assertTrue(plan["steps"][0]["pinned"] and plan["steps"][0]["stale"], plan)
        self.assertIn("pinned", self.ok(self.workspace.orrery("plan", *pin)).out)
        run = self.ok(self.workspace.run(*pin))
        self.assertEqual(run.states, {"s0_0": "skipped", "s1_0": "cached", "s2_0": "succeeded"})
        self.assertEqual([self.workspace.started(name) for name in ("s0_0", "s1_0", "s2_0")], [1, 1, 2])
        self.assertIn("pinned", self.ok(self.workspace.orrery("explain", run.summary["run"], "s1_0")).out)
        self.complains(self.workspace.run(*pin, "--rerun", "s1_0"), 2, "s1_0", "pinned", "run again")
        self.complains(self.workspace.run("three.orrery.yaml", "--pin", "s9"), 2, "s9")

    def test_a_paused_run_starts_nothing_until_it_goes_on(self):
        first = "touch $WITNESS/on; until [ -e $WITNESS/go ]; do sleep 0.05; done"
        self.workspace.write(
            "two.orrery.yaml",
            f"orrery: 1\nname: two\nsteps:\n  first: {{ run: '{first}' }}\n"
            "  second: { run: touch $WITNESS/second, after: [first] }\n",
        )
        run = self.workspace.detach("two.orrery.yaml")
        wait_until((self.workspace.witness / "on").exists, what="the first step's start")
        self.ok(self.workspace.orrery("pause", run))
        (self.workspace.witness / "go").touch()
        wait_until(
            lambda: json.loads(self.workspace.get(f"runs/{run}"))["steps"][1]["held"], what="the second step's halt"
        )
        self.assertFalse((self.workspace.witness / "second").exists())
        self.assertTrue(json.loads(self.workspace.get(f"runs/{run}"))["summary"]["paused"])
        self.ok(self.workspace.orrery("continue", run))
        self.assertEqual(self.ok(self.workspace.resume(run)).states, {"first": "succeeded", "second": "succeeded"})

    def test_detach_returns_at_once_and_resume_waits(self):
        self.workspace.write("slow.orrery.yaml", "orrery: 1\nname: slow\nsteps:\n  nap: { run: sleep 2 }\n")
        started = self.workspace.run("slow.orrery.yaml", "--detach")
        self.assertEqual(set(self.ok(started).summary), {"run"})
        self.assertLess(started.seconds, 1.9)
        outcome = self.ok(self.workspace.resume(started.summary["run"]))
        self.assertEqual(outcome.summary["run"], started.summary["run"])
        self.assertEqual(outcome.states, {"nap": "succeeded"})

    def test_stopping_the_server_leaves_the_jobs(self):
        self.workspace.write("step.sh", STEP_SCRIPT)
        self.workspace.write("slow.orrery.yaml", layered(2, 1, 1.5))
        run = self.workspace.detach("slow.orrery.yaml")
        wait_until(lambda: self.workspace.started("s0_0"), what="the first step's start")
        self.ok(self.workspace.stop())
        self.assertIsNone(self.workspace.server_pid())
        wait_until(lambda: not self.workspace.agents(), what="the agent's end")
        outcome = self.ok(self.workspace.resume(run))
        self.assertEqual(set(outcome.states.values()), {"succeeded"})
        self.assertEqual([self.workspace.started(f"s{n}_0") for n in range(2)], [1, 1])

    def test_stopping_the_server_with_its_jobs_leaves_nothing(self):
        self.workspace.write(
            "slow.orrery.yaml", "orrery: 1\nname: slow\nsteps:\n  nap: { run: 'touch $WITNESS/on; sleep 60' }\n"
        )
        self.workspace.detach("slow.orrery.yaml")
        wait_until((self.workspace.witness / "on").exists, what="the step's start")
        self.ok(self.workspace.stop("--kill-jobs"))
        wait_until(lambda: not self.workspace.mine(), 10, "the end of every process")

    def test_edit_and_continue(self):
        text = "orrery: 1\nname: edit\nsteps:\n  first: { run: 'echo start first >> $WITNESS/log; echo 1 > ${{ outputs.n }}', outputs: { n: number } }\n  second: { run: '%s', inputs: { n: '${{ steps.first.outputs.n }}' } }\n"
        self.workspace.write("edit.orrery.yaml", text % "exit 1")
        failed = self.code(self.workspace.run("edit.orrery.yaml"), 1)
        self.workspace.write("edit.orrery.yaml", text % "exit 0")
        resumed = self.ok(self.workspace.resume(failed.summary["run"]))
        self.assertEqual(resumed.states["second"], "succeeded")
        self.assertEqual(self.workspace.started("first"), 1)

    def test_junit_report(self):
        self.workspace.write("failing.orrery.yaml", FAILING)
        self.code(self.workspace.run("failing.orrery.yaml", "--keep-going", "--junit", "report.xml"), 1)
        root = xml.etree.ElementTree.parse(self.workspace.root / "report.xml").getroot()
        cases = {case.get("name"): case for case in root.iter("testcase")}
        self.assertEqual(set(cases), {"good", "bad", "after", "apart", "beside"})
        self.assertIsNotNone(cases["bad"].find("failure"))
        self.assertIsNotNone(cases["after"].find("skipped"))
        self.assertIsNone(cases["good"].find("failure"))


class Look(Scenario):
    def test_status_logs_and_explain(self):
        self.workspace.write("two.orrery.yaml", TWO_STEPS)
        run = self.ok(self.workspace.run("two.orrery.yaml")).summary["run"]
        self.assertIn("two", self.ok(self.workspace.orrery("status")).out)
        json.loads(self.ok(self.workspace.orrery("status", "--json")).out)
        self.assertIn("shout", self.ok(self.workspace.orrery("status", run)).out)
        self.assertIn("hello", self.ok(self.workspace.orrery("logs", run, "say")).out)
        self.assertNotEqual(self.ok(self.workspace.orrery("explain", run, "say")).out.strip(), "")
        self.complains(self.workspace.orrery("logs", run, "sey"), 2, "sey", "say")
        self.complains(self.workspace.orrery("status", 99), 2, "99")

    def test_report_is_one_page_with_graph_and_logs(self):
        self.workspace.write("two.orrery.yaml", TWO_STEPS)
        run = self.ok(self.workspace.run("two.orrery.yaml")).summary["run"]
        self.ok(self.workspace.orrery("report", run, "-o", "out.html"))
        page = (self.workspace.root / "out.html").read_text()
        for text in ("<!doctype html>", "<svg", "shout", "hello", "Environment"):
            self.assertIn(text, page)
        self.assertNotIn("<script", page)
        self.complains(self.workspace.orrery("report", 99), 2, "99")

    def test_doctor(self):
        outcome = self.ok(self.workspace.orrery("doctor"))
        self.assertNotEqual(outcome.out.strip(), "")
        json.loads(self.ok(self.workspace.orrery("doctor", "--json")).out)

    def test_plain_lines_without_a_terminal(self):
        self.workspace.write("two.orrery.yaml", TWO_STEPS)
        outcome = self.ok(self.workspace.orrery("run", "two.orrery.yaml"))
        self.assertNotIn("\x1b", outcome.out)
        self.assertIn("shout", outcome.out)

    def test_live_tree_on_a_terminal(self):
        self.workspace.write("two.orrery.yaml", TWO_STEPS)
        main, other = pty.openpty()
        process = subprocess.Popen(
            [ORRERY, "run", "two.orrery.yaml"],
            cwd=self.workspace.root,
            env={**self.workspace.environment, "TERM": "xterm-256color"},
            stdin=other,
            stdout=other,
            stderr=other,
        )
        os.close(other)
        text = b""
        while True:
            try:
                chunk = os.read(main, 65536)
            except OSError:
                break
            if not chunk:
                break
            text += chunk
        os.close(main)
        self.assertEqual(process.wait(30), 0, text.decode(errors="replace"))
        self.assertIn(b"shout", text)
        self.assertIn(b"\x1b[", text)

    def test_the_workspace_option_works_from_elsewhere(self):
        self.workspace.write("two.orrery.yaml", TWO_STEPS)
        elsewhere = self.another()
        path = self.workspace.root / "two.orrery.yaml"
        self.ok(elsewhere.orrery("run", path, "--workspace", self.workspace.root))
        self.assertTrue((self.workspace.root / ".orrery").is_dir())
        self.assertFalse((elsewhere.root / ".orrery").exists())

    def test_the_server_outlives_the_command_and_is_stopped(self):
        self.workspace.write("two.orrery.yaml", TWO_STEPS)
        self.ok(self.workspace.run("two.orrery.yaml"))
        self.ok(self.workspace.stop())
        pid = self.workspace.server_pid()
        self.assertFalse(pid and alive(pid))
        self.ok(self.workspace.stop())  # Nothing to stop is not a failure.

    def test_stopping_does_not_wait_for_an_init_that_reaps_late(self):
        subreaper = 36  # PR_SET_CHILD_SUBREAPER: this process becomes the init of what it starts.
        self.assertEqual(ctypes.CDLL(None).prctl(subreaper, 1, 0, 0, 0), 0)
        self.addCleanup(ctypes.CDLL(None).prctl, subreaper, 0, 0, 0, 0)
        self.workspace.write("two.orrery.yaml", TWO_STEPS)
        self.ok(self.workspace.run("two.orrery.yaml"))
        pid = self.workspace.server_pid()
        self.ok(self.workspace.stop())
        self.assertEqual(os.waitpid(pid, 0)[0], pid, "nobody had reaped it")

    def test_secrets_of_the_workspace_are_private(self):
        self.workspace.write("two.orrery.yaml", TWO_STEPS)
        self.ok(self.workspace.run("two.orrery.yaml"))
        token = self.workspace.root / ".orrery" / "token"
        self.assertEqual(token.stat().st_mode & 0o077, 0)
        self.assertEqual((self.workspace.root / ".orrery" / ".gitignore").read_text().strip(), "*")
        self.assertEqual(Path(self.workspace.root / ".orrery").stat().st_mode & 0o022, 0)


class Previews(Scenario):
    def test_an_output_is_looked_at_by_windows(self):
        self.workspace.write(
            "table.orrery.yaml",
            "orrery: 1\nname: table\nsteps:\n"
            "  make:\n    run: (echo n,word; for i in 1 2 3 4 5; do echo $i,w$i; done) > ${{ outputs.rows }}\n"
            "    outputs: { rows: dataset }\n",
        )
        run = self.ok(self.workspace.run("table.orrery.yaml")).summary["run"]
        preview = json.loads(self.workspace.get(f"runs/{run}/preview?step=make&output=rows&offset=1&limit=2"))
        self.assertEqual(preview["view"], "table")
        self.assertEqual(preview["rows"], 5)
        self.assertEqual(preview["cells"], [["2", "w2"], ["3", "w3"]])
        self.assertEqual([column["type"] for column in preview["columns"]], ["integer", "text"])
        with self.assertRaisesRegex(AssertionError, "404.*it has rows"):
            self.workspace.get(f"runs/{run}/preview?step=make&output=other")
