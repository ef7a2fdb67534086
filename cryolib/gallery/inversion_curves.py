"""Isenthalps and inversion curves of the chapter ``principles/gas-liquefaction/joule-thomson``."""

from functools import cache

import numpy as np

from cryolib import fluids, inversion
from cryolib import van_der_waals as vdw
from cryolib import van_der_waals_flow as flow
from cryolib.constants import R, bar
from cryolib.explore import Choice, Predict, Slider, explore
from cryolib.figures import ACCENT, COLD, GOLD, GRID, INK, LEAF, MUTED, WARM, house, show
from cryolib.gallery.numerals import plain
from cryolib.gallery.scales import GasTicks

GASES = {"nitrogen": "nitrogen", "argon": "argon", "neon": "neon", "hydrogen": "normal hydrogen", "helium": "helium"}
MODELS = ("real gas", "van der Waals")
MODEL = vdw.constants("nitrogen")
P_END = 1 * bar
# Start states that are round for nitrogen; other gases start at the same multiples of their critical points.
T_START = [115.0, 130, 150, 175, 200, 225, 250, 300, 350, 400, 450, 500, 550, 600, 700, 800, 1000, 1142]
P_START = [50.0, 100, 150, 200, 300, 400, 500]


@cache
def critical(gas):
    """The critical point of a gas by its name on the page."""
    return fluids.critical_point(GASES[gas])


@cache
def _starts():
    """Multiples of critical temperature and pressure, and a ladder of pressures that holds the latter."""
    T = [t / critical("nitrogen").T for t in T_START]
    p = [x * bar / critical("nitrogen").p for x in P_START]
    return T, p, np.array([*np.geomspace(0.5, 1.35, 7), *p, 17.4])


@cache
def _ladder(gas):
    """Pressures of the isenthalps over the critical one: from 1 bar up, the start pressures among them."""
    low = P_END / critical(gas).p
    return np.array([low, *(low + (1.35 - low) * np.array([0.08, 0.2, 0.35, 0.5, 0.64, 0.82])), *_starts()[2][6:]])


@cache
def _real(gas):
    """Temperatures over the critical one, along 44 isenthalps (rows) and the pressures of the ladder."""
    point = critical(gas)
    rows = []
    for t in np.geomspace(0.84, 10.5, 44):
        h = fluids.state(GASES[gas], T=t * point.T, p=17.4 * point.p).h
        rows.append([fluids.state(GASES[gas], p=x * point.p, h=h).T / point.T for x in _ladder(gas)])
    return np.array(rows)


@cache
def _boiling_model():
    """Van der Waals' vapour-pressure curve in reduced units, the same for every gas."""
    point, T = vdw.critical_point(MODEL.a, MODEL.b), np.linspace(0.42, 0.999, 40)
    return T, np.array([vdw.coexistence(t * point.T, MODEL.a, MODEL.b).p / point.p for t in T])


@cache
def _model_line(c_v, T, p):
    """The model's isenthalp over its critical point, to where it boils or is dilute: pressures rising, temperatures.

    Over the critical point the model makes one gas of all, so nitrogen's constants serve for each.
    """
    a, b = MODEL.a, MODEL.b
    point = vdw.critical_point(a, b)
    V = flow.molar_volume(T * point.T, p * point.p, a, b)
    h = flow.enthalpy(T * point.T, V, a, b, c_v)
    widest = -1.99 * a / h if h < 0 else np.inf  # beyond, the stretched liquid would have no temperature
    volumes = np.geomspace(V, min(widest, 60 * R * T * point.T / point.p), 160)
    t = flow.isenthalp(T * point.T, V, volumes, a, b, c_v)
    x, t = vdw.pressure(t, volumes, a, b) / point.p, t / point.T
    boils = (t < 1) & (x < np.interp(t, *_boiling_model()))
    end = int(np.argmax(boils)) if boils.any() else len(x)
    return x[:end][::-1], t[:end][::-1]


def _c_v(gas):
    return (2.5 if gas in ("nitrogen", "hydrogen") else 1.5) * R


def _boils(gas, T, p):
    """Where the model's isenthalp meets its boiling line: pressure and temperature over the critical point."""
    x, t = _model_line(_c_v(gas), T, p)
    return x[0], t[0]


def _model(gas, T, p):
    """The model's isenthalp along the ladder of a gas; gaps above the start and in the wet."""
    line = _model_line(_c_v(gas), T, p)
    return np.where(_ladder(gas) <= p * 1.0001, np.interp(_ladder(gas), *line, left=np.nan), np.nan)


