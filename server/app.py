"""create_app: the table of contents of the service."""

from __future__ import annotations

import secrets
from collections.abc import Callable

from flask import Flask
from flask_cors import CORS

from server import library
from server.access.gate import Gate
from server.access.logic import Access
from server.access.pairing import Pairing
from server.access.routes import blueprint as access
from server.cases.routes import blueprint as notes
from server.demo.routes import blueprint as demo_pages
from server.evidence.routes import blueprint as evidence
from server.journal.routes import blueprint as journal
from server.once import forget_old
from server.opening import open_store
from server.orders.routes import blueprint as orders
from server.panels.routes import blueprint as panels
from server.reply_templates.routes import blueprint as reply_templates
from server.rest import Services, register
from server.settings import Settings
from server.storage import DataFolder, FilePhotos
from server.storage.folder import write_private
from server.versions import VERSION

BLUEPRINTS = (access, panels, orders, notes, reply_templates, evidence, journal)


def create_app(
    settings: Settings, *, show_code: Callable[[str], None] = print, owner_token: str | None = None
) -> Flask:
    """The service on a data folder, which it holds until close_app().

    ``show_code`` is called with each pairing code; ``owner_token`` lets commands beside the service in.
    Raises FolderInUse when another service holds the folder, RowsError when the store cannot be used.
    """
    folder = DataFolder(settings.data)
    folder.hold()
    store = open_store(folder)
    photos = FilePhotos(folder.photos)
    photos.sweep()
    forget_old(store)
    library.fill(store)

    app = Flask(__name__, static_folder=None, template_folder=None)
    app.url_map.merge_slashes = False  # an address is what it says, never tidied into another
    app.config.update(
        API_TITLE="Orderside",
        API_VERSION=VERSION,
        OPENAPI_VERSION="3.1.0",
        OPENAPI_URL_PREFIX="/api/v1",
        OPENAPI_JSON_PATH="openapi.json",
    )
    gate_access = Access(store, owner_token)
    app.extensions["orderside"] = Services(settings, folder, store, photos, gate_access)
    app.extensions["orderside.pairing"] = Pairing(store, show_code)
    app.extensions["orderside.instance"] = _instance_id(folder)
    register(app, *BLUEPRINTS)
    app.register_blueprint(demo_pages(folder.path))
    if settings.origins:
        CORS(
            app,
            origins=list(settings.origins),
            allow_headers=["Authorization", "Content-Type", "Idempotency-Key", "If-Match"],
        )
    app.wsgi_app = Gate(app.wsgi_app, settings, gate_access)  # type: ignore[method-assign]
    return app


def close_app(app: Flask) -> None:
    """Gives the data folder back."""
    services: Services = app.extensions["orderside"]
    services.store.close()
    services.folder.withdraw()
    services.folder.release()


def _instance_id(folder: DataFolder) -> str:
    """A name for this data folder, made once."""
    file = folder.path / "instance-id"
    if not file.exists():
        write_private(file, secrets.token_hex(8))
    return file.read_text("utf-8").strip()
