"""Bad input and faults: a clear sentence, the right exit code, and a workspace that still works afterwards."""

import json
import os
import shutil
import socket
import subprocess
import time
import unittest
from pathlib import Path

from harness import INSTRUMENTED, STEP_SCRIPT, Scenario, alive, layered, one, wait_until

ROOT = os.geteuid() == 0


class Steps(Scenario):
    def failing(self, text, *words, code=1):
        self.workspace.write("one.orrery.yaml", text)
        outcome = self.workspace.orrery("run", "one.orrery.yaml")
        self.complains(outcome, code, *words)
        self.whole()
        return outcome

    def test_missing_command(self):
        self.failing(one(["no-such-program-anywhere"]), "no-such-program-anywhere", "only")

    def test_missing_input(self):
        self.workspace.write(
            "one.orrery.yaml",
            "orrery: 1\nname: one\nsteps:\n  only:\n    run: cat ${{ inputs.table }}\n    inputs: { table: { path: data/none.csv } }\n",
        )
        outcome = self.workspace.orrery("run", "one.orrery.yaml")
        self.assertIn(outcome.code, (1, 2), str(outcome))
        self.complains(outcome, outcome.code, "data/none.csv", "only")
        self.whole()

    def test_output_not_written(self):
        self.failing(one("true", "    outputs: { table: file }\n"), "table", "only")

    def test_output_that_leaves_its_folder(self):
        outside = self.workspace.witness / "outside"
        outside.write_text("private")
        self.failing(
            one(f"ln -s {outside} ${{{{ outputs.table }}}}", "    outputs: { table: file }\n"), "table", "only"
        )
        self.assertEqual(outside.read_text(), "private")

    def test_unreadable_code_file(self):
        # Not even root can read a link that leads to itself.
        (self.workspace.root / "secret.py").symlink_to("secret.py")
        self.workspace.write("one.orrery.yaml", one("true", "    code: [secret.py]\n"))
        outcome = self.workspace.orrery("run", "one.orrery.yaml")
        self.assertIn(outcome.code, (1, 2), str(outcome))
        self.complains(outcome, outcome.code, "secret.py", "only")
        self.whole()

    def test_missing_code_file(self):
        self.workspace.write("one.orrery.yaml", one("true", "    code: [gone.py]\n"))
        outcome = self.workspace.orrery("run", "one.orrery.yaml")
        self.assertIn(outcome.code, (1, 2), str(outcome))
        self.complains(outcome, outcome.code, "gone.py", "only")

    def test_a_hundred_megabytes_of_output_in_a_second(self):
        self.workspace.write("one.orrery.yaml", one("head -c 100000000 /dev/zero | tr '\\0' x; echo; echo last line"))
        outcome = self.ok(self.workspace.orrery("run", "one.orrery.yaml", "--json", timeout=60))
        self.assertEqual(outcome.states, {"only": "succeeded"})
        kept = sum(path.stat().st_size for path in (self.workspace.root / ".orrery").rglob("*") if path.is_file())
        self.assertLess(kept, 300_000_000, "the log has no cap")
        self.assertIn("last line", self.ok(self.workspace.orrery("logs", 1, "only")).out[-1000:])
        page = self.workspace.get("runs/1/logs?step=only&tail=2000")
        self.assertLess(len(page), 4_000_000, "what a window reads has a bound")
        self.assertIn("last line", json.loads(page)["lines"][-1]["text"])

    def test_a_flood_of_short_lines(self):
        self.workspace.write("one.orrery.yaml", one("yes | head -n 2000000; echo last line"))
        self.ok(self.workspace.orrery("run", "one.orrery.yaml", "--json", timeout=60))
        self.assertIn("last line", self.ok(self.workspace.orrery("logs", 1, "only")).out[-1000:])

    def test_a_step_that_forks_and_leaves(self):
        self.workspace.write(
            "one.orrery.yaml",
            one("setsid sh -c 'echo $$ > $WITNESS/pid; exec sleep 600' < /dev/null > /dev/null 2>&1 &"),
        )
        self.ok(self.workspace.orrery("run", "one.orrery.yaml", timeout=60))
        pid = int(wait_until(lambda: (self.workspace.witness / "pid").read_text().strip() or None))
        wait_until(lambda: not alive(pid), 15, "the end of what the step left behind")

    def test_cancel_kills_what_ignores_signals_and_hides(self):
        self.workspace.write(
            "hide.sh",
            "#!/bin/sh\ntrap '' TERM INT HUP\necho $$ >> $WITNESS/pids\n"
            "setsid sh -c 'trap \"\" TERM; (echo $$ >> $WITNESS/pids; sleep 600) & sleep 600' &\n"
            "touch $WITNESS/on\nwhile :; do sleep 1; done\n",
        )
        self.workspace.write("one.orrery.yaml", one("exec sh hide.sh", "    code: [hide.sh]\n"))
        process = self.workspace.start("run", "one.orrery.yaml", "--json")
        wait_until((self.workspace.witness / "on").exists, what="the step's start")
        time.sleep(0.2)
        self.ok(self.workspace.orrery("cancel", 1, timeout=60))
        self.code(self.workspace.finish(process, 60), 130)
        pids = [int(line) for line in (self.workspace.witness / "pids").read_text().split()]
        wait_until(lambda: not any(map(alive, pids)), 20, "the end of every process of the step")

    def test_a_timeout_ends_the_step(self):
        self.workspace.write("one.orrery.yaml", one("sleep 60", "    timeout: 500ms\n"))
        self.complains(self.workspace.orrery("run", "one.orrery.yaml", timeout=30), 1, "only")

    def test_retries_are_counted_and_only_for_their_reason(self):
        self.workspace.write(
            "one.orrery.yaml",
            one("echo start only >> $WITNESS/log; exit 75", "    retry: { attempts: 3, on: [75] }\n"),
        )
        self.code(self.workspace.orrery("run", "one.orrery.yaml", timeout=60), 1)
        self.assertEqual(self.workspace.started("only"), 3)
        self.workspace.write(
            "other.orrery.yaml",
            one("echo start other >> $WITNESS/log; exit 1", "    retry: { attempts: 3, on: [75] }\n"),
        )
        self.code(self.workspace.orrery("run", "other.orrery.yaml", timeout=60), 1)
        self.assertEqual(self.workspace.started("other"), 1)

    def test_an_unknown_node_kind_is_refused_with_the_reason(self):
        self.workspace.write("one.orrery.yaml", "orrery: 1\nname: u\nsteps:\n  only: { uses: no-such-kind@1 }\n")
        self.complains(self.workspace.orrery("run", "one.orrery.yaml"), 2, "no-such-kind")