@cache
def _path(gas, model, T, p):
    """Temperatures along the ladder from a start state down to 1 bar, gaps above the start."""
    if model == MODELS[1]:
        return _model(gas, T, p)
    rows, at = _real(gas), int(np.argmin(abs(_ladder(gas) - p)))
    level = np.interp(T, rows[:, at], np.arange(len(rows)))
    low = int(level)
    path = rows[low] + (level - low) * (rows[min(low + 1, len(rows) - 1)] - rows[low])
    return np.where(np.arange(len(path)) <= at, path, np.nan)


@cache
def _family(gas, model):
    """Eleven isenthalps of a gas, as one broken line."""
    x, starts = _ladder(gas), (0.95, 1.3, 1.7, 2.2, 2.8, 3.5, 4.3, 5.2, 6.2, 7.3, 8.5)
    lines = [_path(gas, model, t, 17.4) for t in starts]
    gap = [np.nan]
    return np.concatenate([[*x, *gap] for _ in lines]), np.concatenate([[*line, *gap] for line in lines])


@cache
def _curve(gas):
    """The inversion curve over the critical point; 60 points evenly spaced in temperature."""
    curve, point = inversion.inversion_curve(GASES[gas], 40), critical(gas)
    return curve.p / point.p, curve.T / point.T


@cache
def _curve_model():
    T = np.linspace(0.75, 6.75, 40)
    return vdw.reduced_inversion_pressure(T), T


@cache
def _boiling(gas):
    point = critical(gas)
    T = np.linspace(max(0.55, 1.0001 * fluids.limits(GASES[gas]).T_min / point.T), 0.999, 20)
    return fluids.saturation_pressure(GASES[gas], T * point.T) / point.p, T


def isenthalps():
    """Lines of constant enthalpy and the inversion curve, real and van der Waals, for five gases."""
    import matplotlib.pyplot as plt

    house()
    fig, ax = plt.subplots(figsize=(5.0, 4.6))
    ax.set(xlim=(0, 17.6), ylim=(0.4, 9.6))
    scales = {gas: (critical(gas).p / bar, critical(gas).T) for gas in GASES}
    labels = [GasTicks(ax, axis, label, {gas: pair[i] for gas, pair in scales.items()})
              for i, (axis, label) in enumerate((("x", "pressure / bar"), ("y", "temperature / K")))]  # fmt: skip
    (region,) = ax.fill([0, 1, 1], [1, 1, 2], color=COLD, alpha=0.16, lw=0)
    (family,) = ax.plot([], [], color=MUTED, lw=0.7)
    (boiling,) = ax.plot([], [], color=INK, lw=1.2)
    (real,) = ax.plot([], [], color=COLD, lw=2.2)
    ax.plot(*_curve_model(), color=ACCENT, lw=1.6, ls=(0, (4, 2.5)))
    (path,) = ax.plot([], [], color=WARM, lw=2.6)
    dots = [ax.plot([], [], "o", color=WARM, ms=size, zorder=6)[0] for size in (8, 5)]
    ax.text(8.3, 5.95, "van der Waals", color=ACCENT, fontsize=9)
    (name,) = (ax.text(0, 0, "real", color=COLD, fontsize=9, ha="center"),)
    note = ax.text(0, 0, "", color=WARM, fontsize=9, fontweight="bold", ha="left", va="bottom")

    def update(gas, model, T, p):
        for label in labels:
            label.show(gas)
        at = _curve(gas) if model == MODELS[0] else _curve_model()
        region.set_xy(np.column_stack([[0, *at[0], 0], [at[1][0], *at[1], at[1][-1]]]))
        family.set_data(*_family(gas, model))
        real.set_data(*_curve(gas))
        boiling.set_data(*_boiling(gas))
        top = int(np.argmax(_curve(gas)[0]))
        name.set_position((_curve(gas)[0][top] + 0.9, _curve(gas)[1][top] - 0.1))
        x, line = _ladder(gas).copy(), _path(gas, model, T, p).copy()
        last = int(np.argmax(np.isfinite(line)))
        cut = last > 0
        if cut:  # the model's line ends where it boils, between two steps of the ladder
            last -= 1
            x[last], line[last] = _boils(gas, T, p)
        path.set_data(x, line)
        t_end = _end(gas, T, p)[0] if model == MODELS[0] else line[last]
        cools = t_end < T
        for artist in (path, *dots, note):
            artist.set_color(COLD if cools else WARM)
        dots[0].set_data([p], [T])
        dots[1].set_data([x[last]], [t_end])
        note.set_position((p + 0.25, T + 0.1))
        change = (t_end - T) * critical(gas).T
        note.set_text(f"{change:+z.{0 if abs(change) >= 10 else 1}f} K".replace("-", "−"))
        return _isenthalp_sentence(gas, model, T, p, t_end, cut)

    T, p, _ = _starts()
    return explore(
        update, fig, name="jt-isenthalps",
        alt="Temperature against pressure. Thin lines of constant enthalpy climb, level off and fall; they level off "
            "on the inversion curve, a tongue that leans on the temperature axis. Inside the shaded tongue a valve "
            "cools, outside it heats. For nitrogen the real tongue ends at 608 kelvin and reaches 394 bar; van der "
            "Waals' dashed tongue ends at 852 kelvin and reaches only 306 bar. For helium the real tongue is "
            "the larger one in both directions.",
        predict=Predict(
            "Nitrogen stands at 200 bar and 130 K, hundreds of kelvins below its “inversion temperature”, 608 K. You "
            "let it down by a few bar. What happens?",
            choices=["it cools, as any gas below its inversion temperature does", "it keeps its temperature",
                     "it heats"], answer=2,
            why="Each pressure has two inversion temperatures. At 200 bar nitrogen cools only between 141 and 489 K; "
                "at 130 K it is so dense that the flow work wins again. Only after some 40 bar of fall does it "
                "enter the tongue and begin to cool.",
        ),
        gas=Choice(list(GASES), init="nitrogen", label="Gas"),
        model=Choice(list(MODELS), init=MODELS[0], label="Isenthalps of"),
        T=Slider(values=T, init=T[T_START.index(300.0)], label="Start temperature / critical", fmt=".2f"),
        p=Slider(values=p, init=p[P_START.index(200.0)], label="Start pressure / critical", fmt=".2f"),
    )  # fmt: skip


