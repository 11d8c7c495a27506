"""Fuzz targets: the parsers that are written here; see `make fuzz`."""
