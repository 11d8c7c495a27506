"""How access tokens are verified and, for development, issued."""
