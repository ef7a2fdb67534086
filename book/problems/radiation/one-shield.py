"""One floating shield: its temperature, and what it is worth between black and between polished walls."""

from math import sqrt

from cryolib import radiation
from cryolib.constants import sigma_SB, zero_celsius
from cryolib.course.define import Given, Mistake, Part, Problem, Shown


def solve(T_hot, T_cold, e_s, e_w):
    """Answers by the functions of the book."""
    return {
        "T_s": radiation.floating_temperature(T_hot, T_cold, e_s, e_s),
        "q_black": radiation.shielded_flux(T_hot, T_cold, 1.0, 1.0, e_s),
        "saved_black": radiation.shield_saving(1.0, e_s),
        "q_grey": radiation.shielded_flux(T_hot, T_cold, e_w, e_w, e_s),
        "saved_grey": radiation.shield_saving(e_w, e_s),
    }


def values(T_hot, T_cold, e_s, e_w):
    """What the solution prints besides: the same walls without a shield."""
    black = radiation.black_flux(T_hot, T_cold)
    return {
        "T_mean": (T_hot + T_cold) / 2,
        "q0_black": black,
        "q0_grey": black * radiation.exchange_factor(e_w, e_w),
        "q0_shiny": black * radiation.exchange_factor(e_s, e_s),
        "R_grey": 1 / e_w + 1 / e_s - 1,
    }


def bounced(T, e_w, e_s):
    """Heat that a wall at T sends into a shield, ray by ray: absorbed, or reflected and met again [W/m2]."""
    again = (1 - e_w) * (1 - e_s)
    return e_w * e_s * sigma_SB * T**4 * sum(again**n for n in range(400)) + (
        e_w * e_s * sigma_SB * T**4 * again**400 / (1 - again)
    )


def check_solve(T_hot, T_cold, e_s, e_w):
    """Answers by following the rays, with the shield where it gains what it loses."""
    T_s = sqrt(sqrt((T_hot**4 + T_cold**4) / 2))
    q_black, q_grey = (bounced(T_s, e, e_s) - bounced(T_cold, e, e_s) for e in (1.0, e_w))
    bare_black, bare_grey = (bounced(T_hot, e, e) - bounced(T_cold, e, e) for e in (1.0, e_w))
    return {
        "T_s": T_s,
        "q_black": q_black,
        "saved_black": 1 - q_black / bare_black,
        "q_grey": q_grey,
        "saved_grey": 1 - q_grey / bare_grey,
    }


def celsius(T_hot, T_cold):
    """Difference of fourth powers of Celsius temperatures, times σ: meaningless."""
    return sigma_SB * ((T_hot - zero_celsius) ** 4 - (T_cold - zero_celsius) ** 4)


