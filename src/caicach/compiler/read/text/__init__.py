"""Text files: plain text and Markdown."""
