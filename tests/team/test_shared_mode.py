"""What a team's server asks of those who come (r27), and where this project differs on purpose.

There are no tenants in one store: a team is one store, one database and one prefix of a bucket of its own, so no
query can reach another team's records. Within a team everybody sees every order, as in the marketplace's console;
what is one's own (notes, tokens) only oneself changes. The bucket is never reached by browsers: photos go through the
service, so there are no presigned addresses whose time could run out or not.
"""

from __future__ import annotations

import json
import re
import urllib.error
import urllib.request

import pytest

from tests.server.conftest import ORDER, photo
from tests.server.s3 import bucket, s3_server
from tests.team.conftest import Team

NOTE = {"order_id": ORDER, "text": "packed 已核对"}


def test_r27_there_is_no_way_in_but_tls(team: Team) -> None:
    plain = team.proxy.url.replace("https://", "http://")
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(f"{plain}/api/v1/hello", timeout=30)
    assert refused.value.code == 400
    with pytest.raises(urllib.error.URLError, match="CERTIFICATE_VERIFY_FAILED"):
        urllib.request.urlopen(f"{team.proxy.url}/api/v1/hello", timeout=30)  # who does not know the certificate


def test_r27_everybody_has_an_account_of_his_own(team: Team) -> None:
    wang, li = (team.services[0].token(name) for name in ("Wang Min", "Li Lei"))
    note = team.keep("/notes", wang, NOTE)
    assert note["agent"] == "Wang Min"
    assert team.call("GET", f"/notes/{note['id']}", li)[0] == 200
    assert team.call("PUT", f"/notes/{note['id']}", li, {"text": "other"}, version=1)[0] == 403
    assert [token["agent"] for token in team.call("GET", "/tokens", li)[1]["tokens"]] == ["Li Lei"]
    (others,) = team.call("GET", "/tokens", wang)[1]["tokens"]
    assert team.call("GET", f"/tokens/{others['id']}", li)[0] == 404
    assert team.call("POST", "/agents", li, {"name": "more"})[0] == 403
    assert team.services[1].command("agents", "revoke", "Li Lei").returncode == 0
    for service in team.services:
        assert service.call("GET", "/agents/me", li)[0] == 401, "at once, and at every service"


def test_r27_photos_lie_under_their_digest_and_go_through_the_service(team: Team) -> None:
    token, sent = team.services[0].token(), photo()
    kept = team.keep(f"/evidence?order_id={ORDER}&kind=label", token, sent)
    place = team.services[0].environment["ORDERSIDE_PHOTOS"]
    prefix = place.removeprefix("s3://").partition("/")[2]
    keys = [found["path"] for page in bucket(s3_server().endpoint, prefix).list() for found in page]
    assert [key.rpartition("/")[2] for key in keys] == [kept["sha256"]]
    assert not re.search(r"X-Amz|s3:|Signature", json.dumps(kept))
    assert team.call("GET", f"/evidence/{kept['id']}/original", token)[1] == sent
    assert team.call("GET", f"/evidence/{kept['id']}/original")[0] == 401
