"""Starts the decoding program (decode.py) and sees to it that it ends."""

from __future__ import annotations

import os
import secrets
import subprocess
import sys
import threading
import time
from pathlib import Path

import psutil

from server.evidence.decode import MEMORY, SECONDS
from server.storage import Photos

TIMEOUT = 30.0
ROOT = Path(__file__).resolve().parents[2]

# One at a time: a decode may take 60 megapixels' worth of memory.
_one = threading.Lock()


class Undecodable(Exception):
    """The photo cannot be opened, or only with more memory or time than there is for it."""


def derived(photos: Photos, sha256: str, kept: Path, job: str, *arguments: int) -> bytes:
    """What a job of the decoding program makes of a photo, kept at ``kept`` for the next time.

    Raises Undecodable, and FileNotFoundError when the photo is gone.
    """
    if not kept.exists():
        with photos.local(sha256) as original, _one:
            if not kept.exists():
                _make(original, kept, job, arguments)
    return kept.read_bytes()


def _make(original: Path, kept: Path, job: str, arguments: tuple[int, ...]) -> None:
    kept.parent.mkdir(parents=True, exist_ok=True)
    temporary = kept.with_name(f"{kept.name}.{secrets.token_hex(4)}.new")
    try:
        if _decode(job, original, temporary, arguments) != 0:
            raise Undecodable
        os.replace(temporary, kept)
    finally:
        temporary.unlink(missing_ok=True)


def _decode(job: str, original: Path, target: Path, arguments: tuple[int, ...]) -> int:
    words = [str(original), str(target), *map(str, arguments)]
    command = [sys.executable, "-m", "server.evidence.decode", job, *words]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        _watch(process)
        return process.returncode


def _watch(process: subprocess.Popen[bytes]) -> None:
    """Ends a decode that takes too long or, where the system does not limit it, too much memory or time."""
    until = time.monotonic() + TIMEOUT
    while process.poll() is None:
        if time.monotonic() > until or _takes_too_much(process.pid):
            process.kill()
        try:
            process.wait(timeout=0.05)
        except subprocess.TimeoutExpired:
            continue


def _takes_too_much(pid: int) -> bool:
    try:
        watched = psutil.Process(pid)
        return watched.memory_info().rss > MEMORY or watched.cpu_times().user > SECONDS
    except psutil.Error:
        return False  # it has just ended
