"""Fixed variants of problems as questions for a platform's own quiz: Moodle XML and QTI 1.2.

Moodle gets a problem as one Cloze question, so that its parts share their numbers; QTI, which Canvas reads, has no such
thing and gets one item a part, with the whole statement in each. A platform's quiz knows no units: the unit stands
beside the box, and answers are numbers in that unit. Named mistakes travel along as feedback.
"""

import hashlib
import io
import zipfile
from html import escape

from cryolib.course import text
from cryolib.course.grading import variants
from cryolib.course.grading.files import Trouble
from cryolib.course.grading.markup import html
from cryolib.course.grading.progress import progress
from cryolib.course.page import part_label
from cryolib.course.text import unit_text

EPOCH = (1980, 1, 1, 0, 0, 0)  # a zip without the hour of its making: the same bytes every time
XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
MOST = 200


def questions(secret, ids, count):
    """(entry, prepared, name) for ``count`` variants of every problem."""
    if not 1 <= count <= MOST:
        raise Trouble(f"--variants {count}; allowed: 1 to {MOST}.")
    wanted = [(entry, index) for entry in variants.entries(ids) for index in range(1, count + 1)]
    found = []
    for entry, index in progress(wanted, "drawing variants"):
        prepared, _ = variants.variant(secret, entry.problem, f"bank {index}", "bank")
        found.append((entry, prepared, f"{entry.problem.id} {index:02d}"))
    return found


# --- Moodle


def moodle_xml(found):
    """A Moodle question file, one category a problem."""
    blocks, category = [], None
    for entry, prepared, name in found:
        if entry.problem.id != category:
            category = entry.problem.id
            blocks.append(
                f'<question type="category"><category><text>$course$/{_xml(entry.problem.chapter)}/{_xml(category)}'
                "</text></category></question>"
            )
        blocks.append(_cloze(entry, prepared, name))
    return XML + "<quiz>\n" + "\n".join(blocks) + "\n</quiz>\n"


def _cloze(entry, prepared, name):
    body = [html(_fill(entry.text.statement, prepared))]
    for index, part in enumerate(entry.problem.parts):
        record = prepared.record(part)
        body.append(_ask(entry, prepared, index))
        body.append(f"<p>{_gap(record, part.points)} {escape(unit_text(part.unit))}</p>")
    solution = html(_fill(entry.text.solution, prepared))
    return (
        f'<question type="cloze"><name><text>{_xml(name)}: {_xml(entry.text.title)}</text></name>'
        f'<questiontext format="html"><text>{_cdata("".join(body))}</text></questiontext>'
        f'<generalfeedback format="html"><text>{_cdata(solution)}</text></generalfeedback>'
        "<penalty>0.1</penalty><hidden>0</hidden></question>"
    )


def _gap(record, points):
    """A numerical gap: the answer, then the named mistakes with their sentences."""
    rows = [
        f"%100%{_plain(record['value'])}:{_tolerance(record, record['value'])}#{_gap_text('Right. ' + record['right'])}"
    ]
    rows += [
        f"%0%{_plain(slip)}:{_tolerance(record, slip)}#{_gap_text(sentence)}" for slip, sentence in record["mistakes"]
    ]
    return f"{{{max(1, round(points))}:NUMERICAL:{'~'.join(rows)}}}"


def _gap_text(words):
    for sign in '\\}#~/"':
        words = words.replace(sign, f"\\{sign}")
    return escape(words, quote=False)


# --- QTI 1.2


def qti_zip(found, title):
    """A QTI 1.2 package: a manifest and one assessment that draws one variant of every part, as Canvas imports it."""
    id = "a" + hashlib.sha256(title.encode()).hexdigest()[:16]
    groups = {}
    for entry, prepared, name in found:
        for index, part in enumerate(entry.problem.parts):
            groups.setdefault((entry.problem.id, part.name, part.points), []).append(
                _item(entry, prepared, name, index)
            )
    sections = "".join(
        f'<section ident="{id}s{number}" title="{_xml(problem)} {_xml(part)}"><selection_ordering><selection>'
        f"<selection_number>1</selection_number><selection_extension><points_per_item>{points:g}</points_per_item>"
        f"</selection_extension></selection></selection_ordering>{''.join(items)}</section>"
        for number, ((problem, part, points), items) in enumerate(groups.items())
    )
    assessment = (
        f'{XML}<questestinterop xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2">'
        f'<assessment ident="{id}" title="{_xml(title)}"><section ident="root_section">{sections}</section>'
        "</assessment></questestinterop>\n"
    )
    manifest = (
        f'{XML}<manifest identifier="m" xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"><metadata>'
        "<schema>IMS Content</schema><schemaversion>1.1.3</schemaversion></metadata><organizations/><resources>"
        f'<resource identifier="{id}" type="imsqti_xmlv1p2" href="{id}/{id}.xml">'
        f'<file href="{id}/{id}.xml"/></resource></resources></manifest>\n'
    )
    return _zipped({"imsmanifest.xml": manifest, f"{id}/{id}.xml": assessment})


