"""``python -m cryolib.course`` is the command ``cryolib course``."""

import sys


def script():
    """The console script ``cryolib``: its one subcommand is ``course``."""
    if sys.argv[1:2] != ["course"]:
        print("usage: cryolib course …; try: cryolib course --help", file=sys.stderr)
        sys.exit(2)
    sys.exit(_main(sys.argv[2:]))


def _main(arguments):
    from cryolib.course.grading.cli import main

    return main(arguments)


if __name__ == "__main__":
    sys.exit(_main(sys.argv[1:]))
