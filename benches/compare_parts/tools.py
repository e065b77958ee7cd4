"""Starting tools, timing them, and reading their answers."""

import csv
import datetime
import io
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PEERS = ["duckdb-cli==1.5.6", "polars==2.1.0"]
MEMORY = shutil.which("time", path="/usr/bin:/bin:/usr/local/bin")

DUCKDB = """SET threads={threads}; COPY (SELECT indicator, sum(s) FROM (SELECT indicator, {area},
sum(TRY_CAST(value AS DECIMAL(18,2))) s FROM read_csv('{data}', all_varchar=true{options}) GROUP BY ALL)
GROUP BY ALL) TO '/dev/stdout' (FORMAT csv, HEADER false)"""

POLARS = """import polars as pl, sys
t = pl.scan_csv(sys.argv[1], infer_schema=False).with_columns(
    pl.col('value').cast(pl.Decimal(18, 2), strict=False))
t = t.group_by('indicator', *sys.argv[2:]).agg(pl.col('value').sum())
t = t.group_by('indicator').agg(pl.col('value').sum())
sys.stdout.write(t.collect(engine='streaming').write_csv(include_header=False))"""


@dataclass(frozen=True)
class Data:
    """Arguments of `generate`."""

    indicators: int
    areas: int
    periods: int = 4
    form: str = "plain"
    files: int = 1

    @property
    def rows(self):
        return self.indicators * max(self.areas, 1) * self.periods


@dataclass
class Run:
    """One run of a tool."""

    wall: float
    cpu: float
    megabytes: float
    code: int
    written: str


class Bench:
    """Where the programs are, and where data is made."""

    def __init__(self, build, has_peers, keeps):
        self.programs = ROOT / "target" / build
        self.has_peers, self.keeps = has_peers, keeps
        # Tools that gave another answer than the exact one.
        self.wrong = set()
        self.folder = ROOT / "target" / "compare"
        self.cores = len(os.sched_getaffinity(0))
        for path in ("plancheck", "examples/generate", "examples/csv_crate"):
            if not (self.programs / path).exists():
                sys.exit(f"{self.programs / path} is not there: see the first lines of benches/compare")
        if not MEMORY:
            sys.exit("GNU time is needed: apt-get install time")
        if has_peers:
            self.peers = self.install()

    @staticmethod
    def install():
        folder = ROOT / "target" / "peers"
        if not (folder / "bin" / "duckdb").exists():
            subprocess.run([sys.executable, "-m", "venv", folder], check=True)
            subprocess.run([folder / "bin" / "pip", "install", "--quiet", *PEERS], check=True)
        return folder / "bin"

    def machine(self):
        lines = Path("/proc/cpuinfo").read_text().splitlines()
        model = next((line.split(": ")[1] for line in lines if line.startswith("model name")), "")
        load = os.getloadavg()[0]
        peers = ", ".join(PEERS) if self.has_peers else "no peers"
        return (
            f"{datetime.date.today()}; {platform.platform()}; {model}, {self.cores} cores, load {load:.1f}; "
            f"{self.programs.name} build; {peers}"
        )

    def data(self, data):
        """The folder of some data, made if it is not there."""
        name = f"{data.form}-{data.indicators}-{data.areas}-{data.periods}-{data.files}"
        folder = self.folder / name
        if not (folder / "made").exists():
            options = [f"--{key}={getattr(data, key)}" for key in ("indicators", "areas", "periods", "files", "form")]
            options = [part for option in options for part in option.split("=")]
            subprocess.run([self.programs / "examples" / "generate", folder, *options], check=True)
            (folder / "made").touch()
        return folder

    def forget(self, data):
        if not self.keeps:
            shutil.rmtree(self.data(data))

    def end(self):
        if not self.keeps:
            shutil.rmtree(self.folder, ignore_errors=True)
        if self.wrong:
            sys.exit(f"another answer: {', '.join(sorted(self.wrong))}")


