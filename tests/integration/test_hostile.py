"""Pipeline files made to hurt: each is answered within a second and 200 MB, with exit code 2.

With a sanitizer in the programs the limits do not apply; the answers do.
"""

import unittest

from harness import INSTRUMENTED, Scenario

SECONDS = 1.0
MEMORY = 200 << 20


HOSTILE = {
    "aliases": "a: &a [x,x,x,x,x,x,x,x,x]\n"
    + "".join(f"{chr(98 + n)}: &{chr(98 + n)} [{','.join(['*' + chr(97 + n)] * 9)}]\n" for n in range(9)),
    "cyclic_alias": "orrery: 1\nname: cycle\nsteps: &s\n  a: *s\n",
    "depth": "orrery: 1\nsteps: " + "[" * 100_000,
    "flow_depth": "{" * 50_000 + "}" * 50_000,
    "size": "orrery: 1\nname: big\nsteps:\n" + "".join(f"  s{n}: {{ rum: x }}\n" for n in range(400_000)),
    "cycle": "orrery: 1\nname: c\nsteps:\n  a: { run: 'true', after: [b] }\n  b: { run: 'true', after: [a] }\n",
    "one_comma": ",",
    "nul": b"orrery: 1\nname: x\0y\nsteps: {}\n",
    "invalid_utf8": b"orrery: 1\nname: \xff\xfe\xc0\xaf\nsteps: {}\n",
    "long_line": "orrery: 1\nname: " + "x" * 10_000_000 + "\nsteps: {}\n",
    "empty": "",
    "only_a_number": "42\n",
    "tabs": "orrery: 1\nsteps:\n\ta: { run: 'true' }\n",
    "duplicate_step": "orrery: 1\nname: d\nsteps:\n  a: { run: 'true' }\n  a: { run: 'false' }\n",
    "newer_version": "orrery: 2\nname: n\nsteps: {}\n",
    "deep_expression": "orrery: 1\nname: e\nsteps:\n  a: { run: 'true', when: '${{ " + "(" * 20_000 + " }}' }\n",
    "huge_matrix": "orrery: 1\nname: m\nsteps:\n  a:\n    run: 'true'\n    matrix: { "
    + ", ".join(f"v{n}: [{','.join(map(str, range(100)))}]" for n in range(8))
    + " }\n",
    "self_including": "orrery: 1\nname: s\nsteps:\n  a: { uses: ./hostile.orrery.yaml }\n",
}


class HostileFiles(Scenario):
    def check(self, name):
        self.workspace.write("hostile.orrery.yaml", HOSTILE[name])
        limit = None if INSTRUMENTED else MEMORY
        for command in ("validate", "run"):
            before = self.workspace.server_seconds()
            outcome = self.workspace.orrery(command, "hostile.orrery.yaml", memory=limit, timeout=20)
            self.complains(outcome, 2)
            seconds = outcome.cpu_seconds + self.workspace.server_seconds() - before
            print(f"{command}: {seconds:.3f} s of processor time, {outcome.seconds:.3f} s in all")
            # Time on the clock says more about the tests beside this one.
            if not INSTRUMENTED:
                self.assertLess(seconds, SECONDS, str(outcome))
            self.assertLess(len(outcome.err) + len(outcome.out), 200_000, "a flood of findings")
        self.assertFalse((self.workspace.root / ".orrery" / "runs" / "1").exists())

    def test_aliases(self):
        self.check("aliases")

    def test_cyclic_alias(self):
        self.check("cyclic_alias")

    def test_depth(self):
        self.check("depth")

    def test_flow_depth(self):
        self.check("flow_depth")

    def test_size(self):
        self.check("size")

    def test_cycle(self):
        self.check("cycle")

    def test_one_comma(self):
        self.check("one_comma")

    def test_nul(self):
        self.check("nul")

    def test_invalid_utf8(self):
        self.check("invalid_utf8")

    def test_long_line(self):
        self.check("long_line")

    def test_empty(self):
        self.check("empty")

    def test_only_a_number(self):
        self.check("only_a_number")

    def test_tabs(self):
        self.check("tabs")

    def test_duplicate_step(self):
        self.check("duplicate_step")

    def test_newer_version(self):
        self.check("newer_version")

    def test_deep_expression(self):
        self.check("deep_expression")

    def test_huge_matrix(self):
        self.check("huge_matrix")

    def test_self_including(self):
        self.check("self_including")


if __name__ == "__main__":
    unittest.main()
