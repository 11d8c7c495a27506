"""Where the service keeps its data, behind protocols."""
