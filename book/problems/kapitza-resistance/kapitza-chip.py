"""A chip in liquid helium: the step at the interface, what mismatch predicts, boiling, and a bath of millikelvins."""

from math import log10

from cryolib import kapitza
from cryolib.constants import sigma_SB, zero_celsius
from cryolib.course.define import Given, Mistake, Part, Problem, Shown

SUPERFLUID = 1.8  # a bath of helium II, for comparison [K]
BOILING = 58_000  # of the correlation in the statement [W/m2]


def solve(P, A, sigma, T_bath, sigma_mismatch, P_cold, T_mix):
    """Answers by the functions of the book."""
    return {
        "step": kapitza.temperature_step(P / A, sigma, T_bath),
        "mismatch": kapitza.temperature_step(P / A, sigma_mismatch, T_bath),
        "boiling": kapitza.nucleate_boiling_superheat(P / A),
        "T_cold": kapitza.solid_temperature(P_cold / A, sigma, T_mix),
    }


def warmed(q, sigma, T):
    """Temperature of the solid: raise it until the conductance 4σT³, summed up from T by Simpson, passes the flux."""
    low, high = T, T + 10.0
    for _ in range(60):
        middle = (low + high) / 2
        passed = 4 * sigma * (T**3 + 4 * ((T + middle) / 2) ** 3 + middle**3) * (middle - T) / 6
        low, high = (middle, high) if passed < q else (low, middle)
    return middle


def check_solve(P, A, sigma, T_bath, sigma_mismatch, P_cold, T_mix):
    """Answers by bisection on the integrated conductance, and the boiling in logarithms."""
    return {
        "step": warmed(P / A, sigma, T_bath) - T_bath,
        "mismatch": warmed(P / A, sigma_mismatch, T_bath) - T_bath,
        "boiling": 10 ** ((log10(P) - log10(A) - log10(BOILING)) / 2.5),
        "T_cold": warmed(P_cold / A, sigma, T_mix),
    }


def values(P, A, sigma, T_bath, sigma_mismatch, P_cold, T_mix):
    """What the text prints besides."""
    step, boiling = kapitza.temperature_step(P / A, sigma, T_bath), kapitza.nucleate_boiling_superheat(P / A)
    T_zero = kapitza.saturation_temperature(P_cold / A, sigma)
    return {
        "q": P / A,
        "q_cold": P_cold / A,
        "T_mismatch": kapitza.solid_temperature(P / A, sigma_mismatch, T_bath),
        "slope": P / A / kapitza.conductance(sigma_mismatch, T_bath),
        "factor": sigma / sigma_mismatch,
        "times": boiling / step,
        "total": boiling + step,
        "step_superfluid": kapitza.temperature_step(P / A, sigma, SUPERFLUID),
        "T_zero": T_zero,
        "share": T_mix**4 / (T_mix**4 + T_zero**4),
    }


