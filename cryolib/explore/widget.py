"""The same figure in a live notebook, its values shared with the kernel.

Never made while a book is built: a page would load a widget manager from elsewhere for it.
"""

from . import page

RESERVED = "has no room for a control of this name in a widget; rename the control, such as {}_"


def make_widget(figure):
    """An anywidget with one trait for each control, the value of the control.

    Setting a trait moves the figure; moving the figure sets the trait. ``sentence`` is what the reader sees.
    """
    import anywidget
    import traitlets

    taken = [key for key in figure.controls if hasattr(anywidget.AnyWidget, key) or key == "sentence"]
    if taken:
        raise ValueError(f"{figure.name}: {taken[0]} " + RESERVED.format(taken[0]))

    def follow_state(self, _change):
        """The reader moved a control."""
        values = figure.state(self._state).values
        with self.hold_trait_notifications():
            for key, value in values.items():
                setattr(self, key, value)

    def follow_value(self, _change):
        """The kernel set a value."""
        self._state = list(figure.positions(**{key: getattr(self, key) for key in figure.controls}))
        follow_state(self, None)

    start = figure.recorder.start
    traits = {
        key: traitlets.Any(control.values[i]) for (key, control), i in zip(figure.controls.items(), start, strict=True)
    }
    members = {
        **traits,
        "_esm": page.script(),
        "_style": traitlets.Unicode(page.style()).tag(sync=True),
        "_markup": traitlets.Unicode(figure.html(assets="").replace(" data-pack=", " data-widget data-pack=", 1)).tag(
            sync=True
        ),
        "_state": traitlets.List(traitlets.Int(), list(start)).tag(sync=True),
        "sentence": property(lambda self: figure.state(self._state).sentence),
        "_follow_state": traitlets.observe("_state")(follow_state),
        "_follow_value": traitlets.observe(*traits)(follow_value),
    }
    return type("ExplorableWidget", (anywidget.AnyWidget,), members)()
