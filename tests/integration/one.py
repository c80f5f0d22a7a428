"""Runs one scenario, `module.Class.method`, and says by its exit code what came of it: 0, 1 or 77 (skipped)."""

import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))


def main():
    suite = unittest.defaultTestLoader.loadTestsFromName(sys.argv[1])
    result = unittest.TextTestRunner(stream=sys.stdout, verbosity=2).run(suite)
    for _, reason in result.skipped:
        print("skipped:", reason)
    if not result.wasSuccessful() or result.testsRun == 0:
        return 1
    return 77 if result.skipped else 0


if __name__ == "__main__":
    sys.exit(main())
