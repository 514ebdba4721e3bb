"""A bucket as S3 programs know it: from the environment.

AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY (with AWS_SESSION_TOKEN where it is a temporary one), AWS_REGION,
AWS_ENDPOINT_URL for anything but Amazon's own, AWS_ALLOW_HTTP=true for an endpoint without TLS. The key must be
allowed to get, put and delete objects there, and to list the bucket.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import TYPE_CHECKING

from obstore.exceptions import BaseError, PermissionDeniedError, UnauthenticatedError
from obstore.store import S3Store

from server.storage.rows import Away, RowsError

if TYPE_CHECKING:
    from obstore.store import ClientConfig, RetryConfig

ENDPOINTS = ("AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL", "AWS_ENDPOINT")

# A slow line may take a while for 25 MB; a server that says nothing is not waited for that long. While a photo is
# put nothing is to be read, so only its whole time can be limited.
ASK: ClientConfig = {"connect_timeout": "3s", "read_timeout": "10s", "timeout": "60s"}
PUT: ClientConfig = {"connect_timeout": "3s", "timeout": "60s"}
RETRY: RetryConfig = {
    "max_retries": 4,
    "retry_timeout": timedelta(seconds=8),
    "backoff": {"init_backoff": timedelta(seconds=0.1), "max_backoff": timedelta(seconds=1), "base": 2},
}


def connect(bucket: str, prefix: str, client: ClientConfig) -> S3Store:
    """The bucket as the environment describes it; nobody is asked yet. Raises RowsError in words."""
    try:
        return S3Store(
            bucket,
            prefix=prefix.strip("/") or None,
            # One object is deleted at a time, and not every S3 has the request for many.
            config={"disable_bulk_delete": True},
            client_options={**client, "allow_http": _allows_http()},
            retry_config=RETRY,
        )
    except BaseError as error:
        raise RowsError(
            f"The bucket {bucket} cannot be reached with these settings (AWS_…): one of them is not as it should be."
        ) from error


def _allows_http() -> bool:
    """What AWS_ALLOW_HTTP says. Raises RowsError for an endpoint that needs it without."""
    allowed = os.environ.get("AWS_ALLOW_HTTP", "").lower() in ("true", "1", "yes")
    endpoint = next(filter(None, map(os.environ.get, ENDPOINTS)), "")
    if endpoint.startswith("http:") and not allowed:
        raise RowsError(
            "AWS_ENDPOINT_URL begins with http: photos would travel unencrypted. "
            "Use https, or set AWS_ALLOW_HTTP=true where the network is your own."
        )
    return allowed


@contextmanager
def asking(bucket: str) -> Iterator[None]:
    """Says in our words what went wrong: the library's own hold addresses and all that the server answered.

    Raises FileNotFoundError for an object that is not there, otherwise Away: whatever it is, trying again later
    is right, for it is the photos' keeper that must be put in order.
    """
    try:
        yield
    except (BaseError, FileNotFoundError) as error:
        raise _in_our_words(error, bucket) from error


def _in_our_words(error: Exception, bucket: str) -> Exception:
    told = str(error)  # a listing's errors have no kinds, and a missing bucket's objects are just missing
    if "NoSuchBucket" in told:
        return Away(f"There is no bucket {bucket}. Make it, or set ORDERSIDE_PHOTOS to another.")
    if isinstance(error, FileNotFoundError):
        return FileNotFoundError("There is no such photo in the bucket.")
    if isinstance(error, PermissionDeniedError | UnauthenticatedError) or "403 Forbidden" in told:
        return Away(
            f"The bucket {bucket} refuses. Check AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, "
            "and that this key may get, put, delete and list there."
        )
    return Away(f"The bucket {bucket} does not answer. Check the network and AWS_ENDPOINT_URL, or try later.")
