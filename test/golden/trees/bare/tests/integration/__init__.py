"""At real boundaries: processes, sockets, databases."""
