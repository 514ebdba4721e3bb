"""Storage: TinyDB's Table API over one row per document, and photos in content-addressed files."""

from server.storage.files import FilePhotos, Received, TooLarge
from server.storage.folder import DataFolder, FolderInUse
from server.storage.rows import Duplicate, RowsError, TableSpec
from server.storage.store import Store
from server.storage.table import RowTable

__all__ = [
    "DataFolder",
    "Duplicate",
    "FilePhotos",
    "FolderInUse",
    "Received",
    "RowTable",
    "RowsError",
    "Store",
    "TableSpec",
    "TooLarge",
]
