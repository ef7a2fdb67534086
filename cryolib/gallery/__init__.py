"""The figures of the chapters, one module a chapter; a chapter's cell calls one function."""
