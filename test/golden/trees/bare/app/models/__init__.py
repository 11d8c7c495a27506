"""How entities are stored: here in memory, so no table describes them."""
