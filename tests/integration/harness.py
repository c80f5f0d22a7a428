"""A workspace in a temporary folder, the programs under test, and helpers to look at and kill what they start."""

import http.client
import json
import os
import random
import resource
import shutil
import signal
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2]
BIN = Path(os.environ.get("ORRERY_BIN", SOURCE / "build" / "release" / "bin")).resolve()
ORRERY = str(BIN / "orrery")


def instrumented():
    """Whether the programs were built with a sanitizer: that changes what they need, not what they answer."""
    program = Path(ORRERY)
    return program.exists() and any(mark in program.read_bytes() for mark in (b"__asan_init", b"__tsan_init"))


INSTRUMENTED = instrumented()


def parent(pid):
    """The process id of its parent; None where it is gone."""
    try:
        return int((Path("/proc") / str(pid) / "stat").read_text().rpartition(")")[2].split()[1])
    except OSError:
        return None


class Outcome:
    """What a command answered. `lines` are its standard output as JSON, one value a line."""

    def __init__(self, code, out, err, seconds, cpu_seconds):
        self.code = code
        self.out = out
        self.err = err
        self.seconds = seconds
        self.cpu_seconds = cpu_seconds

    @property
    def lines(self):
        return [json.loads(line) for line in self.out.splitlines() if line.strip()]

    @property
    def summary(self):
        return self.lines[-1]

    @property
    def states(self):
        return {step["name"]: step["state"] for step in self.summary["steps"]}

    def __str__(self):
        return f"exit code {self.code} after {self.seconds:.2f} s\n--- out\n{self.out[-4000:]}\n--- err\n{self.err[-4000:]}"