def run(command, folder, cores=None):
    """Runs a command to its end. `cores` binds it to so many."""
    pin = (lambda: os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:cores])) if cores else None
    with tempfile.NamedTemporaryFile("r") as memory:
        watched = [MEMORY, "--format=%M", f"--output={memory.name}", *map(str, command)]
        start = time.perf_counter()
        process = subprocess.Popen(watched, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=pin)
        written, _ = process.stdout.read(), process.stderr.close()
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        # A command that fails is noted in a line of its own.
        kilobytes = int(memory.read().split()[-1])
    process.returncode = os.waitstatus_to_exitcode(status)
    cpu = usage.ru_utime + usage.ru_stime
    return Run(wall, cpu, kilobytes / 1024, process.returncode, written.decode(errors="replace"))


def sums(text):
    """What a tool wrote as `indicator,sum`."""
    read = csv.reader(io.StringIO(text))
    found = {row[0]: Decimal(row[1] or 0) for row in read if len(row) == 2 and row[0] != "kpi-none"}
    return {name: value for name, value in found.items() if value}


@dataclass
class Tool:
    """Something that adds up the data of a folder."""

    name: str
    data: Data
    command: object
    is_peer: bool = False
    has_answer: bool = True
    cores: int | None = None

    def run(self, bench):
        folder = bench.data(self.data)
        return run(self.command(bench, folder, self.data), folder, self.cores)


def pattern(folder, data):
    return folder / "data" / ("*.csv" if data.files > 1 else "0000.csv")


def plancheck(data, name="plancheck", cores=None):
    command = lambda bench, folder, data: [bench.programs / "plancheck", "check", "--quiet"]
    return Tool(name, data, command, has_answer=False, cores=cores)


def duckdb(data, name="DuckDB", options=""):
    def command(bench, folder, data):
        area = "area" if data.areas else "0"
        values = {"threads": bench.cores, "area": area, "data": pattern(folder, data), "options": options}
        return [bench.peers / "duckdb", "-c", DUCKDB.format(**values)]

    return Tool(name, data, command, is_peer=True)


def polars(data):
    def command(bench, folder, data):
        area = ["area"] if data.areas else []
        return [bench.peers / "python", "-c", POLARS, pattern(folder, data), *area]

    return Tool("polars", data, command, is_peer=True)


def csv_crate(data):
    def command(bench, folder, data):
        return [bench.programs / "examples" / "csv_crate", *sorted((folder / "data").iterdir())]

    return Tool("csv crate, one thread", data, command)


def lines(data):
    command = lambda bench, folder, data: ["wc", "-l", *sorted((folder / "data").iterdir())]
    return Tool("wc -l", data, command, has_answer=False)


def expected(folder):
    """The exact sums by what the rows call an indicator, and whether each target is reached."""
    with open(folder / "expected.csv", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    exact = {row["written"]: Decimal(row["sum"]) for row in rows if Decimal(row["sum"])}
    return exact, {row["id"]: row["reached"] == "1" for row in rows}


def reports(text):
    """Sums that plancheck tells and whether targets are reached, by id."""
    rows = list(csv.DictReader(io.StringIO(text.lstrip("\ufeff"))))
    told = {row["id"]: Decimal(row["actual"]) for row in rows if row["actual"]}
    return told, {row["id"]: row["status"] in ("achieved", "exceeded") for row in rows}


def check(bench, data):
    """Whether plancheck's sums and verdicts are the exact ones; how many verdicts that are."""
    folder = bench.data(data)
    with open(folder / "expected.csv", encoding="utf-8") as file:
        exact = {row["id"]: Decimal(row["sum"]) for row in csv.DictReader(file)}
    _, verdicts = expected(folder)
    outcome = run([bench.programs / "plancheck", "check", "--format", "csv"], folder)
    told, reached = reports(outcome.written)
    if reached != verdicts or any(exact[key] != value for key, value in told.items()):
        sys.exit(f"plancheck on {folder.name}: a sum or a verdict is not the exact one")
    return len(verdicts)
