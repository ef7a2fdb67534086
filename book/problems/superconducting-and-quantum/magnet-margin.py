"""A dipole in helium II: the field that ends it, its current, its margin, and the heat the liquid carries away."""

from cryolib.applications import magnet_cooling, nbti
from cryolib.course.define import Given, Mistake, Part, Problem, Shown
from cryolib.superconductivity import upper_critical_field_nbti
from cryolib.superfluid import conductivity_function


def mean_conductivity(T, dT):
    """Mean of the conductivity function over a rise, by Simpson's rule [W3/(m5 K)]."""
    ends, middle = conductivity_function([T, T + dT]), conductivity_function(T + dT / 2)
    return float(ends.sum() + 4 * middle) / 6


def solve(B, T, j, A, L, dT):
    """Answers by the functions of the book."""
    j_c = nbti.critical_current_density(B, T)
    T_c = nbti.critical_temperature(B)
    return {
        "B_c2": upper_critical_field_nbti(T),
        "j_c": j_c,
        "T_c": T_c,
        "margin": (T_c - T) * (1 - j / j_c),
        "Q": magnet_cooling.point_load(T, T + dT, L, A),
        "double": 8 * dT,
    }


def check_solve(B, T, j, A, L, dT, f_inv, s_anchor, j_anchor):
    """Answers by logarithms, by bisection on the frontier, and by the gradient."""
    from math import exp, log

    def frontier(at):
        return 14.5 * (1 - exp(1.7 * log(at / 9.2)))

    b, t = B / frontier(T), exp(1.7 * log(T / 9.2))
    shape = exp(0.6 * log(b) + log(1 - b) + 2 * log(1 - t) - log(B))
    low, high = 0.1, 9.2
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if frontier(middle) > B else (low, middle)
    j_c = j_anchor * shape / s_anchor
    gradient = dT / L
    return {
        "B_c2": frontier(T),
        "j_c": j_c,
        "T_c": low,
        "margin": (low - T) - (low - T) * j / j_c,
        "Q": A * exp(log(f_inv * gradient) / 3),
        "double": 2**3 * dT,
    }


def values(B, T, j, dT):
    """What the text prints besides."""
    exact = nbti.sharing_temperature(j, B)
    b, t = 5.0 / upper_critical_field_nbti(4.2), (4.2 / 9.2) ** 1.7
    return {
        "f_inv": mean_conductivity(T, dT),
        "s_anchor": b**0.6 * (1 - b) * (1 - t) ** 2 / 5.0,
        "exact": exact - T,
        "warm": nbti.critical_current_density(B, 4.2),
    }


