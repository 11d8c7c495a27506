"""Critical journeys through a running service."""
