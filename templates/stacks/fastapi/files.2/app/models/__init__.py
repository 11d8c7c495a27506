"""What is stored, and what clients send and see of it."""
