"""Markup: the figure, its controls and its question, readable before any script runs."""

import json
import re
from functools import cache
from html import escape
from importlib.resources import files

from ..figures import DARK, THEME
from .texts import tied

NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
MANY_OPTIONS, LONG_OPTIONS = 5, 48  # beyond these a list replaces the row of buttons


def check_name(name):
    """A name becomes an id on the page."""
    if not NAME.fullmatch(name):
        raise ValueError(f"{name!r} is no name for a figure; use small letters, digits and hyphens, such as "
                         "linde-cycle")


def check_alt(name, alt):
    """A picture without words is no picture for some readers."""
    if not isinstance(alt, str) or not alt.strip():
        raise ValueError(f"{name}: the figure has no alternative text; give alt='…', one or two sentences that "
                         "say what it shows")


@cache
def script():
    """The module that brings figures to life."""
    return files(__package__).joinpath("explore.js").read_text(encoding="utf-8")


@cache
def style():
    """The style of all figures, with the colours of the house for light and dark."""
    css = files(__package__).joinpath("explore.css").read_text(encoding="utf-8")
    light = " ".join(f"--cryo-{name}: {colour};" for colour, name in THEME.items() if name != "paper")
    dark = " ".join(f"--cryo-{name}: {colour};" for name, colour in DARK.items() if name != "paper")
    paper = "--cryo-paper: var(--cx-paper);"
    themes = ('body[data-theme="dark"] .explorable, html[data-theme="dark"] .explorable, '
              'body[data-jp-theme-light="false"] .explorable')
    return (css.replace("/* THEME */", light + " " + paper)
            + f"@media not print {{ {themes} {{ {dark} }} }}\n"
            + "@media screen and (prefers-color-scheme: dark) { "
            + f'body[data-theme="auto"] .explorable {{ {dark} }} }}\n')


def slider(ident, control):
    """One slider with its label, its value and perhaps a play button."""
    label, text = escape(control.label), escape(control.texts[control.start])
    last = len(control.values) - 1
    play = (f'<button type="button" class="explorable-play" aria-pressed="false" aria-label="Play: {label}">'
            "</button>") if control.play else ""
    return (f'<label for="{ident}">{label}</label><output for="{ident}" aria-live="off">{text}</output>{play}'
            f'<input type="range" id="{ident}" min="0" max="{last}" step="1" value="{control.start}" '
            f'autocomplete="off" aria-valuetext="{text}" style="--at: {control.start / last:.4g}">')


def options(ident, control):
    """A choice as a row of buttons, or as a list when it is long."""
    texts = [escape(text) for text in control.texts]
    if len(texts) > MANY_OPTIONS or sum(map(len, texts)) > LONG_OPTIONS:
        items = "".join(f'<option value="{i}"{" selected" if i == control.start else ""}>{text}</option>'
                        for i, text in enumerate(texts))
        return (f'<label for="{ident}">{escape(control.label)}</label>'
                f'<select id="{ident}" autocomplete="off">{items}</select>')
    items = "".join(
        f'<label><input type="radio" name="{ident}" value="{i}" autocomplete="off"'
        f'{" checked" if i == control.start else ""}>{text}</label>' for i, text in enumerate(texts))
    return f'<legend>{escape(control.label)}</legend><div class="explorable-options">{items}</div>'


def control_box(name, key, control):
    """A control with what the script needs to know about it."""
    ident = f"{name}-{key}".replace("_", "-")
    inner = slider(ident, control) if control.kind == "slider" else options(ident, control)
    tag = "fieldset" if inner.startswith("<legend>") else "div"
    texts = escape(json.dumps(control.texts, ensure_ascii=False))
    return (f'<{tag} class="explorable-control" data-label="{escape(control.label)}" data-start="{control.start}" '
            f'data-texts="{texts}">{inner}</{tag}>')


def _answers(name, question):
    """The inputs for an answer: radio buttons or a number with its unit."""
    if question.choices:
        items = "".join(f'<label><input type="radio" name="answer" value="{i}">{escape(text)}</label>'
                        for i, text in enumerate(question.choices))
        return (f'<fieldset><legend>{escape(question.question)}</legend>'
                f'<div class="explorable-options">{items}</div></fieldset>')
    ident = f"{name}-answer"
    return (f'<label class="explorable-ask" for="{ident}">{escape(question.question)}</label>'
            f'<div class="explorable-fields"><input id="{ident}" name="answer" inputmode="decimal" '
            f'autocomplete="off" size="8"><span>{escape(question.unit)}</span></div>')


def predict_form(name, question):
    """The prompt that covers the figure until the reader has committed."""
    data = {"choices": question.choices, "answer": question.answer, "unit": question.unit, "tol": question.tol,
            "result": question.answer_text}
    return (f'<form class="explorable-predict" data-question="{escape(json.dumps(data, ensure_ascii=False))}" '
            f'novalidate>{_answers(name, question)}<p class="explorable-fault" role="alert"></p>'
            '<div class="explorable-actions"><button class="explorable-commit">This is my prediction</button>'
            '<button type="button" class="explorable-skip" data-skip>Show me without guessing</button></div></form>')


def question_text(question):
    """The same question as plain text, for readers without scripts."""
    choices = f"<p>{escape(' · '.join(question.choices))}</p>" if question.choices else ""
    return (f'<details class="explorable-question"><summary>Predict first: {escape(question.question)}</summary>'
            f'{choices}<p>Answer: {escape(question.answer_text)}. {escape(question.why)}</p></details>')


def explorable(figure, assets):
    """The whole of an explorable figure; ``assets`` is the style and script it has to bring along."""
    name, ask = figure.name, figure.predict
    words = escape(figure.sentence)
    boxes = "".join(control_box(name, key, control) for key, control in figure.controls.items())
    values = escape(tied(" · ".join(f"{c.label}: {c.texts[c.start]}" for c in figure.controls.values())))
    verdict = ('<p class="explorable-verdict" role="status" tabindex="-1" hidden><b></b> '
               f'{escape(ask.why)}</p>') if ask else ""
    return (
        f'<figure class="explorable" data-explorable="{name}" data-pack="{figure.packed}"'
        f'{" data-locked" if ask else ""}>{assets}'
        f'{question_text(ask) if ask else ""}'
        f'<div class="explorable-stage"><div class="explorable-picture">{figure.svg}</div>'
        f'{predict_form(name, ask) if ask else ""}</div>'
        f'{verdict}'
        f'<fieldset class="explorable-controls" disabled aria-label="Controls of the figure">{boxes}</fieldset>'
        f'<div class="explorable-foot"><p class="explorable-sentence" aria-hidden="true">{words}</p>'
        f'<button type="button" class="explorable-reset">Reset</button></div>'
        f'<p class="explorable-status" role="status">{words}</p>'
        f'<p class="explorable-values">{values}</p>'
        "</figure>")


def still(figure, assets):
    """A figure without controls."""
    return (f'<figure class="explorable" data-explorable="{figure.name}" data-still>{assets}'
            f'<div class="explorable-picture">{figure.svg}</div></figure>')