@cache
def _end(gas, T, p):
    """Reduced temperature at 1 bar from a start state of the real gas, and its quality."""
    point = critical(gas)
    h = fluids.state(GASES[gas], T=T * point.T, p=p * point.p).h
    end = fluids.state(GASES[gas], p=P_END, h=h)
    return end.T / point.T, end.quality


def _isenthalp_sentence(gas, model, T, p, t_end, cut):
    point = critical(gas)
    start = f"from {plain(T * point.T)} K and {p * point.p / bar:.0f} bar"
    if model == MODELS[1]:
        how = "reaches its boiling line at" if cut else "ends, at 1 bar, at"
        return f"Van der Waals' {gas} {start} {how} {t_end * point.T:.1f} K."
    quality, end = _end(gas, T, p)[1], t_end * point.T
    curve = _curve(gas)
    inside = curve[1][0] < T < curve[1][-1] and p < np.interp(T, curve[1], curve[0])
    wet = f", {100 * (1 - quality):.0f} % of it liquid" if quality is not None else ""
    return (f"Real {gas} {start}, {'inside' if inside else 'outside'} the inversion curve: at 1 bar it is at "
            f"{end:.1f} K{wet}.")  # fmt: skip


def curves():
    """Inversion curves of five real gases over their critical points, beside the one van der Waals gives to all."""
    import matplotlib.pyplot as plt

    house()
    fig, ax = plt.subplots(figsize=(5.0, 4.2))
    ax.fill_betweenx(_curve_model()[1], 0, _curve_model()[0], color=GRID, alpha=0.6, lw=0)
    ax.plot(*_curve_model(), color=ACCENT, lw=2, ls=(0, (4, 2.5)))
    colours = {"nitrogen": COLD, "argon": LEAF, "neon": GOLD, "hydrogen": MUTED, "helium": WARM}
    for gas, colour in colours.items():
        ax.plot(*_curve(gas), color=colour, lw=2)
    ax.plot([1], [1], "o", color=INK, ms=5)
    ax.text(1.2, 1.18, "critical point", fontsize=9, va="bottom")
    ax.text(5.0, 6.05, "van der Waals: all gases", color=ACCENT, fontsize=9)
    places = {
        "helium": (10.6, 7.2),
        "hydrogen": (13.0, 3.6),
        "nitrogen": (2.6, 3.55),
        "argon": (2.6, 3.05),
        "neon": (2.6, 2.55),
    }
    for gas, place in places.items():
        ax.text(*place, gas, color=colours[gas], fontsize=9)
    ax.set(xlim=(0, 17.5), ylim=(0, 9.5), xlabel="pressure / critical pressure",
           ylabel="temperature / critical temperature")  # fmt: skip
    return show(
        fig, name="jt-curves",
        alt="Inversion curves over the critical point. Nitrogen, argon and neon almost coincide: they reach 11.6 "
            "critical pressures and end near 5 critical temperatures. Van der Waals' dashed curve, one for all, "
            "reaches 9 and ends at 6.75: too hot and too flat. Hydrogen ends at 6.1, helium at 8.8, above the model.",
    )  # fmt: skip
