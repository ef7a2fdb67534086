"""The command ``cryolib course``: words in, one step of the course out. A fault ends in a sentence, not a traceback."""

import argparse
import json
import sys
from pathlib import Path

from cryolib.course.grading import commands
from cryolib.course.grading.export import FORMATS
from cryolib.course.grading.files import Course, Trouble

DUE = '--due "2027-03-12 23:59 Europe/Berlin"'


def main(arguments=None):
    """Run one command: 0 when it did what it says, 1 when the doctor finds something missing, 2 for a Trouble."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # a name may hold what this terminal cannot show
    asked = parser().parse_args(arguments)
    try:
        said = asked.run(Course(asked.course), asked)
    except Trouble as trouble:
        print(f"cryolib course {asked.command}: {trouble}", file=sys.stderr)
        return 2
    except OSError as fault:
        where = f"{fault.filename}: " if fault.filename else ""
        remedy = "Nothing is lost; put that right and run the command again."
        print(f"cryolib course {asked.command}: {where}{fault.strerror or fault}. {remedy}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("\nStopped. Run the same command again and it goes on from there.", file=sys.stderr)
        return 130
    print(json.dumps(said.data, ensure_ascii=False, indent=1) if getattr(asked, "json", False) else said.text)
    return said.code


def parser():
    """The words of every command."""
    top = argparse.ArgumentParser(prog="cryolib course", description="Assign problems, collect answers, grade, export.")
    top.add_argument(
        "--course", type=Path, default=Path("."), metavar="DIR", help="folder of the course (default: here)"
    )
    every = top.add_subparsers(dest="command", required=True, metavar="command")

    def command(name, help, of_set=True):
        made = every.add_parser(name, help=help, description=help[0].upper() + help[1:] + ".")
        made.set_defaults(run=getattr(commands, name))
        if of_set:
            made.add_argument("set", help="name of the set, such as ps3")
        return made

    one = command("doctor", "say what is missing on this machine and in this folder", of_set=False)
    _json(one)

    one = command("assign", "draw every student's numbers and write the notebooks to hand out")
    one.add_argument("--problems", nargs="+", metavar="ID", help="problems of a new set, in order")
    one.add_argument("--roster", type=Path, metavar="CSV", help="our own table, or an export of Canvas or Moodle")
    one.add_argument("--due", metavar="WHEN", help=f"deadline with its time zone: {DUE}")
    one.add_argument("--title", help="heading of the notebooks")
    one.add_argument("--functions", action="store_true", help="set the functions to be written too (needs the sandbox)")
    _dry(one)

    one = command("collect", "take in a bulk download of Canvas or Moodle, or a folder")
    one.add_argument("source", type=Path, help="zip or folder")
    one.add_argument("--times", type=Path, metavar="CSV", help="student and submitted, or Moodle's grading worksheet")
    one.add_argument("--who", nargs="+", default=[], metavar="FILE=STUDENT", help="whose a quarantined file is")
    _dry(one)
    _json(one)

    one = command("grade", "read and mark what came in; runs no student code unless a part asks for a function")
    one.add_argument("--explain", metavar="STUDENT", help="show everything about one student")
    _json(one)

    one = command("regrade", "judge one part again with the problem as it is defined now")
    one.add_argument("--part", required=True, metavar="P1.T", help="the part, such as p1.T")
    one.add_argument("--yes", action="store_true", help="apply without asking")
    _dry(one)
    _json(one)

    one = command("matches", "list answers that fit somebody else's numbers in three parts or more")
    _json(one)

    one = command("feedback", "write one HTML page a student")
    one.add_argument("--answers", action="store_true", help="show expected values; refused before the last deadline")

    one = command("solutions", "write every student's notebook solved, and the key as a table; for you only")
    one.add_argument("--student", help="only this one")

    one = command("export", "write the gradebook for a platform or a spreadsheet")
    one.add_argument("--to", choices=sorted(FORMATS), required=True)
    one.add_argument(
        "--out", type=Path, metavar="FILE", help="where to (default: in the set's folder; - for the screen)"
    )
    one.add_argument("--column", help="heading of the grades, such as Canvas's 'ps3 (12345)'")
    one.add_argument("--missing", default="", metavar="GRADE", help="grade of who handed nothing in (default: empty)")

    one = command("bank", "write fixed variants of problems as questions for a platform's own quiz", of_set=False)
    one.add_argument("problems", nargs="+", metavar="ID")
    one.add_argument("--to", choices=("moodle", "qti"), required=True, help="Moodle XML, or QTI 1.2 for Canvas")
    one.add_argument("--variants", type=int, default=10, metavar="N")
    one.add_argument("--out", type=Path, metavar="FILE")
    return top


def _dry(command):
    command.add_argument("--dry-run", action="store_true", help="say what would happen and change nothing")


def _json(command):
    command.add_argument("--json", action="store_true", help="print for a program to read")
