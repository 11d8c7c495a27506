"""How the service speaks HTTP."""
