"""What was promised to clients, and what others promised to us."""
