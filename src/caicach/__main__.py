"""`python -m caicach`."""

import sys

from caicach.cli import main

if __name__ == "__main__":
    sys.exit(main())
