"""Fuzz targets: every parser of what clients send; see `make fuzz`."""
