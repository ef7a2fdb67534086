"""A blade after the quench: where martensite begins, what austenite is left, and what dry ice and nitrogen change."""

from math import exp, log

from cryolib.applications import martensite
from cryolib.course.define import Given, Mistake, Part, Problem, Shown

T_NITROGEN, ZERO, RATE = 77.15, 273.15, 0.011  # [K], [K], [1/K]


def start(C, Mn, Cr):
    """Temperature at which martensite begins [K]."""
    return martensite.start_temperature(C, manganese=Mn, chromium=Cr)


def values(C, Mn, Cr, T_room):
    """What the text prints besides."""
    Ms = start(C, Mn, Cr)
    return {"below": Ms - T_room, "zero": exp(-RATE * Ms)}


def solve(C, Mn, Cr, T_room, T_ice, target):
    """Answers by the functions of the book."""
    Ms = start(C, Mn, Cr)
    return {
        "Ms": Ms,
        "room": martensite.retained_austenite(T_room, Ms),
        "dry_ice": martensite.retained_austenite(T_ice, Ms),
        "nitrogen": martensite.retained_austenite(T_NITROGEN, Ms),
        "T_two": martensite.quench_temperature(target, Ms),
    }


def check_solve(C, Mn, Cr, T_room, T_ice, target):
    """Andrews' rule in degrees Celsius, and the law as a half-life of 63 K."""
    Ms = 539 - 423 * (100 * C) - 30.4 * (100 * Mn) - 12.1 * (100 * Cr)
    half = log(2) / RATE

    def left(T):
        return 0.5 ** ((Ms - (T - ZERO)) / half)

    return {
        "Ms": Ms + ZERO,
        "room": left(T_room),
        "dry_ice": left(T_ice),
        "nitrogen": left(T_NITROGEN),
        "T_two": Ms + ZERO - half * log(1 / target) / log(2),
    }


PROBLEM = Problem(
    id="cold-hardened-blade",
    chapter="materials-science",
    level=2,
    minutes=15,
    given=(
        Given("C", "%", book=0.80, low=0.70, high=0.82, step=0.01, digits=2),
        Given("Mn", "%", book=0.3, low=0.2, high=0.4, step=0.1, digits=1),
        Given("Cr", "%", book=0.5, low=0.4, high=0.8, step=0.1, digits=1),
        Given("T_room", "°C", book=25, low=18, high=28, step=1, digits=2),
        Given("T_ice", "°C", book=-80, digits=2),
        Given("target", "%", book=2, digits=1),
    ),
    values=values,
    shown=(Shown("below", "K", 3), Shown("zero", "%", 2)),
    solve=solve,
    check_solve=check_solve,
    require=(lambda room: 0.05 < room < 0.4, lambda T_two: T_two > 77.0),
    parts=(
        Part(
            "Ms",
            "start of martensite",
            "°C",
            rtol=0.005,
            trains=("materials-start",),
            right="Carbon does nearly all of it: 42 K for each tenth of a per cent.",
            mistakes=(
                Mistake(
                    "carbon-alone",
                    lambda C: ZERO + 539 - 42300 * C,
                    "You left manganese and chromium out. They lower M_s as well.",
                ),
                Mistake(
                    "fractions",
                    lambda C, Mn, Cr: ZERO + 539 - 423 * C - 30.4 * Mn - 12.1 * Cr,
                    "You put fractions where the rule wants per cent: 0.8 % is 0.8, not 0.008.",
                ),
            ),
        ),
        Part(
            "room",
            "austenite at room temperature",
            "%",
            rtol=0.03,
            trains=("materials-austenite",),
            right="Soft, and it will turn one day by itself.",
            mistakes=(
                Mistake("martensite", lambda room: 1 - room, "That is the martensite. Austenite is the rest."),
                Mistake(
                    "from-zero",
                    lambda Ms: exp(-RATE * (Ms - ZERO)),
                    "You cooled to 0 °C. The exponent holds M_s − T with T = {{ T_room }}.",
                ),
            ),
        ),
        Part(
            "dry_ice",
            "austenite after dry ice",
            "%",
            rtol=0.03,
            trains=("materials-austenite",),
            right="A third of what the oil had left. This is the step that pays.",
            mistakes=(
                Mistake(
                    "sign",
                    lambda Ms: exp(-RATE * (Ms - ZERO - 80)),
                    "The sign of {{ T_ice }} was lost. M_s − T grows by 80 K below zero.",
                ),
                Mistake("martensite", lambda dry_ice: 1 - dry_ice, "That is the martensite. Austenite is the rest."),
            ),
        ),
        Part(
            "nitrogen",
            "austenite after nitrogen",
            "%",
            rtol=0.03,
            trains=("materials-austenite",),
            right="Little, but not nothing. No bath ends the change.",
            mistakes=(
                Mistake("martensite", lambda nitrogen: 1 - nitrogen, "That is the martensite. Austenite is the rest."),
                Mistake("none", lambda: 0.0, "An exponential never ends. Put −196 °C into the law."),
            ),
        ),
        Part(
            "T_two",
            "temperature for the target",
            "°C",
            rtol=0.01,
            trains=("materials-austenite",),
            right="Between dry ice and nitrogen: this is why the second bath exists.",
            mistakes=(
                Mistake(
                    "log10",
                    lambda Ms, target: Ms + log(target) / log(10) / RATE,
                    "You took the logarithm to base ten. The law is a power of e.",
                ),
                Mistake(
                    "other-share",
                    lambda Ms, target: Ms + log(1 - target) / RATE,
                    "You left {{ target }} of martensite. It is austenite that shall be {{ target }}.",
                ),
            ),
        ),
    ),
)
