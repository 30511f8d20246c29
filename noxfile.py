"""Our habits: `nox -l` lists them, `nox -s <name>` does one, plain `nox` does all that a change needs."""

import os
import subprocess
import tempfile
from pathlib import Path

import nox

ROOT = Path(__file__).parent
PROJECT = nox.project.load_toml(ROOT / "pyproject.toml")
PYTHONS = ["3.11", "3.12", "3.13"]

nox.needs_version = ">=2025.2.9"
nox.options.default_venv_backend = "venv"
nox.options.error_on_missing_interpreters = False
nox.options.sessions = ["tests", "types", "floors", "style", "words", "surface", "weight", "docs", "news", "build"]


EXTRAS = "arrow,frames,excel,fast,map,citations,testing"


def install(session: nox.Session, *groups: str, library: str = "") -> None:
    """Install the library with extras, and the pinned tools of dependency groups."""
    tools = nox.project.dependency_groups(PROJECT, *groups) if groups else ()
    session.install("-e", f".[{library}]" if library else ".", *tools)


def last_release() -> str:
    """Give the newest release tag below this commit, or nothing before the first."""
    command = ["git", "describe", "--tags", "--abbrev=0", "--match", "v*"]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False).stdout.strip()


@nox.session(python=PYTHONS)
def tests(session: nox.Session) -> None:
    """Run the tests, the README and every example, on each Python."""
    install(session, library="test")
    session.run("python", "-m", "pytest", *session.posargs)


@nox.session
def laws(session: nox.Session) -> None:
    """Run the property tests with many more examples."""
    install(session, library="test")
    session.run("python", "-m", "pytest", *(session.posargs or ["tests/laws"]), env={"HYPOTHESIS_PROFILE": "long"})


@nox.session
def lowest(session: nox.Session) -> None:
    """Run the tests with the oldest dependencies we say we work with."""
    oldest = [requirement.replace(">=", "==") for requirement in PROJECT["project"]["dependencies"]]
    session.install("-e", ".[test]", *oldest)
    session.run("python", "-m", "pytest", *session.posargs)


@nox.session
def engines(session: nox.Session) -> None:
    """Run the tests with every dataframe engine and every extra installed."""
    install(session, "engines", library=f"test,{EXTRAS}")
    session.run("python", "-m", "pytest", *session.posargs)


@nox.session
def coverage(session: nox.Session) -> None:
    """Say which lines and branches no test reaches."""
    install(session, library="test")
    session.run("coverage", "run", "-m", "pytest", "-n", "0", *session.posargs)
    session.run("coverage", "report")


@nox.session
def types(session: nox.Session) -> None:
    """Check the library and `tests/typing` with mypy and pyright, both strict."""
    install(session, "types", "engines", library=EXTRAS)
    session.run("mypy")
    session.run("pyright", "--warnings")


@nox.session
def floors(session: nox.Session) -> None:
    """Check that no floor imports the one above it."""
    install(session, "floors")
    session.run("lint-imports", "--no-cache")


@nox.session
def style(session: nox.Session) -> None:
    """Check format and lint; each switched-off rule has its reason beside it."""
    session.install(*nox.project.dependency_groups(PROJECT, "style"))
    session.run("ruff", "format", "--check", ".")
    session.run("ruff", "check", ".")


@nox.session
def words(session: nox.Session) -> None:
    """Check the docstrings: present, `Raises` complete, sources named, spelling."""
    install(session, library="test")
    session.run("python", "-m", "pytest", "-n", "0", "-q", "tests/house/test_words.py")


@nox.session
def surface(session: nox.Session) -> None:
    """Compare the public names with the recorded ones and with the last release."""
    install(session, "surface", library="test")
    session.run("python", "-m", "pytest", "-n", "0", "-q", "tests/house/test_surface.py")
    session.run("python", "tools/surface.py", "--check")
    release = last_release()
    declared = any((ROOT / "changelog.d").glob("*.breaking*.md"))
    if release and not declared:
        session.run("griffe", "check", "mixedmigration", "--search", "src", "--against", release)
    session.log(f"last release: {release or 'none yet'}; breaking fragments: {'yes' if declared else 'none'}")


@nox.session
def weight(session: nox.Session) -> None:
    """Fail if `import mixedmigration` loads a heavy module; print its cost beside `import attrs`."""
    install(session)
    session.run("python", "benchmarks/import_cost.py")


@nox.session
def docs(session: nox.Session) -> None:
    """Build the documentation, warnings as errors."""
    install(session, library="docs,testing")
    session.run("sphinx-build", "-E", "-W", "--keep-going", "-q", "-b", "html", "docs", "docs/_build/html")


@nox.session
def news(session: nox.Session) -> None:
    """Check that the change has a fragment in `changelog.d/`."""
    session.install(*nox.project.dependency_groups(PROJECT, "news"))
    if release := last_release():
        session.run("towncrier", "check", "--compare-with", release)
    elif not [path for path in (ROOT / "changelog.d").glob("*.md") if path.name != "README.md"]:
        session.error("changelog.d/ holds no fragment")
    session.run("towncrier", "build", "--draft", "--version", PROJECT["project"]["version"])


@nox.session
def build(session: nox.Session) -> None:
    """Build the wheel, look into it, and run it in a clean place."""
    session.install(*nox.project.dependency_groups(PROJECT, "build"))
    with tempfile.TemporaryDirectory() as folder:
        session.run("python", "-m", "build", "--wheel", "--sdist", "--outdir", folder)
        wheel = next(Path(folder).glob("*.whl"))
        session.run("python", "tools/wheel.py", str(wheel))
        session.run("python", "-m", "venv", f"{folder}/clean")
        clean = f"{folder}/clean/{'Scripts' if os.name == 'nt' else 'bin'}/python"
        session.run(clean, "-m", "pip", "install", "--quiet", str(wheel), external=True)
        with session.chdir(folder):
            session.run(clean, "-m", "mixedmigration", "load", "--sample", external=True)


if __name__ == "__main__":
    nox.main()
