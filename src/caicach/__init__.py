"""caicach: runs a People's Committee's whole public-administration-reform programme."""

__version__ = "0.1.0"
