"""The day's work under strace: what it asks of the disk, and faults put in its way."""

from __future__ import annotations

import json
import multiprocessing
import os
import re
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.faults.workload import when_told

# Forked from a process that has had such a day already: it begins at once, and makes the same calls each time.
FORKS = multiprocessing.get_context("forkserver")
FORKS.set_forkserver_preload(["tests.faults.warm"])

LONGEST = 4 * 1024 * 1024
"""Bytes of a write that are recorded; none is longer."""

CALL = re.compile(r"^\d+ +(?P<name>\w+)\((?P<arguments>.*)\) += (?P<result>-?\d+|\?)(?:<(?P<opened>.*?)>)?", re.DOTALL)
ARGUMENT = re.compile(r'"(?P<text>[^"]*)"|(?P<number>-?\w+)<(?P<path>[^>]*)>|(?P<word>[^,"<> ]+)')


@dataclass(frozen=True)
class Call:
    """One system call. ``nth`` counts the calls of its name from 1, as strace's ``when=`` does."""

    name: str
    nth: int
    paths: tuple[str, ...]
    """The files it is about: named, or behind its descriptors."""
    content: bytes
    """What is written, of a write."""
    words: tuple[str, ...]
    """Every argument that is neither text nor descriptor."""
    result: int


def run(folder: Path, log: Path, *options: str) -> dict[str, str]:
    """The day's work in a fresh process under strace, which is there before the work begins; what it acknowledged."""
    ours, theirs = FORKS.Pipe()
    process = FORKS.Process(target=when_told, args=(folder, theirs))
    process.start()
    theirs.close()
    ours.recv_bytes()  # whatever a process does to begin with is done, and not counted
    words = ["strace", "-f", "-y", "-o", str(log), *options, "-p", str(process.pid)]
    with subprocess.Popen(words, stderr=subprocess.PIPE) as tracer:
        _wait_for(tracer, process.pid)
        ours.send_bytes(b"begin")
        said = b"".join(iter(lambda: os.read(ours.fileno(), 65536), b""))
        process.join(60)
    return dict(json.loads(line) for line in said.splitlines())


def _wait_for(tracer: subprocess.Popen[bytes], pid: int | None) -> None:
    until = time.monotonic() + 30
    while "TracerPid:\t0\n" in Path(f"/proc/{pid}/status").read_text():
        if tracer.poll() is not None or time.monotonic() > until:
            raise RuntimeError(f"strace does not start: {tracer.communicate()[1].decode()}")
        time.sleep(0.002)


def calls(log: Path) -> Iterator[Call]:
    """What a log recorded with ``-xx`` says, in order. A call that the program did not live to make is left out."""
    counted: dict[str, int] = {}
    for line in log.read_text("ascii").splitlines():
        found = CALL.match(line)
        if found is not None:
            name = found["name"]
            counted[name] = counted.get(name, 0) + 1
            if found["result"] == "?":
                continue
            yield _call(found, counted[name])


def _call(found: re.Match[str], nth: int) -> Call:
    texts, paths, words = [], [], []
    for argument in ARGUMENT.finditer(found["arguments"]):
        if argument["text"] is not None:
            texts.append(_bytes(argument["text"]))
        elif argument["path"] is not None:
            paths.append(_bytes(argument["path"]).decode())
        else:
            words.append(argument["word"])
    is_write = found["name"].startswith(("write", "pwrite"))
    if not is_write:
        # Relative to a descriptor or to nothing: our programs name files in full.
        paths = [text.decode() for text in texts] or paths
    content = b"".join(texts) if is_write else b""
    return Call(found["name"], nth, tuple(paths), content, tuple(words), int(found["result"]))


def _bytes(hexadecimal: str) -> bytes:
    return bytes.fromhex(hexadecimal.replace("\\x", ""))
