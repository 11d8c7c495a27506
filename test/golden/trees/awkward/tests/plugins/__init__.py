"""How this suite extends pytest."""