class Machine(Scenario):
    def test_disk_full(self):
        """On a file system of 24 MB of its own; needs the right to mount."""
        place = self.workspace.witness / "small"
        place.mkdir()
        mounted = ROOT and subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", str(place)], capture_output=True
        )
        if not mounted or mounted.returncode != 0:
            self.skipTest("mounting a small file system needs root")
        self.addCleanup(subprocess.run, ["umount", "-l", str(place)], capture_output=True)
        workspace = self.another(parent=place)
        workspace.write(
            "fill.orrery.yaml", one("head -c 60000000 /dev/zero > ${{ outputs.big }}", "    outputs: { big: file }\n")
        )
        outcome = workspace.orrery("run", "fill.orrery.yaml", timeout=60)
        self.assertIn(outcome.code, (1, 3), str(outcome))
        self.complains(outcome, outcome.code, "space")
        self.ok(workspace.stop())
        for path in (workspace.root / ".orrery" / "runs").rglob("big"):
            path.unlink()
        workspace.write("keep.orrery.yaml", one("echo kept > ${{ outputs.small }}", "    outputs: { small: file }\n"))
        self.whole(workspace)

    def test_read_only_workspace(self):
        self.workspace.write("one.orrery.yaml", one("true"))
        root = self.workspace.root
        if ROOT:
            if subprocess.run(["mount", "--bind", str(root), str(root)], capture_output=True).returncode != 0:
                self.skipTest("a read-only mount needs root with the right to mount")
            self.addCleanup(subprocess.run, ["umount", "-l", str(root)], capture_output=True)
            subprocess.run(["mount", "-o", "remount,ro,bind", str(root)], check=True)
        else:
            root.chmod(0o555)
            self.addCleanup(root.chmod, 0o755)
        self.complains(self.workspace.orrery("run", "one.orrery.yaml", timeout=30), 3, str(root))
        self.ok(self.workspace.orrery("validate", "one.orrery.yaml"))

    def test_port_taken(self):
        holder = socket.socket()
        holder.bind(("127.0.0.1", 0))
        holder.listen()
        self.addCleanup(holder.close)
        port = holder.getsockname()[1]
        self.complains(self.workspace.orrery("server", "--port", port, timeout=30), 3, str(port))

    def test_second_server_is_refused(self):
        self.workspace.write("one.orrery.yaml", one("true"))
        self.ok(self.workspace.orrery("run", "one.orrery.yaml"))
        pid = self.workspace.server_pid()
        if not pid:
            first = self.workspace.start("server")
            self.addCleanup(first.kill)
            pid = wait_until(self.workspace.server_pid, what="the server")
        self.complains(self.workspace.orrery("server", timeout=30), 3, str(pid))
        self.assertTrue(alive(pid))

    def test_a_server_that_dies_while_it_starts(self):
        self.workspace.write("one.orrery.yaml", one("true"))
        outcome = self.workspace.orrery("run", "one.orrery.yaml", environment={"ORRERY_CRASH_AT": "1"}, timeout=60)
        self.complains(outcome, 3, "before it was ready", "orrery server")
        self.ok(self.workspace.orrery("run", "one.orrery.yaml"))

    def test_a_server_that_nobody_watches_keeps_a_log(self):
        self.workspace.write("one.orrery.yaml", one("true"))
        self.ok(self.workspace.orrery("run", "one.orrery.yaml", environment={"ORRERY_LOG": "info"}))
        self.assertIn(str(self.workspace.root), (self.workspace.root / ".orrery" / "server.log").read_text())

    def test_stale_lock(self):
        self.workspace.write("one.orrery.yaml", one("true"))
        self.ok(self.workspace.orrery("run", "one.orrery.yaml"))
        pid = self.workspace.server_pid()
        if pid:
            self.workspace.kill(pid)
            wait_until(lambda: not alive(pid))
        state = self.workspace.root / ".orrery"
        self.assertTrue((state / "lock").exists())
        # A record whose process number now belongs to somebody else.
        (state / "server.json").write_text(json.dumps({"pid": os.getpid(), "port": 1, "token": str(state / "token")}))
        self.whole()

    def test_newer_database(self):
        self.workspace.write("one.orrery.yaml", one("true"))
        self.ok(self.workspace.orrery("run", "one.orrery.yaml"))
        self.ok(self.workspace.stop())
        path = self.workspace.root / ".orrery" / "state.db"
        import sqlite3

        connection = sqlite3.connect(path)
        connection.execute("pragma user_version = 9999")
        connection.commit()
        connection.close()
        before = path.read_bytes()
        self.complains(self.workspace.orrery("run", "one.orrery.yaml", timeout=30), 3, "newer")
        self.assertEqual(path.read_bytes(), before)

    def test_clock_set_back(self):
        library = next(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"), None)
        if not library:
            self.skipTest("libfaketime is not installed")
        if INSTRUMENTED:
            self.skipTest("a sanitizer must be loaded before libfaketime")
        self.workspace.write("step.sh", STEP_SCRIPT)
        self.workspace.write("layered.orrery.yaml", layered(4, 1, 0.2))
        clock = self.workspace.write("clock", "+0")
        environment = {
            "LD_PRELOAD": str(library),
            "FAKETIME_TIMESTAMP_FILE": str(clock),
            "FAKETIME_NO_CACHE": "1",
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        }
        process = self.workspace.start("run", "layered.orrery.yaml", "--json", environment=environment)
        wait_until(lambda: self.workspace.started("s1_0"), what="the second step")
        clock.write_text("-1d")
        outcome = self.ok(self.workspace.finish(process, 60))
        self.assertEqual(set(outcome.states.values()), {"succeeded"})
        self.assertEqual([self.workspace.started(f"s{n}_0") for n in range(4)], [1, 1, 1, 1])

    def test_torn_journal_and_damaged_blob(self):
        self.workspace.write("two.orrery.yaml", one("echo a needle > ${{ outputs.a }}", "    outputs: { a: file }\n"))
        self.ok(self.workspace.run("two.orrery.yaml"))
        self.ok(self.workspace.stop())
        state = self.workspace.root / ".orrery"
        for segment in (state / "journal").rglob("*.log"):
            with segment.open("ab") as stream:
                stream.write(b"\x7f\x00\x00torn")
        damaged = 0
        for folder in ("blobs", "artifacts"):
            for path in (state / folder).rglob("*"):
                if path.is_file() and b"a needle" in path.read_bytes():
                    path.chmod(0o644)
                    path.write_bytes(path.read_bytes().replace(b"a needle", b"a middle"))
                    damaged += 1
        self.assertGreater(damaged, 0)
        outcome = self.ok(self.workspace.run("two.orrery.yaml"))
        self.assertEqual(outcome.states, {"only": "succeeded"}, "a damaged output was taken from the cache")
        self.assertEqual(self.workspace.outputs(2, "only"), {"a": b"a needle\n"})

    def test_workspace_with_a_difficult_name(self):
        workspace = self.another()
        odd = workspace.root / "a b'c\"d$e\\f é 漢"
        odd.mkdir()
        (odd / "p.orrery.yaml").write_text(one("echo hi > ${{ outputs.o }}", "    outputs: { o: file }\n"))
        self.ok(workspace.orrery("run", odd / "p.orrery.yaml", "--workspace", odd))
        self.ok(workspace.orrery("server", "--stop", "--workspace", odd))
        shutil.rmtree(odd)

    def test_workspace_with_a_long_path(self):
        """A Unix socket's path may have 107 bytes; a workspace's path more."""
        workspace = self.another()
        deep = workspace.root / ("d" * 100) / ("e" * 100)
        deep.mkdir(parents=True)
        (deep / "p.orrery.yaml").write_text(one("true"))
        self.ok(workspace.orrery("run", deep / "p.orrery.yaml", "--workspace", deep))
        self.ok(workspace.orrery("server", "--stop", "--workspace", deep))


if __name__ == "__main__":
    unittest.main()
