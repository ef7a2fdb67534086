"""Downloads of Canvas and Moodle: every file reaches its own student, or nobody."""

import json
import zipfile

import classroom
import pytest
from classroom import command, table

from cryolib.course.grading import layouts, roster
from cryolib.course.grading.collect import collect, counted
from cryolib.course.grading.files import Course, Trouble

PEOPLE = [
    # student, name, email, canvas, moodle
    ("s001", "Jane Doe", "jane@x.org", "1001", "4001"),
    ("s002", "Jürgen Müller", "jm@x.org", "1002", "4002"),
    ("s003", "Li Wei", "lw1@x.org", "1003", "4003"),
    ("s004", "Li Wei", "lw2@x.org", "1004", "4004"),
    ("s005", "María del Mar García-López", "mm@x.org", "1005", "4005"),
    ("s006", "Søren Łukasz Ægir", "sl@x.org", "1006", "4006"),
    ("s007", "王 伟", "ww@x.org", "1007", "4007"),
    ("s008", "Anne-Marie O'Neill", "am@x.org", "1008", "4008"),
    ("s009", "Jurgen Muller", "jm2@x.org", "1009", "4009"),
]
BY_ID = {row[0]: roster.Student(*row) for row in PEOPLE}
BY_NAME = {row[0]: roster.Student(*row[:3]) for row in PEOPLE}
IDS = {"canvas": BY_ID, "none": BY_NAME}

WHOSE = [
    # path in the download, roster with or without platform numbers, owner
    ("doejane_1001_5001_ps3.ipynb", "canvas", "s001"),
    ("doejane_LATE_1001_5001_ps3.ipynb", "canvas", "s001"),
    ("doejane_1001_5002_ps3-1.ipynb", "canvas", "s001"),
    ("submissions/doejane_1001_5001_my_own_2_name_3.ipynb", "canvas", "s001"),
    ("weili_1003_5003_ps3.ipynb", "canvas", "s003"),
    ("weili_1004_5004_ps3.ipynb", "canvas", "s004"),
    ("somebodyelse_1004_5004_ps3.ipynb", "canvas", "s004"),  # names change, numbers do not
    ("doejane_9999_5001_ps3.ipynb", "canvas", None),  # the name is Jane's, the number is not
    ("ghost_7777_5001_ps3.ipynb", "canvas", None),
    ("doejane_1001_5001_ps3.ipynb", "none", "s001"),
    ("janedoe_1001_5001_ps3.ipynb", "none", "s001"),
    ("weili_1003_5003_ps3.ipynb", "none", None),  # two students of one name
    ("müllerjürgen_1002_5003_ps3.ipynb", "none", "s002"),  # accents tell two people apart
    ("mu\u0308llerju\u0308rgen_1002_5003_ps3.ipynb", "none", "s002"),  # a Mac's way of writing them
    ("mullerjurgen_1002_5003_ps3.ipynb", "none", "s009"),
    ("delmargarcíalópezmaría_1_2_ps3.ipynb", "none", "s005"),
    ("garcialopezmariadelmar_1_2_ps3.ipynb", "none", "s005"),
    ("łukaszægirsøren_LATE_1_2_ps3.ipynb", "none", "s006"),
    ("王伟_1_2_ps3.ipynb", "none", "s007"),
    ("oneillannemarie_1_2_ps3.ipynb", "none", "s008"),
    ("Jane Doe_4001_assignsubmission_file_/ps3.ipynb", "canvas", "s001"),
    ("Jane Doe_4001_assignsubmission_file/ps3.ipynb", "canvas", "s001"),
    ("Jane Doe_4001_assignsubmission_file_ps3.ipynb", "canvas", "s001"),
    ("CRYO-1-ps3-99/Jane Doe_4001_assignsubmission_file_/ps3.ipynb", "canvas", "s001"),
    ("Participant_4003_assignsubmission_file_/ps3.ipynb", "canvas", "s003"),  # marked blind
    ("Jane Doe_4999_assignsubmission_file_/ps3.ipynb", "canvas", None),
    ("Jane Doe_4999_assignsubmission_file_/ps3.ipynb", "none", "s001"),
    ("Group A-Jane Doe_4999_assignsubmission_file_/ps3.ipynb", "none", "s001"),
    ("Group A-Anne-Marie O'Neill_4999_assignsubmission_file_/ps3.ipynb", "none", "s008"),
    ("Li Wei_4999_assignsubmission_file_/ps3.ipynb", "none", None),
    ("Nobody Here_4999_assignsubmission_file_/ps3.ipynb", "none", None),
    ("s001/ps3.ipynb", "none", "s001"),
    ("s001.ipynb", "none", "s001"),
    ("s001_final.ipynb", "none", "s001"),
    ("s0011.ipynb", "none", None),
    ("ps3.ipynb", "none", None),
]  # fmt: skip


