"""A secret is in the environment of the step that names it, and nowhere else."""

import base64
import json
import unittest
import urllib.parse

from harness import Scenario

CANARY = 'canary"4711/of the secrets'
NAME = "vault"

SAY = r"""
printf 'token '; printf '%s' "$TOKEN" | cut -c1-9 | tr -d '\n'; printf '%s\n' "$TOKEN" | cut -c10-
printf '%s' "$TOKEN" | base64
printf 'user:%s' "$TOKEN" | base64
printf '%s' "$TOKEN" | od -An -v -tx1 | tr -d ' \n'; echo
env | sort
test "$TOKEN" = "$(cat "$WITNESS/expected")" && echo start say >> "$WITNESS/log"
echo "cannot log in with $TOKEN" >&2
exit 3
"""

PIPELINE = f"""
orrery: 1
name: secrets
steps:
  say:
    run: sh say.sh
    code: [say.sh]
    secrets: {{ TOKEN: {NAME} }}
  header:
    run: test "$AUTH" = "Bearer $(cat $WITNESS/expected)"; echo "$AUTH"
    env: {{ AUTH: "Bearer ${{{{ secrets.{NAME} }}}}" }}
  stranger:
    run: env; if env | grep -q canary; then exit 1; fi
  broken:
    run: "true"
    env: {{ N: "${{{{ fromJson(secrets.{NAME}) }}}}" }}
"""


def spellings(secret):
    data = secret.encode()
    codes = [base64.b64encode(b"\0" * before + data).decode().rstrip("=") for before in range(3)]
    return [
        secret,
        secret.split('"')[1],
        json.dumps(secret)[1:-1],
        urllib.parse.quote(secret, safe=""),
        data.hex(),
        data.hex().upper(),
        codes[0][:-1],
        codes[1][2:-1],
        codes[2][3:-1],
    ]


class Secrets(Scenario):
    def setUp(self):
        super().setUp()
        (self.workspace.witness / "expected").write_text(CANARY)
        self.workspace.write("say.sh", SAY)
        self.workspace.write("secrets.orrery.yaml", PIPELINE)
        self.environment = {f"ORRERY_SECRET_{NAME}": CANARY}

    def hides(self, what, text):
        for spelling in spellings(CANARY):
            self.assertNotIn(spelling, text, what)

    def nothing_on_disk(self):
        for path in (self.workspace.root / ".orrery").rglob("*"):
            if path.is_file():
                self.hides(str(path), path.read_bytes().decode("latin-1"))

    def test_nothing_that_is_kept_or_shown_holds_a_secret(self):
        outcome = self.workspace.run(
            "secrets.orrery.yaml", "--keep-going", "--junit", "report.xml", environment=self.environment
        )
        self.code(outcome, 1)
        self.assertEqual(
            outcome.states, {"say": "failed", "header": "succeeded", "stranger": "succeeded", "broken": "failed"}
        )
        self.assertEqual(self.workspace.started("say"), 1, "the step itself has the secret")
        self.hides("run", outcome.out + outcome.err)
        self.hides("junit", (self.workspace.root / "report.xml").read_text())
        said = self.ok(self.workspace.orrery("logs", 1, "say")).out
        self.assertIn("token ***", said)
        self.assertIn("TOKEN=***", said)
        self.assertIn("cannot log in with ***", said)
        for step in ("say", "header", "stranger", "broken"):
            for command in (("logs", 1, step), ("explain", 1, step)):
                for option in ((), ("--json",)):
                    shown = self.workspace.orrery(*command, *option)
                    self.hides(str(command), shown.out + shown.err)
        self.assertIn("***", self.workspace.orrery("explain", 1, "say").out)
        for command in (("status",), ("status", 1), ("plan", "secrets.orrery.yaml"), ("graph", "secrets.orrery.yaml")):
            shown = self.workspace.orrery(*command, "--json")
            self.hides(str(command), shown.out + shown.err)
        for path in ("workspace", "runs", "runs/1", "runs/1/outputs", "runs/1/metrics", "runs/1/explain?step=say",
                     "runs/1/logs?step=say", "hosts", "pipelines/graph?path=secrets.orrery.yaml"):
            self.hides(path, self.workspace.get(path).decode())
        self.nothing_on_disk()
        self.ok(self.workspace.stop())
        self.nothing_on_disk()

    def test_a_secret_that_is_not_set_is_named(self):
        outcome = self.workspace.run("secrets.orrery.yaml")
        self.complains(outcome, 1, f"ORRERY_SECRET_{NAME}")

    def test_a_secret_as_a_parameter_is_refused(self):
        self.workspace.write(
            "who.orrery.yaml", "orrery: 1\nname: who\nparams: { who: nobody }\nsteps: { a: { run: 'true' } }\n"
        )
        self.ok(self.workspace.run("who.orrery.yaml", environment=self.environment))
        for given in (CANARY, f"Bearer {CANARY}"):
            for command in ("run", "plan"):
                outcome = self.workspace.orrery(command, "who.orrery.yaml", "-p", f"who={given}")
                self.complains(outcome, 2, "who", NAME)
                self.hides(command, outcome.out + outcome.err)
        self.nothing_on_disk()

    def test_a_secret_in_the_file_is_refused(self):
        self.workspace.write("one.orrery.yaml", "orrery: 1\nname: one\nsteps: { a: { run: 'true' } }\n")
        self.ok(self.workspace.run("one.orrery.yaml", environment=self.environment))
        self.workspace.write(
            "told.orrery.yaml", f"orrery: 1\nname: told\nsteps:\n  a:\n    run: |\n      echo '{CANARY}'\n"
        )
        outcome = self.workspace.run("told.orrery.yaml")
        self.complains(outcome, 2, "told.orrery.yaml", NAME)
        self.hides("run", outcome.out + outcome.err)
        self.nothing_on_disk()

    def test_an_output_that_is_no_number_is_not_quoted(self):
        self.workspace.write(
            "number.orrery.yaml",
            "orrery: 1\nname: number\nsteps:\n  a:\n    run: printf '%s' \"$TOKEN\" > ${{ outputs.n }}\n"
            f"    secrets: {{ TOKEN: {NAME} }}\n    outputs: {{ n: number }}\n",
        )
        outcome = self.workspace.orrery("run", "number.orrery.yaml", environment=self.environment)
        self.complains(outcome, 1, "must be a number", "***")
        self.hides("run", outcome.out + outcome.err)


if __name__ == "__main__":
    unittest.main()
