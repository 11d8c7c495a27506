"""What the business talks about, free of I/O."""
