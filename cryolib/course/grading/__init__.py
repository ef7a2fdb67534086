"""Assign, collect, grade and export: ``python -m cryolib.course``.

Phases, each a pure step between files, in the order of a semester:

    plan, roster      what is set, when it is due, and who is in the course
    variants, release the numbers of each student, and the notebook that carries them
    layouts, collect  which file of a download belongs to whom
    notebook          read recorded answers; runs nothing
    functions         run functions a student wrote, in the sandbox only
    marking           answers against the key: marks.jsonl
    late, gradebook   marks, overrides, extensions and the clock: one row a student
    matches           whose numbers an answer fits
    pages, export     feedback for students, tables for the learning platform
    bank              fixed variants as questions for a platform's own quiz

Logs are only ever appended to, so a run that was stopped is simply run again. Tables are computed from them.
"""