@pytest.mark.parametrize(("path", "numbers", "owner"), WHOSE)
def test_whose_file_is_it(path, numbers, owner):
    found, how = layouts.owner(layouts.claim(path), IDS[numbers], {})
    assert found == owner, how
    assert how


@pytest.fixture
def course(folder):
    folder.mkdir()
    columns = dict(
        zip(("student", "name", "email", "canvas", "moodle"), map(list, zip(*PEOPLE, strict=True)), strict=True)
    )
    ids = columns.pop("student")
    classroom.roster(folder, ids, **columns)
    classroom.assigned(folder, ids)
    return folder


def without_numbers(folder):
    ids = [row[0] for row in PEOPLE]
    classroom.roster(folder, ids, name=[row[1] for row in PEOPLE], email=[row[2] for row in PEOPLE])


def worth(folder):
    """{student: total} of those who handed something in."""
    command(folder, "grade", "ps3")
    return {id: row["total"] for id, row in table(folder)[1].items() if row["status"] != "missing"}


def answers(folder, owner, count):
    """A notebook in which `count` answers of a student are right: the total says whose file was judged."""
    right = classroom.right(Course(folder).work("ps3"), owner)
    return classroom.notebook(dict(list(right.items())[:count]))


def test_a_canvas_download(course):
    files = [
        ("doejane_1001_5001_ps3.ipynb", answers(course, "s001", 1)),
        ("doejane_1001_5009_ps3-1.ipynb", answers(course, "s001", 2)),  # handed in again
        ("doejane_1001_5010_ps3-2.ipynb", answers(course, "s001", 3)),
        ("weili_1003_5003_ps3.ipynb", answers(course, "s003", 4)),
        ("weili_LATE_1004_5004_ps3.ipynb", answers(course, "s004", 5)),
        ("ghost_7777_5005_ps3.ipynb", answers(course, "s002", 6)),
        ("mllerjrgen_1002_5006_notes.pdf", b"%PDF-1.7"),
        ("__MACOSX/._doejane_1001_5001_ps3.ipynb", b"\0"),
    ]
    command(course, "collect", "ps3", classroom.zipped(course / "in.zip", files))
    assert worth(course) == {"s001": "3", "s002": "0", "s003": "4", "s004": ""}
    row = table(course)[1]["s004"]
    assert (row["status"], row["points"], row["penalty"]) == ("look", "5", "")
    assert "gives no time" in row["for you"]
    course.joinpath("times.csv").write_text("student,submitted\ns004,2027-03-13 12:00\n")
    command(course, "collect", "ps3", course / "in.zip", "--times", course / "times.csv")
    assert worth(course)["s004"] == "4.5"
    assert table(course)[1]["s004"]["late days"] == "1"
    command(course, "collect", "ps3", course / "in.zip")  # without the times: what was known stays known
    assert worth(course)["s004"] == "4.5"


def test_a_moodle_download_with_its_worksheet(course):
    without_numbers(course)
    files = [
        (f"{name}_{number}_assignsubmission_file_/ps3.ipynb", answers(course, id, count))
        for count, (id, name, number) in enumerate([("s003", "Li Wei", 811), ("s004", "Li Wei", 812),
                                                    ("s002", "Jürgen Müller", 813)], 1)
    ]  # fmt: skip
    source = classroom.zipped(course / "in.zip", files)
    command(course, "collect", "ps3", source)
    assert worth(course) == {"s002": "3"}  # of two students of one name neither gets the file
    course.joinpath("grades.csv").write_text(
        "Identifier,Full name,Email address,Status,Grade,Last modified (submission),Feedback comments\n"
        'Participant 811,Li Wei,lw1@x.org,Submitted,-,"Friday, 12 March 2027, 11:58 PM",\n'
        'Participant 812,Li Wei,lw2@x.org,Submitted,-,"Sunday, 14 March 2027, 9:00 AM",\n'
        "Participant 813,Jürgen Müller,jm@x.org,Submitted,-,-,\n",
        encoding="utf-8-sig",
    )
    command(course, "collect", "ps3", source, "--times", course / "grades.csv")
    assert worth(course) == {"s002": "3", "s003": "1", "s004": "1.6"}
    assert table(course)[1]["s004"]["penalty"] == "-0.4"


def test_two_users_of_one_name_of_whom_one_is_in_the_course(course):
    without_numbers(course)
    files = [
        ("doejane_1_11_ps3.ipynb", answers(course, "s001", 1)),
        ("doejane_2_12_ps3.ipynb", answers(course, "s001", 2)),
    ]
    source = classroom.zipped(course / "in.zip", files)
    found = collect(Course(course).work("ps3"), source)
    assert [file.student for file in found] == [None, None]
    assert "users 1 and 2 both look like s001" in found[0].how
    command(course, "collect", "ps3", source, "--who", "doejane_2_12_ps3.ipynb=s001")
    assert worth(course) == {"s001": "2"}
    command(course, "collect", "ps3", source)  # what a person decided stays decided
    assert worth(course) == {"s001": "2"}


