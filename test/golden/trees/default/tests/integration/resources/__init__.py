"""What each resource does on a real database."""
