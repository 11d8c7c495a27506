"""What the service does: use cases and rules, free of I/O."""
