"""Newsdesk: a Telegram bot that answers questions about curated news."""
