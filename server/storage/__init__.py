"""Storage: TinyDB's Table API over one row per document, and photos by their SHA-256."""

from server.storage.files import FilePhotos
from server.storage.folder import DataFolder, FolderInUse
from server.storage.photos import Kept, Photos, Received, TooLarge, open_photos
from server.storage.rows import Away, Damaged, Duplicate, Full, Moved, RowsError, TableSpec
from server.storage.store import Store
from server.storage.table import RowTable, where
from server.storage.words import Piece, Sought

__all__ = [
    "Away",
    "Damaged",
    "DataFolder",
    "Duplicate",
    "FilePhotos",
    "FolderInUse",
    "Full",
    "Kept",
    "Moved",
    "Photos",
    "Piece",
    "Received",
    "RowTable",
    "RowsError",
    "Sought",
    "Store",
    "TableSpec",
    "TooLarge",
    "open_photos",
    "where",
]
