"""The rows of the table: which tools run on which data, and what the goal is."""

import statistics
import sys
from dataclasses import dataclass, field, replace

from . import tools
from .tools import Data


@dataclass
class Goal:
    """What one tool may need, as a share of the best of others, by one of the figures."""

    text: str
    tool: str
    others: list
    most: float
    figure: str = "wall"
    # Divides a run's figure by the rows or bytes of its data.
    per: str = ""


@dataclass
class Row:
    key: str
    title: str
    tools: list
    goals: list = field(default_factory=list)

    def measure(self, bench, rounds):
        used = [tool for tool in self.tools if bench.has_peers or not tool.is_peer]
        sizes = {tool.data: size_of(bench, tool.data) for tool in used}
        for data, size in sizes.items():
            verdicts = tools.check(bench, data)
            print(f"{data}: {data.rows:,} rows, {size / 1e6:,.0f} MB, {verdicts:,} verdicts right", flush=True)
        measured = {tool.name: [] for tool in used}
        remarks = {}
        for _ in range(rounds):
            for tool in used:
                outcome = tool.run(bench)
                measured[tool.name].append(outcome)
                remarks[tool.name] = remark(bench, tool, outcome) or remarks.get(tool.name, "")
        print("\n| tool | wall s | CPU s | peak MB | |\n|---|---|---|---|---|")
        for tool in used:
            middle = [middle_of(measured[tool.name], key) for key in ("wall", "cpu", "megabytes")]
            print(f"| {tool.name} | {middle[0]:.3f} | {middle[1]:.2f} | {middle[2]:.1f} | {remarks[tool.name]} |")
        print("\n| goal | limit | measured | |\n|---|---|---|---|")
        of = {tool.name: tool for tool in used}
        for goal in self.goals:
            print(goal_line(goal, measured, remarks, of, sizes))
        for data in sizes:
            bench.forget(data)


def size_of(bench, data):
    return sum(path.stat().st_size for path in (bench.data(data) / "data").iterdir())


def middle_of(runs, key):
    return statistics.median(getattr(run, key) for run in runs)


def remark(bench, tool, outcome):
    """What is to be said of a run: that it failed, or gave another answer."""
    if tool.name.startswith("plancheck"):
        if outcome.code not in (0, 1, 3):
            sys.exit(f"plancheck ended with {outcome.code}")
        return ""
    if outcome.code != 0:
        return "refuses the file"
    if not tool.has_answer:
        return ""
    exact, _ = tools.expected(bench.data(tool.data))
    if tools.sums(outcome.written) == exact:
        return ""
    bench.wrong.add(tool.name)
    return "**another answer**"


def goal_line(goal, measured, remarks, of, sizes):
    """A line with the median, over the rounds, of the ratio to the best of the others."""
    others = [name for name in goal.others if name in of and not remarks[name]]
    if goal.others and not others:
        return f"| {goal.text} | {goal.most:g} | nothing to compare with | |"
    share = {"": lambda data: 1, "rows": lambda data: data.rows, "bytes": lambda data: sizes[data]}[goal.per]
    value = lambda name, run: getattr(run, goal.figure) / share(of[name].data)
    ratios = []
    for index, run in enumerate(measured[goal.tool]):
        best = min((value(name, measured[name][index]) for name in others), default=1)
        ratios.append(value(goal.tool, run) / best)
    ratio = statistics.median(ratios)
    return f"| {goal.text} | {goal.most:g} | {ratio:.3g} | {'met' if ratio <= goal.most else 'not met'} |"


def rows(count):
    """Every row of the table, where the usual file has `count` rows."""
    indicators = max(count // 10_000, 10)
    areas = max(count // (indicators * 4), 1)
    usual = Data(indicators, areas)
    return [
        usual_row(usual),
        scaling("large", "five times as many rows", usual, replace(usual, indicators=indicators * 5)),
        scaling("wide", "10,000 indicators x 3,000 areas, where the usual file has 10 million rows",
                usual, Data(max(count // 1_000, 10), max(count * 3 // 10_000, 1) if count < 10_000_000 else 3_000, 1)),
        targets(max(count // 100, 10)),
        files(usual, 1_000 if count >= 100_000 else 10),
        gb18030(replace(usual, form="chinese")),
        shape("crlf", "lines that end as on Windows", usual),
        shape("quoted", "every field quoted", usual),
        shape("chinese", "long Chinese names", usual),
        shape("lines", "quoted texts over several lines that look like rows", usual),
    ]


def usual_row(data):
    peers = ["DuckDB", "polars"]
    all_tools = [tools.plancheck(data), tools.duckdb(data), tools.polars(data), tools.csv_crate(data), tools.lines(data)]
    return Row("usual", "every (indicator, area, month) distinct, areas added up, all rules on", all_tools, [
        Goal("wall time to the best of DuckDB and polars", "plancheck", peers, 1 / 4),
        Goal("peak memory to the best of them", "plancheck", peers, 1 / 8, "megabytes"),
        Goal("wall time to `wc -l` (per indicator only: there is no shorter way for it)", "plancheck", ["wc -l"], 4),
    ])


def scaling(key, title, usual, larger):
    contest = [tools.plancheck(usual, "plancheck, usual file"), tools.plancheck(larger)]
    contest += [tools.duckdb(larger), tools.polars(larger)]
    return Row(key, title, contest, [
        Goal("time per row to the usual file", "plancheck", ["plancheck, usual file"], 1.15, "wall", "rows"),
        Goal("wall time to the best of DuckDB and polars", "plancheck", ["DuckDB", "polars"], 1 / 4),
        Goal("peak memory to the best of them", "plancheck", ["DuckDB", "polars"], 1 / 8, "megabytes"),
    ])


def targets(count):
    few, many = Data(max(count // 10, 1), 0, 1), Data(count, 0, 1)
    contest = [tools.plancheck(few, "plancheck, a tenth"), tools.plancheck(many)]
    return Row("targets", f"{count:,} targets in one plan", contest, [
        Goal("seconds", "plancheck", [], 1),
        Goal("CPU time per target to a tenth of them", "plancheck", ["plancheck, a tenth"], 1.15, "cpu", "rows"),
    ])


def files(usual, count):
    many = replace(usual, files=count)
    contest = [tools.plancheck(usual, "plancheck, one file"), tools.plancheck(many), tools.duckdb(many), tools.polars(many)]
    return Row("files", f"{count:,} files instead of one", contest, [
        Goal("wall time to one file", "plancheck", ["plancheck, one file"], 1.1),
    ])


def gb18030(utf8):
    contest = [tools.plancheck(utf8, "plancheck, UTF-8"), tools.plancheck(replace(utf8, form="gb18030"))]
    return Row("gb18030", "the same text in GB18030 and in UTF-8", contest, [
        Goal("wall time to UTF-8", "plancheck", ["plancheck, UTF-8"], 1.2),
    ])


def shape(form, title, usual):
    data = replace(usual, form=form)
    contest = [tools.plancheck(data), tools.plancheck(data, "plancheck, one core", 1)]
    contest += [tools.duckdb(data), tools.csv_crate(data)]
    if form == "lines":
        contest.append(tools.duckdb(data, "DuckDB, parallel=false", ", parallel=false"))
    return Row(form, title, contest, [
        Goal("wall time to DuckDB", "plancheck", [tool.name for tool in contest if tool.is_peer], 0.4),
        Goal("wall time to the csv crate on one thread", "plancheck", ["csv crate, one thread"], 1),
        Goal("the same on one core", "plancheck, one core", ["csv crate, one thread"], 1),
    ])
