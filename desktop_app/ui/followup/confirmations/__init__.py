"""The partner's monthly confirmation."""