PROBLEM = Problem(
    id="kapitza-chip",
    chapter="kapitza-resistance",
    source="1868630",
    level=2,
    minutes=15,
    given=(
        Given("P", "mW", book=10.0, low=8.0, high=16.0, step=0.1, digits=3),
        Given("A", "cm2", book=1.0, low=0.8, high=1.2, step=0.05, digits=3),
        # Measured on clean surfaces; 185 would be every phonon of silicon.
        Given("sigma", "W/(m2 K4)", book=100, low=80, high=160, step=5, digits=3),
        Given("T_bath", "K", book=4.2, digits=2),
        Given("sigma_mismatch", "W/(m2 K4)", book=0.76, digits=2),
        Given("P_cold", "µW", book=1.0, low=0.8, high=1.6, step=0.05, digits=3),
        Given("T_mix", "mK", book=20, low=15, high=30, step=1, digits=2),
    ),
    values=values,
    shown=(
        Shown("q", "W/m2", 3),
        Shown("q_cold", "W/m2", 3),
        Shown("T_mismatch", "K", 3),
        Shown("slope", "mK", 3),
        Shown("factor", "", 2),
        Shown("times", "", 2),
        Shown("total", "mK", 2),
        Shown("step_superfluid", "mK", 2),
        Shown("T_zero", "mK", 3),
        Shown("share", "%", 1),
    ),
    solve=solve,
    check_solve=check_solve,
    require=(
        lambda step, T_bath: step < T_bath / 100,
        lambda sigma: 0.76 < sigma < 185,
        lambda q: 0 < q < 1e4,
        lambda T_cold, T_mix: T_cold > 2 * T_mix,
    ),
    parts=(
        Part(
            "step",
            "step at the interface",
            "mK",
            trains=("kapitza-law",),
            right="Millikelvins, at the interface alone. The liquid itself adds more: see (c).",
            mistakes=(
                Mistake(
                    "four-lost",
                    lambda step: 4 * step,
                    "A factor 4 is lost: the slope of σT⁴ is 4σT³.",
                ),
                Mistake(
                    "square-metre",
                    lambda P, A, sigma, T_bath: kapitza.temperature_step(P / (1e4 * A), sigma, T_bath),
                    "You took cm² for m². 1 cm² is 1e-4 m², so the flux is {{ q }}.",
                ),
                Mistake(
                    "both-faces",
                    lambda step: step / 2,
                    "You let both faces cool. One is glued down; all heat leaves through the other.",
                ),
                Mistake(
                    "celsius",
                    lambda P, A, sigma, T_bath: kapitza.temperature_step(P / A, sigma, T_bath + zero_celsius),
                    "You added 273.15: 4.2 K is not 4.2 °C. The law needs kelvin, and has them.",
                ),
                Mistake(
                    "stefan-boltzmann",
                    lambda P, A, T_bath: kapitza.temperature_step(P / A, sigma_SB, T_bath),
                    "You used the constant of Stefan and Boltzmann. σ_K belongs to the interface: {{ sigma }}.",
                ),
            ),
        ),
        Part(
            "mismatch",
            "step by acoustic mismatch",
            "mK",
            trains=("kapitza-coefficient", "kapitza-law"),
            right="A hundred times the measured step: a real surface lets far more phonons through than a perfect one.",
            mistakes=(
                Mistake(
                    "slope",
                    lambda slope: slope,
                    "You used the slope 4σT³ at the bath. The step is a tenth of T: take the whole T⁴ law.",
                ),
                Mistake(
                    "four-lost",
                    lambda slope: 4 * slope,
                    "A factor 4 is lost, and the step is too large for the slope: take the whole T⁴ law.",
                ),
                Mistake(
                    "both-faces",
                    lambda P, A, sigma_mismatch, T_bath: kapitza.temperature_step(P / (2 * A), sigma_mismatch, T_bath),
                    "You let both faces cool. One is glued down; all heat leaves through the other.",
                ),
                Mistake(
                    "measured",
                    lambda step: step,
                    "That is (a). Here σ_K is {{ sigma_mismatch }}.",
                ),
            ),
        ),
        Part(
            "boiling",
            "superheat of the boiling liquid",
            "mK",
            trains=("kapitza-boiling",),
            right="Many times the step at the interface. It comes on top, and only in helium I.",
            mistakes=(
                Mistake(
                    "interface",
                    lambda step: step,
                    "That is the step at the interface, (a). Here the liquid itself is asked.",
                ),
                Mistake(
                    "inverse-power",
                    lambda q: (q / BOILING) ** 2.5,
                    "You raised to 2.5, the power that gives the flux. For the temperature take its inverse, 0.4.",
                ),
                Mistake(
                    "milliwatt-per-cm2",
                    lambda boiling: boiling * 0.1**0.4,
                    "You put in mW/cm². 1 mW/cm² is 10 W/m²: the flux is {{ q }}.",
                ),
                Mistake(
                    "both-faces",
                    lambda boiling: boiling * 0.5**0.4,
                    "You let both faces cool. One is glued down; all heat leaves through the other.",
                ),
            ),
        ),
        Part(
            "T_cold",
            "temperature of the chip",
            "mK",
            digits=4,
            trains=("kapitza-saturation",),
            right="The bath hardly counts: at 0 K it would leave the chip at {{ T_zero }}.",
            mistakes=(
                Mistake(
                    "slope",
                    lambda P_cold, A, sigma, T_mix: T_mix + P_cold / A / kapitza.conductance(sigma, T_mix),
                    "You used the slope 4σT³ at the bath. The chip gets far warmer: take the whole T⁴ law.",
                ),
                Mistake(
                    "step",
                    lambda T_cold, T_mix: T_cold - T_mix,
                    "That is the step. The temperature itself is asked: add {{ T_mix }}.",
                ),
                Mistake(
                    "square-root",
                    lambda T_cold: T_cold**2,
                    "You took one square root. T⁴ needs two, one after the other.",
                ),
                Mistake(
                    "milliwatt",
                    lambda P_cold, A, sigma, T_mix: kapitza.solid_temperature(1e3 * P_cold / A, sigma, T_mix),
                    "You put in milliwatts. The power is {{ P_cold }}, a thousand times less.",
                ),
                Mistake(
                    "square-metre",
                    lambda P_cold, A, sigma, T_mix: kapitza.solid_temperature(P_cold / (1e4 * A), sigma, T_mix),
                    "You took cm² for m². 1 cm² is 1e-4 m², so the flux is {{ q_cold }}.",
                ),
            ),
        ),
    ),
)