def test_a_later_download_counts_and_an_old_one_taken_again_does_not(course):
    old = classroom.zipped(course / "old.zip", [("s001.ipynb", answers(course, "s001", 1))])
    new = classroom.zipped(course / "new.zip", [("s001.ipynb", answers(course, "s001", 2))])
    for source, total in ((old, "1"), (new, "2"), (old, "2")):
        command(course, "collect", "ps3", source)
        assert worth(course)["s001"] == total


def test_names_in_a_zip_that_does_not_say_it_is_unicode(course):
    info = zipfile.ZipInfo("Jürgen Müller_4002_assignsubmission_file_/ps3.ipynb")
    with zipfile.ZipFile(course / "in.zip", "w") as archive:
        archive.writestr(info, answers(course, "s002", 2))
    data = course.joinpath("in.zip").read_bytes()
    course.joinpath("in.zip").write_bytes(data.replace(b"\x00\x08", b"\x00\x00", 2))  # the UTF-8 flags
    command(course, "collect", "ps3", course / "in.zip")
    assert worth(course) == {"s002": "2"}


def test_one_name_twice_in_a_zip(course):
    one, two = answers(course, "s001", 1), answers(course, "s001", 2)
    totals = set()
    for name, pair in (("a", (one, two)), ("b", (two, one))):
        with pytest.warns(UserWarning, match="Duplicate name"):
            classroom.zipped(course / f"{name}.zip", [("s001.ipynb", data) for data in pair])
        command(course, "collect", "ps3", course / f"{name}.zip")
        totals.add(worth(course)["s001"])
    assert len(totals) == 1
    assert "2 files were handed in" in table(course)[1]["s001"]["notes"]


def test_the_notebook_of_another_is_judged_with_ones_own_numbers(course):
    right = classroom.right(Course(course).work("ps3"), "s001")
    copied = json.dumps(classroom.document(right, metadata={"cryolib": {"student": "s001"}})).encode()
    command(course, "collect", "ps3", classroom.zipped(course / "in.zip", [("s002.ipynb", copied)]))
    row = table(course)[1]["s002"] if worth(course) else {}
    assert float(row["total"]) < 3
    assert "made for s001" in row["for you"]
    assert "s001" not in row["notes"]


ROSTERS = [
    ("Student,ID,SIS User ID,SIS Login ID,Section,ps1 (77)\n    Points Possible,,,,,10\n"
     '"Müller, Jürgen",1002,,jmueller,A,3\n"Student, Test",9,,x,A,\n',
     {"jmueller": ("Jürgen Müller", "", "1002", "")}),
    ("Student,ID,SIS Login ID,Section\n\"Doe, Jane\",1001,,A\n", {"c1001": ("Jane Doe", "", "1001", "")}),
    ("\ufeffIdentifier,Full name,Email address,Status\nParticipant 4711,Jane Doe,jane@x.org,x\n",
     {"jane": ("Jane Doe", "jane@x.org", "", "4711")}),
    ("First name,Last name,ID number,Email address\nJane,Doe,7,j@x.org\n", {"7": ("Jane Doe", "j@x.org", "", "")}),
    ("student;name;email\ns1;Jane Doe;j@x.org\n", {"s1": ("Jane Doe", "j@x.org", "", "")}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ROSTERS)
def test_rosters_of_platforms(text, expected, tmp_path):
    path = tmp_path / "roster.csv"
    path.write_text(text, encoding="utf-8")
    found = roster.read(path)
    assert {id: (p.name, p.email, p.canvas, p.moodle) for id, p in found.items()} == expected
    path.write_text(roster.text(found), encoding="utf-8")
    assert roster.read(path) == found


FAULTS = [
    ("student,name\ns1,A\ns1,B\n", "stands there twice"),
    ("student,name,canvas\ns1,A,5\ns2,B,5\n", "belongs to two students"),
    ("student,name\n../x,A\n", "line 2: '../x' cannot be a student's id"),
    ("student,name\n", "names no student"),
    ("a,b\nc,d\n", "names no student"),
]


@pytest.mark.parametrize(("text", "words"), FAULTS)
def test_a_roster_with_a_fault_says_where(text, words, tmp_path):
    path = tmp_path / "roster.csv"
    path.write_text(text)
    with pytest.raises(Trouble, match=words):
        roster.read(path)


def test_a_roster_of_another_encoding(tmp_path):
    path = tmp_path / "roster.csv"
    path.write_bytes("student,name\ns1,Müller\n".encode("latin-1"))
    with pytest.raises(Trouble, match="CSV UTF-8"):
        roster.read(path)


def test_counted_needs_no_order():
    same = {"batch": "b", "student": "s", "received": None, "refused": "", "late": False, "id": 0, "how": ""}
    lines = [same | {"name": f"n{i}", "sha256": f"{i}", "attempt": i} for i in range(4)]
    assert counted(lines) == counted(lines[::-1])
    assert counted(lines)["s"]["name"] == "n3"