def _zipped(files):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, EPOCH), content.encode("utf-8"), zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _item(entry, prepared, name, index):
    part = entry.problem.parts[index]
    record = prepared.record(part)
    asks = [_ask(entry, prepared, i) for i in range(len(entry.problem.parts))]
    unit = f" Answer in {unit_text(part.unit)}." if part.unit else ""
    asked = part_label(index, part, len(asks))
    statement = html(_fill(entry.text.statement, prepared))
    body = f"{statement}{''.join(asks)}<p><strong>Asked here: {escape(asked)}.{unit}</strong></p>"
    id = "i" + hashlib.sha256(f"{name}.{part.name}".encode()).hexdigest()[:16]
    slips = [
        _condition(record, slip, f'<displayfeedback feedbacktype="Response" linkrefid="slip{i}"/>')
        for i, (slip, _) in enumerate(record["mistakes"])
    ]
    right = _condition(record, record["value"], '<setvar action="Set" varname="SCORE">100</setvar>')
    says = "".join(_says(f"slip{i}", sentence) for i, (_, sentence) in enumerate(record["mistakes"]))
    return (
        f'<item ident="{id}" title="{_xml(name)} {_xml(part.name)}"><itemmetadata><qtimetadata>'
        f"{_meta('question_type', 'numerical_question')}{_meta('points_possible', f'{part.points:g}')}"
        "</qtimetadata></itemmetadata>"
        f'<presentation><material><mattext texttype="text/html">{_xml(body)}</mattext></material>'
        '<response_str ident="response1" rcardinality="Single"><render_fib fibtype="Decimal">'
        '<response_label ident="answer1"/></render_fib></response_str></presentation>'
        '<resprocessing><outcomes><decvar maxvalue="100" minvalue="0" varname="SCORE" vartype="Decimal"/></outcomes>'
        f"{right}{''.join(slips)}</resprocessing>{says}</item>"
    )


def _condition(record, value, action):
    slack = record["rtol"] * abs(value)
    low, high = value - slack, value + slack
    return (
        f'<respcondition continue="No"><conditionvar><or><varequal respident="response1">{_plain(value)}</varequal>'
        f'<and><vargte respident="response1">{_plain(low)}</vargte>'
        f'<varlte respident="response1">{_plain(high)}</varlte></and>'
        f"</or></conditionvar>{action}</respcondition>"
    )


def _says(id, sentence):
    words = _xml(f"<p>{escape(sentence)}</p>")
    return (
        f'<itemfeedback ident="{id}"><flow_mat><material><mattext texttype="text/html">{words}</mattext></material>'
        "</flow_mat></itemfeedback>"
    )


def _meta(label, entry):
    return (
        f"<qtimetadatafield><fieldlabel>{label}</fieldlabel><fieldentry>{_xml(entry)}</fieldentry></qtimetadatafield>"
    )


# --- both


def _ask(entry, prepared, index):
    part = entry.problem.parts[index]
    label = part_label(index, part, len(entry.problem.parts))
    return html(f"**{label}.** {_fill(entry.text.asks[part.name], prepared)}")


def _fill(markdown, prepared):
    return text.fill(markdown, prepared.numbers)


def _tolerance(record, value):
    return _plain(record["rtol"] * abs(value))


def _plain(value):
    """A number as platforms read it: no sign of multiplication, E for the power."""
    return f"{value:.7g}".replace("e", "E")


def _xml(words):
    return escape(words, quote=True)


def _cdata(words):
    return f"<![CDATA[{words.replace(']]>', ']]]]><![CDATA[>')}]]>"
