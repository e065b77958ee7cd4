"""What the smallest run costs: the founding plan, beside a program that does nothing."""

import os
import statistics
import sys
import time

from .tools import ROOT, run

RUNS = 400


class Founding:
    key = "founding"
    title = "the founding plan, and the size of the program"

    def __init__(self, is_quick):
        self.runs = 10 if is_quick else RUNS

    def measure(self, bench, _rounds):
        program = str(bench.programs / "plancheck")
        plan = ["--plan", str(ROOT / "targets.toml")]
        commands = {
            "true": ["/bin/true"],
            "plancheck --version": [program, "--version"],
            "plancheck check --quiet": [program, "check", "--quiet", *plan],
            "plancheck check": [program, "check", *plan],
        }
        times = {name: [] for name in commands}
        # In turn, so that whatever else the machine does slows all of them.
        for _ in range(self.runs):
            for name, command in commands.items():
                times[name].append(milliseconds(command))
        nothing = statistics.median(times["true"])
        print("| command | ms, median | over `true` | fastest | peak MB |\n|---|---|---|---|---|")
        memory = {name: run(command, ROOT).megabytes for name, command in commands.items()}
        for name, found in times.items():
            middle = statistics.median(found)
            print(f"| `{name}` | {middle:.2f} | {middle - nothing:.2f} | {min(found):.2f} | {memory[name]:.1f} |")
        over = statistics.median(times["plancheck check --quiet"]) - nothing
        size = os.stat(program).st_size / 1e6
        print("\n| goal | limit | measured | |\n|---|---|---|---|")
        for text, limit, figure in [
            ("milliseconds over `true`", 3, over),
            ("peak MB", 10, memory["plancheck check --quiet"]),
            ("size of the program in MB", 12, size),
        ]:
            print(f"| {text} | {limit} | {figure:.2f} | {'met' if figure <= limit else 'not met'} |")


def milliseconds(command):
    """Wall time of one run, without a shell and without a pipe."""
    nowhere = [(os.POSIX_SPAWN_OPEN, number, os.devnull, os.O_RDWR, 0) for number in (0, 1, 2)]
    start = time.perf_counter_ns()
    process = os.posix_spawn(command[0], command, os.environ, file_actions=nowhere)
    _, status = os.waitpid(process, 0)
    taken = time.perf_counter_ns() - start
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(f"{' '.join(command)} failed")
    return taken / 1e6
