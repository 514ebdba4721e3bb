"""create_app: the table of contents of the service."""

from __future__ import annotations

import logging
from collections.abc import Callable

from flask import Flask
from flask_cors import CORS

from server import library
from server.access.gate import OPEN, Gate
from server.access.logic import Access
from server.access.pairing import Pairing
from server.access.routes import blueprint as access
from server.cases.routes import blueprint as notes
from server.demo.routes import blueprint as demo_pages
from server.evidence.picture_limits import picture_limits
from server.evidence.routes import blueprint as evidence
from server.journal.routes import blueprint as journal
from server.message_rules.routes import blueprint as message_rules
from server.orders.routes import blueprint as orders
from server.panels.routes import blueprint as panels
from server.reply_templates.routes import blueprint as reply_templates
from server.rest import Services, register
from server.rest.once import forget_old
from server.settings import Settings
from server.storage import Away, DataFolder, Full, Photos, Store, open_photos
from server.storage.progress import Progress, quietly
from server.stores.opening import INSTANCE, open_store
from server.taught_consoles.routes import blueprint as taught_consoles
from server.template_images.routes import blueprint as template_images
from server.versions import VERSION

log = logging.getLogger("orderside")

BLUEPRINTS = (
    *(access, panels, orders, notes, reply_templates, message_rules),
    *(evidence, template_images, taught_consoles, journal),
)


def create_app(
    settings: Settings,
    *,
    show_code: Callable[[str], None] = print,
    owner_token: str | None = None,
    say: Callable[[str], object] = lambda line: None,
    progress: Progress = quietly,
) -> Flask:
    """The service on a data folder, which it holds until close_app().

    ``show_code`` is called with each pairing code; ``owner_token`` lets commands beside the service in;
    ``say`` and ``progress`` are told when a store of an earlier version is brought up to date.
    Raises FolderInUse when another service holds the folder, RowsError when the store cannot be used.
    """
    picture_limits()  # what cannot be used in its file is told now, and not to the first agent
    folder = DataFolder(settings.data)
    folder.hold()
    try:
        photos = _photos(settings, folder)
        store = open_store(settings, folder, say, progress)
    except BaseException:
        folder.release()
        raise
    _tidy(store)

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
    app.extensions["orderside.instance"] = store.rows.state(INSTANCE)
    register(app, *BLUEPRINTS, open_paths=OPEN)
    app.register_blueprint(demo_pages(folder.path))
    if settings.origins:
        CORS(
            app,
            origins=list(settings.origins),
            allow_headers=["Authorization", "Content-Type", "Idempotency-Key", "If-Match", "If-None-Match"],
            expose_headers=["ETag"],
        )
    app.wsgi_app = Gate(app.wsgi_app, settings, gate_access)  # type: ignore[method-assign]
    return app


def close_app(app: Flask) -> None:
    """Gives the data folder back."""
    services: Services = app.extensions["orderside"]
    services.store.close()
    services.folder.withdraw()
    services.folder.release()


def _photos(settings: Settings, folder: DataFolder) -> Photos:
    """Where photos are kept. A bucket that is away does not keep a service from its records."""
    photos = open_photos(settings.photos, folder.photos)
    photos.sweep()
    try:
        photos.check()
    except Away as error:
        log.error("%s Photos wait in the browsers until it answers.", error)
    return photos


def _tidy(store: Store) -> None:
    """Forgets old answers, and fills an empty library. A full disk does not keep a service from reading."""
    try:
        forget_old(store)
        library.fill(store)
    except Full as error:
        log.error("%s", error)
