"""Digests: what a chat wants of them, and when each is due."""
