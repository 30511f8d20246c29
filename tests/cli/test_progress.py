import json
import os
import sys

import pytest

from mixedmigration.cli import progress
from tests.cli.runs import process, sample

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")


def on_a_terminal(*arguments, both=True):
    """Run with standard error on a pseudo-terminal, and standard output too or in a pipe; give what each got."""
    import fcntl
    import pty
    import struct
    import subprocess
    import termios

    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 90, 0, 0))
    out = theirs if both else subprocess.PIPE
    result = process(*arguments, stdout=out, stderr=theirs)
    os.close(theirs)
    shown = b""
    while True:
        try:
            piece = os.read(ours, 65536)
        except OSError:
            break
        if not piece:
            break
        shown += piece
    os.close(ours)
    return result, shown.decode()


def test_a_person_at_a_terminal_sees_how_far_it_is():
    result, shown = on_a_terminal("check", sample(), "--limit-issues", "0", "--fail-on", "never")
    assert result.returncode == 0
    assert "reading" in shown
    assert "240 rows" in shown


def test_a_machine_sees_no_progress_even_on_a_terminal():
    _, shown = on_a_terminal("check", sample(), "--format", "json", "--limit-issues", "0")
    assert json.loads(shown)["command"] == "check"


def test_in_a_pipe_there_is_no_progress():
    result, shown = on_a_terminal("check", sample(), both=False)
    assert shown == ""
    assert b"240 rows" in result.stdout


def test_without_tqdm_a_plain_count_is_shown(monkeypatch, capsys):
    monkeypatch.setattr(progress, "is_watched", lambda: True)
    monkeypatch.setitem(sys.modules, "tqdm", None)
    with progress.counted() as told:
        told(1500)
    err = capsys.readouterr().err
    assert "reading: 1,500 rows" in err
    assert err.endswith("\r")


def test_nobody_is_told_where_nobody_watches():
    with progress.counted() as told:
        assert told is None
