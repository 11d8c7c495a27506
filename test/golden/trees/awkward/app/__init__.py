"""Ledger Api: an HTTP service."""
