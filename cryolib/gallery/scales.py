"""An axis that is drawn in one scale for every gas and labelled in the kelvins and bars of the one chosen."""

import math

from cryolib.figures import MUTED

STEPS = (1, 2, 2.5, 5, 10)


def round_ticks(high, most=6):
    """Round values from zero to a highest one, at most so many."""
    power = 10 ** math.floor(math.log10(high / most))
    step = next(power * s for s in STEPS if high / (power * s) < most)
    return [step * i for i in range(int(high / step * (1 + 1e-9)) + 1)]


class GasTicks:
    """Tick labels that move with the gas; the axis itself is in units of its critical point."""

    def __init__(self, ax, axis, label, scales, most=6):
        low, high = getattr(ax, f"get_{axis}lim")()
        self.axis, self.scales = axis, scales
        self.ticks = {
            gas: [t for t in round_ticks(high * scale, most) if t >= low * scale] for gas, scale in scales.items()
        }
        other = getattr(ax, f"get_{'y' if axis == 'x' else 'x'}lim")()
        self.edge, away = other[0], 0.022 * (other[1] - other[0])
        self.shift = self.edge - away
        getattr(ax, f"set_{axis}ticks")([])
        getattr(ax, f"set_{axis}label")(label, labelpad=19 if axis == "x" else 32)
        place = dict(ha="center", va="top") if axis == "x" else dict(ha="right", va="center")
        self.texts = [ax.text(0, 0, "", fontsize=9, **place) for _ in range(max(map(len, self.ticks.values())))]
        mark = "|" if axis == "x" else "_"
        (self.marks,) = ax.plot([], [], mark, color=MUTED, ms=6, mew=0.8, clip_on=False)

    def show(self, gas):
        """Put the labels where this gas has its round values."""
        at = [t / self.scales[gas] for t in self.ticks[gas]]
        for i, text in enumerate(self.texts):
            text.set_visible(i < len(at))
            if i < len(at):
                text.set_position((at[i], self.shift) if self.axis == "x" else (self.shift, at[i]))
                text.set_text(f"{self.ticks[gas][i]:g}")
        edge = [self.edge] * len(at)
        self.marks.set_data(*((at, edge) if self.axis == "x" else (edge, at)))
