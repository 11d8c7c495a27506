"""Examples of each resource."""
