"""`make bench`: every measurement, one after the other."""

import subprocess
import sys

for module in (
    "tests.bench.matching",
    "tests.bench.pages",
    "tests.bench.system",
    "tests.bench.workbench",
    "tests.bench.keystrokes",
    "tests.bench.anchoring",
    "tests.bench.publishing",
    "tests.bench.search",
):
    print(f"\n{module}", flush=True)
    subprocess.run([sys.executable, "-m", module], check=True)
