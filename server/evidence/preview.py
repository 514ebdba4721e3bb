"""Renditions to look at: made on demand by the decoding process, kept beside the originals, always remakable."""

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
from server.refusal import Refusal
from server.storage import Photos

EDGES = {"thumbnail": 320, "full": 0}
TIMEOUT = 30.0
ROOT = Path(__file__).resolve().parents[2]

# One at a time: a decode may take 60 megapixels' worth of memory.
_one = threading.Lock()


def rendition(photos: Photos, sha256: str, folder: Path, size: str) -> bytes:
    """A JPEG of a photo.

    Raises Refusal 422 when there can be none (the original is untouched), FileNotFoundError when the photo is gone.
    """
    kept = folder / sha256[:2] / f"{sha256}.{size}.jpg"
    if not kept.exists():
        with photos.local(sha256) as original, _one:
            if not kept.exists():
                _make(original, kept, EDGES[size])
    return kept.read_bytes()


def _make(original: Path, kept: Path, edge: int) -> None:
    kept.parent.mkdir(parents=True, exist_ok=True)
    temporary = kept.with_name(f"{kept.name}.{secrets.token_hex(4)}.new")
    try:
        if _decode(original, temporary, edge) != 0:
            raise Refusal(
                422,
                "no_preview",
                "This photo cannot be shown (damaged, or too large to open safely). The original is kept untouched.",
            )
        os.replace(temporary, kept)
    finally:
        temporary.unlink(missing_ok=True)


def _decode(original: Path, target: Path, edge: int) -> int:
    command = [sys.executable, "-m", "server.evidence.decode", str(original), str(target), str(edge)]
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