def processes():
    """(pid, command line, environment) of every process that can be read."""
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            command = (entry / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace").strip()
            environment = (entry / "environ").read_bytes().decode(errors="replace")
            state = (entry / "stat").read_text().rpartition(")")[2].split()[0]
        except OSError:
            continue
        if state not in "ZX":
            yield int(entry.name), command, environment


def alive(pid):
    try:
        return (Path("/proc") / str(pid) / "stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    except OSError:
        return False


def reaped_seconds():
    """Processor time of all children that have been waited for; what they left running does not count."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def wait_until(condition, seconds=30, what="the condition"):
    """Waits for `condition` to give something true and returns it."""
    deadline = time.monotonic() + seconds
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > deadline:
            raise AssertionError(f"{what} did not come true within {seconds} s")
        time.sleep(0.005)


class Workspace:
    """A folder with pipeline files; every process that has to do with it is gone after `close`."""

    def __init__(self, parent=None):
        self.root = Path(tempfile.mkdtemp(prefix="orrery-it-", dir=parent)).resolve()
        # What the steps tell about themselves; outside the workspace, so that no program of ours touches it.
        self.witness = Path(tempfile.mkdtemp(prefix="orrery-witness-")).resolve()
        self.environment = {
            **os.environ,
            "PATH": f"{BIN}:{os.environ['PATH']}",
            "ORRERY_IT_ROOT": str(self.root),
            "NO_COLOR": "1",
        }
        self.environment.pop("DISPLAY", None)

    def write(self, name, text, mode=None):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(text, bytes):
            path.write_bytes(text)
        else:
            # Literally, so that steps need nothing from their environment.
            path.write_text(text.replace("$WITNESS", str(self.witness)))
        if mode is not None:
            path.chmod(mode)
        return path

    def start(self, *arguments, environment=None, memory=None, prefix=(), **options):
        """Starts `orrery ARGUMENTS` in the workspace and returns the process."""

        def limit():
            if memory:
                resource.setrlimit(resource.RLIMIT_DATA, (memory, memory))

        return subprocess.Popen(
            [*prefix, ORRERY, *map(str, arguments)],
            cwd=self.root,
            env={**self.environment, **(environment or {})},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            preexec_fn=limit if memory else None,
            **options,
        )

    def finish(self, process, timeout=120):
        timeout *= 4 if INSTRUMENTED else 1
        started = time.monotonic()
        reaped = reaped_seconds()
        try:
            out, err = process.communicate(timeout=timeout)
        except subprocess.TimeoutExpired:
            process.kill()
            out, err = process.communicate()
            raise AssertionError(
                f"{process.args} did not end within {timeout} s\n{out.decode(errors='replace')[-3000:]}"
                f"\n{err.decode(errors='replace')[-3000:]}\n{self.diagnosis()}"
            ) from None
        return Outcome(
            process.returncode,
            out.decode(errors="replace"),
            err.decode(errors="replace"),
            time.monotonic() - started,
            reaped_seconds() - reaped,
        )

    def orrery(self, *arguments, timeout=120, **options):
        return self.finish(self.start(*arguments, **options), timeout)

    def run(self, file, *arguments, **options):
        return self.orrery("run", file, "--json", *arguments, **options)

    def detach(self, file, *arguments):
        """The id of a run that goes on by itself."""
        outcome = self.run(file, "--detach", *arguments)
        assert outcome.code == 0, outcome
        return outcome.summary["run"]

    def resume(self, run, **options):
        return self.orrery("resume", run, "--json", **options)

    def starts(self):
        """What the steps wrote to the witness file: a list of lines."""
        path = self.witness / "log"
        return path.read_text().splitlines() if path.exists() else []

    def started(self, step):
        return sum(1 for line in self.starts() if line == f"start {step}")

    def get(self, path, post=None):
        """The bytes that the server answers with, asked with the workspace's token; with `post` sent to it as JSON."""
        record = json.loads((self.root / ".orrery" / "server.json").read_text())
        connection = http.client.HTTPConnection("127.0.0.1", record["port"], timeout=30)
        token = (self.root / ".orrery" / "token").read_text().strip()
        headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
        method, body = ("GET", None) if post is None else ("POST", json.dumps(post))
        connection.request(method, f"/api/v1/{path}", body, headers)
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        assert answer.status == 200, f"{path}: {answer.status} {body[:300]}"
        return body

    def outputs(self, run, step):
        """{name: bytes} of a step's outputs, through the API."""
        listed = json.loads(self.get(f"runs/{run}/outputs?step={step}"))["outputs"]
        return {output["name"]: self.get(f"blobs/{output['digest']}") for output in listed}

    # -- processes

    def server_pid(self):
        try:
            pid = json.loads((self.root / ".orrery" / "server.json").read_text())["pid"]
        except (OSError, ValueError, KeyError):
            return None
        return pid if alive(pid) else None

    def server_seconds(self):
        """Processor time that the present server has taken; 0 without one."""
        try:
            fields = (Path("/proc") / str(self.server_pid()) / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            return 0.0
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def mine(self):
        """(pid, command line) of every living process that belongs to this workspace."""
        return [
            (pid, command)
            for pid, command, environment in processes()
            if pid != os.getpid() and (str(self.root) in command or f"ORRERY_IT_ROOT={self.root}" in environment)
        ]

    def agents(self):
        return self.programs(lambda command: "orrery-agent" in command and "supervise" not in command)

    def supervisors(self):
        return self.programs(lambda command: "orrery-agent" in command and "supervise" in command)

    def programs(self, wanted):
        """Processes of that command line, without children of theirs that have not executed their own program yet."""
        pids = {pid for pid, command in self.mine() if wanted(command)}
        return [pid for pid in sorted(pids) if parent(pid) not in pids | {None}]

    def kill(self, pid, number=signal.SIGKILL):
        try:
            os.kill(pid, number)
            return True
        except ProcessLookupError:
            return False

    def stop(self, *arguments):
        return self.orrery("server", "--stop", *arguments, timeout=60)

    def diagnosis(self):
        living = "\n".join(f"  {pid} {command[:160]}" for pid, command in self.mine())
        return f"living processes:\n{living}\nwitness:\n" + "\n".join(self.starts()[-30:])

    def close(self):
        try:
            if (self.root / ".orrery").exists():
                self.stop("--kill-jobs")
        except (AssertionError, OSError):
            pass
        for _ in range(50):
            living = self.mine()
            if not living:
                break
            for pid, _command in living:
                self.kill(pid)
            time.sleep(0.01)
        for folder in (self.root, self.witness):
            shutil.rmtree(folder, ignore_errors=True)


# A step that tells when it starts and ends and notices when another of its name is alive.
STEP_SCRIPT = r"""#!/bin/sh
# step.sh NAME SECONDS [OUTPUT [INPUT ...]]
name=$1; seconds=$2; output=$3
exec 9>"$WITNESS/lock.$name"
flock -n 9 || echo "overlap $name" >> "$WITNESS/log"
echo "start $name" >> "$WITNESS/log"
sleep "$seconds"
if [ -n "$output" ]; then
    shift 3
    { echo "$name"; for input in "$@"; do cat "$input"; done; } > "$output"
fi
echo "end $name" >> "$WITNESS/log"
"""


def one(command, extra=""):
    """A pipeline of one step, `only`."""
    return f"orrery: 1\nname: one\nsteps:\n  only:\n    run: {json.dumps(command)}\n{extra}"


def layered(layers, width, seconds, retry=""):
    """A pipeline of `layers` x `width` steps, each reading two of the layer above; shell only."""
    lines = ["orrery: 1", "name: layered"]
    if retry:
        lines.append(f"defaults: {{ retry: {retry} }}")
    lines.append("steps:")
    for layer in range(layers):
        for column in range(width):
            name = f"s{layer}_{column}"
            above = [f"s{layer - 1}_{(column + shift) % width}" for shift in (0, 1)] if layer else []
            above = list(dict.fromkeys(above))
            inputs = " ".join(f"${{{{ inputs.i{n} }}}}" for n in range(len(above)))
            lines.append(f"  {name}:")
            lines.append(f"    run: sh step.sh {name} {seconds} ${{{{ outputs.out }}}} {inputs}".rstrip())
            lines.append("    code: [step.sh]")
            if above:
                lines.append("    inputs:")
                for n, other in enumerate(above):
                    lines.append(f'      i{n}: "${{{{ steps.{other}.outputs.out }}}}"')
            lines.append("    outputs: { out: file }")
    return "\n".join(lines) + "\n"


class Scenario(unittest.TestCase):
    """One workspace a test, a printed seed, no process left over."""

    maxDiff = None

    def setUp(self):
        if not Path(ORRERY).exists():
            self.fail(f"{ORRERY} does not exist: build it first, or set ORRERY_BIN")
        self.seed = int(os.environ.get("ORRERY_SEED", random.randrange(1 << 31)))
        print(f"seed {self.seed}", flush=True)
        self.random = random.Random(self.seed)
        if INSTRUMENTED:
            self.collect_sanitizer_reports()
        self.workspace = self.another()

    def collect_sanitizer_reports(self):
        """Fails in the end where any process, however it was started, had something to report."""
        folder = Path(tempfile.mkdtemp(prefix="orrery-reports-"))
        for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS"):
            os.environ[name] = f"log_path={folder}/report:print_stacktrace=1"

        def judge():
            reports = [path.read_text(errors="replace")[:6000] for path in sorted(folder.iterdir())]
            shutil.rmtree(folder)
            self.assertFalse(reports, "\n".join(reports[:3]))

        self.addCleanup(judge)

    def another(self, parent=None):
        workspace = Workspace(parent)
        self.addCleanup(workspace.close)
        return workspace

    def code(self, outcome, expected):
        self.assertEqual(outcome.code, expected, str(outcome))
        return outcome

    def ok(self, outcome):
        return self.code(outcome, 0)

    def complains(self, outcome, expected_code, *words):
        """A failure that names its object and reason, without a trace of the machinery."""
        self.code(outcome, expected_code)
        text = outcome.err + outcome.out
        for word in words:
            self.assertIn(word.lower(), text.lower(), str(outcome))
        for word in ("terminate called", "std::", "Segmentation", "Sanitizer", "what():"):
            self.assertNotIn(word, text, str(outcome))
        return outcome

    def whole(self, workspace=None):
        """The workspace still works: a small pipeline runs to its end."""
        workspace = workspace or self.workspace
        workspace.write("whole.orrery.yaml", f"orrery: 1\nname: whole\nsteps:\n  a:\n    run: echo {random.random()}\n")
        self.ok(workspace.run("whole.orrery.yaml"))
