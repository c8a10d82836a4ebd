"""The compiler on the command line; nothing here needs a database."""