PROBLEM = Problem(
    id="one-shield",
    chapter="radiation",
    source="1868696",
    level=2,
    minutes=15,
    given=(
        Given("T_hot", "K", book=300, low=285, high=310, step=1, digits=3),
        Given("T_cold", "K", book=77, low=77, high=90, step=1, digits=2),
        Given("e_s", "", book=0.04, low=0.035, high=0.040, step=0.001, digits=2),
        Given("e_w", "", book=0.05, low=0.05, high=0.10, step=0.01, digits=2),
    ),
    values=values,
    shown=(
        Shown("T_mean", "K", 4),
        Shown("q0_black", "W/m2", 4),
        Shown("q0_grey", "W/m2", 3),
        Shown("q0_shiny", "W/m2", 3),
        Shown("R_grey", "", 3),
    ),
    solve=solve,
    check_solve=check_solve,
    require=(
        lambda T_cold, T_mean, T_s, T_hot: T_cold < T_mean < T_s < T_hot,
        lambda saved_grey, saved_black: 0.5 < saved_grey < saved_black,
        lambda q_grey, q0_grey: q_grey < q0_grey,
    ),
    parts=(
        Part(
            "T_s",
            "temperature of the shield",
            "K",
            rtol=0.005,
            digits=4,
            trains=("radiation-shield",),
            right="Much warmer than the mean, at any emissivity: the fluxes balance in T⁴.",
            mistakes=(
                Mistake(
                    "mean",
                    lambda T_mean: T_mean,
                    "That is the mean of the temperatures. Take the mean of the fourth powers.",
                ),
                Mistake(
                    "half",
                    lambda T_s: T_s * 2**0.25,
                    "The ½ is lost: T_s⁴ is the mean of the fourth powers, not their sum.",
                ),
                Mistake(
                    "square",
                    lambda T_hot, T_cold: sqrt((T_hot**2 + T_cold**2) / 2),
                    "You used squares. Radiation goes as the fourth power.",
                ),
                Mistake(
                    "celsius",
                    lambda T_s: T_s - zero_celsius,
                    "You gave degrees Celsius and called them kelvin: add 273.15.",
                ),
            ),
        ),
        Part(
            "q_black",
            "heat flux behind the shield, black walls",
            "W/m2",
            rtol=0.005,
            digits=3,
            trains=("radiation-exchange", "radiation-shield"),
            right="In place of {{ q0_black }} between the bare black walls.",
            mistakes=(
                Mistake(
                    "one-gap",
                    lambda q_black: 2 * q_black,
                    "You counted one gap. The shield makes two in series: half of it.",
                ),
                Mistake(
                    "bare",
                    lambda q0_black: q0_black,
                    "That is the flux without the shield. Two gaps with R = 1/ε_s follow each other.",
                ),
                Mistake(
                    "celsius",
                    lambda e_s, T_hot, T_cold: e_s / 2 * celsius(T_hot, T_cold),
                    "You put degrees Celsius into T⁴. Fourth powers need kelvin.",
                ),
                Mistake(
                    "no-shine",
                    lambda q0_black: q0_black / 2,
                    "A black shield would halve the flux. This one has R = 1/ε_s in each gap.",
                ),
            ),
        ),
        Part(
            "saved_black",
            "share kept out, black walls",
            "",
            rtol=0.005,
            digits=3,
            trains=("radiation-reference",),
            right="Between black walls. The next two parts show how much of it the shield itself deserves.",
            mistakes=(
                Mistake(
                    "one-gap",
                    lambda e_s: 1 - e_s,
                    "You counted one gap. The shield has two: 1 − ε_s/2.",
                ),
                Mistake(
                    "rest",
                    lambda e_s: e_s / 2,
                    "That is the share that still comes through. Take it from 1.",
                ),
                Mistake(
                    "half",
                    lambda: 0.5,
                    "One half holds for a black shield, or for walls as shiny as the shield. These walls are black.",
                ),
            ),
        ),
        Part(
            "q_grey",
            "heat flux behind the shield, polished walls",
            "W/m2",
            rtol=0.005,
            digits=3,
            trains=("radiation-exchange", "radiation-shield"),
            right="Without the shield these walls pass {{ q0_grey }}: the polish does most of the work.",
            mistakes=(
                Mistake(
                    "bare",
                    lambda q0_grey: q0_grey,
                    "That is the flux without the shield. Add the two gaps: 2 (1/ε_w + 1/ε_s − 1).",
                ),
                Mistake(
                    "black",
                    lambda q_black: q_black,
                    "That is (b). Now the walls count too: R = 1/ε_w + 1/ε_s − 1 in each gap.",
                ),
                Mistake(
                    "one-gap",
                    lambda q_grey: 2 * q_grey,
                    "You counted one gap. The shield makes two in series.",
                ),
                Mistake(
                    "celsius",
                    lambda R_grey, T_hot, T_cold: celsius(T_hot, T_cold) / (2 * R_grey),
                    "You put degrees Celsius into T⁴. Fourth powers need kelvin.",
                ),
            ),
        ),
        Part(
            "saved_grey",
            "share kept out, polished walls",
            "",
            rtol=0.005,
            digits=3,
            trains=("radiation-reference",),
            right="The polish keeps out most of the heat. The shield takes only this share of what is left.",
            mistakes=(
                Mistake(
                    "black",
                    lambda saved_black: saved_black,
                    "1 − ε_s/2 needs black walls. Compare with {{ q0_grey }}, the polished walls without a shield.",
                ),
                Mistake(
                    "half",
                    lambda: 0.5,
                    "One half holds only where walls and shield are equally shiny. Here ε_w is larger.",
                ),
                Mistake(
                    "rest",
                    lambda saved_grey: 1 - saved_grey,
                    "That is the share that still comes through. Take it from 1.",
                ),
            ),
        ),
    ),
)
