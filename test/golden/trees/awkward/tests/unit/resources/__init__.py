"""What each resource does."""
