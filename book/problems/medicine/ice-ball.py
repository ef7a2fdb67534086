"""A ball of ice round a probe: how large it grows, and how little of it is cold enough."""

from math import exp, pi

from cryolib.applications import cryosurgery
from cryolib.course.define import Given, Mistake, Part, Problem, Shown

T_FREEZE, T_BODY = 273.15, 310.15  # [K]


def solve(r_p, T_p, k_f, k_u, w, c_b, T_k):
    """Answers by the functions of the book."""
    length = cryosurgery.perfusion_length(k_u, w, c_b)
    R = cryosurgery.steady_radius(r_p, T_p, k_f, k_u, length, T_BODY, T_FREEZE)
    r = cryosurgery.isotherm_radius(T_k, R, r_p, T_p, T_FREEZE)
    heat = cryosurgery.probe_heat(R, r_p, T_p, k_f, T_FREEZE)
    return {"length": length, "R": R, "r_kill": r, "share": (r / R) ** 3, "heat": heat}


def check_solve(r_p, T_p, k_f, k_u, w, c_b, T_k):
    """The front found by halving, with the gradient outside taken from the profile itself."""
    length = (k_u / c_b / w) ** 0.5

    def gradient(R, step=1e-7):  # of exp(-(r - R)/l) R/r at the front
        return (1 - exp(-step / length) * R / (R + step)) / step

    def surplus(R):
        out = k_f * (T_FREEZE - T_p) * r_p / (R * (R - r_p))
        return out - k_u * (T_BODY - T_FREEZE) * gradient(R)

    low, high = r_p * 1.001, 1.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if surplus(middle) > 0 else (low, middle)
    R = low
    B = (T_FREEZE - T_p) / (1 / r_p - 1 / R)  # T = A - B/r
    A = T_FREEZE + B / R
    r = B / (A - T_k)
    return {"length": length, "R": R, "r_kill": r, "share": r**3 / R**3, "heat": k_f * B * 4 * pi}


def values(r_p, T_p, k_f, k_u, w, c_b, T_k):
    """What the text prints besides."""
    a = r_p * k_f * (T_FREEZE - T_p) / (k_u * (T_BODY - T_FREEZE))
    return {"a": a, "R_dry": r_p + a, "percent": solve(r_p, T_p, k_f, k_u, w, c_b, T_k)["share"]}


PROBLEM = Problem(
    id="ice-ball",
    chapter="medicine",
    level=3,
    minutes=25,
    given=(
        Given("r_p", "mm", book=2.5, low=2.0, high=3.0, step=0.1, digits=2),
        Given("T_p", "°C", book=-150, low=-170, high=-140, step=2, digits=3),
        Given("k_f", "W/(m K)", book=1.8, low=1.7, high=2.1, step=0.1, digits=2),
        Given("k_u", "W/(m K)", book=0.5, digits=1),
        Given("w", "1/s", book=1.0e-3, low=0.5e-3, high=2e-3, step=0.1e-3, digits=2),
        Given("c_b", "J/(m3 K)", book=4.1e6, digits=2),
        Given("T_k", "°C", book=-40, digits=2),
    ),
    values=values,
    shown=(
        Shown("a", "mm", 3),
        Shown("R_dry", "mm", 2),
        Shown("percent", "%", 2),
    ),
    solve=solve,
    check_solve=check_solve,
    require=(lambda share: share < 0.2, lambda R, r_p: R > 3 * r_p),
    parts=(
        Part(
            "length",
            "perfusion length",
            "mm",
            rtol=0.02,
            trains=("medicine-ice",),
            right="About the width of a finger. Blood keeps the cold local.",
            mistakes=(
                Mistake(
                    "no-root",
                    lambda length: length**2,
                    "That is a length squared: k over the heat the blood brings. Take the root.",
                ),
                Mistake(
                    "frozen",
                    lambda length, k_f, k_u: length * (k_f / k_u) ** 0.5,
                    "You took the conductivity of ice. Blood flows in the living tissue outside: {{ k_u }}.",
                ),
            ),
        ),
        Part(
            "R",
            "radius of the ice",
            "mm",
            rtol=0.02,
            trains=("medicine-ice",),
            right="Without blood it would be {{ R_dry }}. Blood decides where the ice stops.",
            mistakes=(
                Mistake(
                    "bloodless",
                    lambda R_dry: R_dry,
                    "You left the blood out. The heat at the front has a second term, k_u(T_b − T_f)/ℓ.",
                ),
                Mistake(
                    "blood-alone",
                    lambda r_p, a, length: (r_p + (r_p**2 + 4 * a * length) ** 0.5) / 2,
                    "You kept the blood alone. Round a ball heat also converges: 1/R + 1/ℓ.",
                ),
            ),
        ),
        Part(
            "r_kill",
            "radius of the lethal isotherm",
            "mm",
            rtol=0.02,
            trains=("medicine-lethal",),
            right="Deep inside: near a small probe the temperature rises steeply.",
            mistakes=(
                Mistake(
                    "linear",
                    lambda r_p, R, T_p, T_k: R - (R - r_p) * (T_FREEZE - T_k) / (T_FREEZE - T_p),
                    "You let the temperature rise in a straight line. Round a ball it goes as 1/r.",
                ),
                Mistake(
                    "no-front",
                    lambda r_p, T_p, T_k: r_p * (T_FREEZE - T_p) / (T_FREEZE - T_k),
                    "You put the front at infinity. The difference from 0 °C vanishes at R: subtract 1/R.",
                ),
            ),
        ),
        Part(
            "share",
            "lethal share of the volume",
            "%",
            rtol=0.05,
            trains=("medicine-lethal",),
            right="What you see is not what you kill.",
            mistakes=(
                Mistake("radius", lambda r_kill, R: r_kill / R, "That is the ratio of radii. Volumes go as the cube."),
                Mistake(
                    "area", lambda r_kill, R: (r_kill / R) ** 2, "That is the ratio of areas. Volumes go as the cube."
                ),
                Mistake("rest", lambda share: 1 - share, "That is the share that survives. Subtract it from one."),
            ),
        ),
        Part(
            "heat",
            "heat to the probe",
            "W",
            rtol=0.02,
            trains=("medicine-ice",),
            right="Some ten litres of argon a minute, throttled in the tip, can do that.",
            mistakes=(
                Mistake(
                    "plane",
                    lambda k_f, r_p, R, T_p: 4 * pi * r_p**2 * k_f * (T_FREEZE - T_p) / (R - r_p),
                    "You took a plane wall with the area of the probe. Shells grow: 4πk/(1/r_p − 1/R).",
                ),
                Mistake(
                    "infinite",
                    lambda k_f, r_p, T_p: 4 * pi * r_p * k_f * (T_FREEZE - T_p),
                    "You put the front at infinity. It stands at R, and the heat is larger: 1/r_p − 1/R.",
                ),
            ),
        ),
    ),
)
