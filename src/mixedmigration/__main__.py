"""What `python -m mixedmigration` runs: the command line."""

import sys

from mixedmigration.cli.app import main

__all__: list[str] = []

if __name__ == "__main__":
    sys.exit(main())