PROBLEM = Problem(
    id="magnet-margin",
    chapter="superconducting-and-quantum",
    level=3,
    minutes=25,
    given=(
        Given("B", "T", book=8.33, low=8.2, high=8.5, step=0.01, digits=3),
        Given("T", "K", book=1.9, low=1.86, high=1.94, step=0.01, digits=3),
        Given("j", "A/mm2", book=1500, low=1450, high=1600, step=10, digits=4),
        Given("j_anchor", "A/mm2", book=3000, digits=4),
        Given("A", "cm2", book=1.0, low=0.8, high=1.6, step=0.1, digits=2),
        Given("L", "m", book=2.0, low=1.4, high=2.6, step=0.1, digits=2),
        Given("dT", "K", book=0.10, low=0.06, high=0.12, step=0.01, digits=2),
    ),
    values=values,
    shown=(
        Shown("f_inv", "W3/(m5 K)", 5),
        Shown("s_anchor", "", 5),
        Shown("exact", "K", 3),
        Shown("warm", "A/mm2", 4),
    ),
    solve=solve,
    check_solve=check_solve,
    require=(
        lambda j, j_c: 0.4 < j / j_c < 0.8,
        lambda margin, exact: margin < exact,
        lambda warm, j: warm < j,
    ),
    parts=(
        Part(
            "B_c2",
            "critical field at the bath",
            "T",
            rtol=0.01,
            digits=3,
            trains=("magnet-surface",),
            right="With no current at all. The magnet runs at two thirds of it.",
            mistakes=(
                Mistake(
                    "straight",
                    lambda T: 14.5 * (1 - T / 9.2),
                    "You let the field fall in proportion to T. The exponent is 1.7.",
                ),
                Mistake("zero", lambda: 14.5, "That is the field at 0 K."),
            ),
        ),
        Part(
            "j_c",
            "critical current density",
            "A/mm2",
            rtol=0.015,
            digits=4,
            trains=("magnet-surface",),
            right="At 4.2 K it would be {{ warm }}: less than the magnet needs.",
            mistakes=(
                Mistake("boiling", lambda warm: warm, "That is the wire at 4.2 K. The bath is colder."),
                Mistake(
                    "no-field",
                    lambda j_c, B: j_c * B / 5,
                    "The 1/B of the law is lost: s has it on both sides of the ratio, at 5 T and here.",
                ),
                Mistake("anchor", lambda j_anchor: j_anchor, "That is the anchor, at 5 T and 4.2 K."),
            ),
        ),
        Part(
            "T_c",
            "critical temperature in the field",
            "K",
            rtol=0.01,
            digits=3,
            trains=("magnet-surface",),
            right="Boiling helium would leave 1.4 K of it. The bath leaves more than twice as much.",
            mistakes=(
                Mistake("zero-field", lambda: 9.2, "That is without a field. Solve B = B_c2(T) for T."),
                Mistake(
                    "straight",
                    lambda B: 9.2 * (1 - B / 14.5),
                    "The exponent is missing: T = 9.2 K times (1 − B/14.5) to the power 1/1.7.",
                ),
                Mistake(
                    "exponent",
                    lambda B: 9.2 * (1 - B / 14.5) ** 1.7,
                    "You raised to 1.7. Solving for T takes the power 1/1.7.",
                ),
            ),
        ),
        Part(
            "margin",
            "temperature margin",
            "K",
            rtol=0.025,
            digits=3,
            trains=("magnet-surface",),
            right="The curve itself gives {{ exact }}: the straight line errs on the safe side.",
            mistakes=(
                Mistake(
                    "no-current",
                    lambda T_c, T: T_c - T,
                    "That is the margin of a wire without current. The current takes its share.",
                ),
                Mistake(
                    "share",
                    lambda T_c, T, j, j_c: (T_c - T) * j / j_c,
                    "That is what the current takes away. What remains is asked: 1 − j/j_c.",
                ),
            ),
        ),
        Part(
            "Q",
            "heat through the channel",
            "W",
            rtol=0.02,
            digits=3,
            trains=("magnet-counterflow",),
            right="Through a finger's width of liquid that stands still.",
            mistakes=(
                Mistake(
                    "length",
                    lambda Q, L: Q * L ** (1 / 3),
                    "The length is left out: q³ = f⁻¹ ΔT/L.",
                ),
                Mistake(
                    "length-outside",
                    lambda Q, L: Q * L ** (1 / 3) / L,
                    "The length stands under the cube root with the difference: q³ = f⁻¹ ΔT/L.",
                ),
                Mistake(
                    "square-root",
                    lambda Q, A: A * (Q / A) ** 1.5,
                    "You took the square root. In helium II it is q³ that goes as the gradient.",
                ),
            ),
        ),
        Part(
            "double",
            "difference for twice the heat",
            "K",
            rtol=0.02,
            digits=2,
            trains=("magnet-counterflow",),
            right="Far beyond the lambda point: the liquid would turn first. Twice the heat does not fit.",
            mistakes=(
                Mistake(
                    "linear",
                    lambda double: double / 4,
                    "That is Fourier's law. Here q³ goes as ΔT: twice the heat, 2³ times.",
                ),
                Mistake("square", lambda double: double / 2, "2², but the power is 3: q³ goes as ΔT."),
                Mistake("root", lambda double: double / 8 * 2 ** (1 / 3), "Upside down: ΔT goes as q³."),
            ),
        ),
    ),
)
