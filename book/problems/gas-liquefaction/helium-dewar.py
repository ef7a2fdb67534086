"""From the level gauge of a helium vessel to heat flow, gas and the cold that the vapour still has."""

from cryolib import budget, fluids
from cryolib.constants import atm
from cryolib.course.define import Given, Mistake, Part, Problem, Shown

DAY = 86400.0


def values(T, lost):
    """The properties that the statement prints, and what the solution says besides."""
    rho, latent = {}, {}
    for gas in ("helium", "nitrogen"):
        rho[gas] = fluids.state(gas, p=atm, quality=0.0).rho
        latent[gas] = fluids.latent_heat(gas)
    return {
        "rho_he": rho["helium"],
        "rho_n": rho["nitrogen"],
        "l_he": latent["helium"],
        "l_n": latent["nitrogen"],
        "warm_he": fluids.enthalpy("helium", T, atm) - fluids.state("helium", p=atm, quality=1.0).h,
        "gas_he": fluids.density("helium", T, atm),
        "mass": lost * rho["helium"],
        "times": rho["nitrogen"] * latent["nitrogen"] / (rho["helium"] * latent["helium"]),
    }


def solve(T, lost):
    """Answers by the functions of the book."""
    heat = lost / budget.boil_off("helium", 1.0)
    cold = fluids.state("helium", p=atm, quality=1.0)
    return {
        "heat": heat,
        "nitrogen": budget.boil_off("nitrogen", heat),
        "gas": lost * fluids.state("helium", p=atm, quality=0.0).rho / fluids.density("helium", T, atm),
        "ratio": (fluids.enthalpy("helium", T, atm) - cold.h) / fluids.latent_heat("helium"),
    }


def check_solve(lost, rho_he, rho_n, l_he, l_n, warm_he, gas_he):
    """Answers from the table as printed."""
    mass = rho_he * lost
    return {"heat": mass * l_he, "nitrogen": mass * l_he / l_n / rho_n, "gas": mass / gas_he, "ratio": warm_he / l_he}


PROBLEM = Problem(
    id="helium-dewar",
    chapter="gas-liquefaction",
    level=1,
    minutes=10,
    given=(
        Given("T", "K", book=300, low=288, high=305, step=1, digits=3),
        Given("lost", "L/d", book=1, low=0.60, high=3.00, step=0.05, digits=3),
    ),
    values=values,
    shown=(
        Shown("rho_he", "kg/m3", 4),
        Shown("rho_n", "kg/m3", 4),
        Shown("l_he", "kJ/kg", 4),
        Shown("l_n", "kJ/kg", 4),
        Shown("warm_he", "kJ/kg", 4),
        Shown("gas_he", "kg/m3", 4),
        Shown("mass", "kg/d", 3),
        Shown("times", "", 2),
    ),
    solve=solve,
    check_solve=check_solve,
    require=(lambda gas, lost: gas > 500 * lost, lambda ratio: ratio > 50),
    parts=(
        Part(
            "heat",
            "heat flow into the helium",
            "mW",
            rtol=0.01,
            digits=3,
            trains=("gases-boil-off",),
            right="That little. Hence the chapters on heat leaks, which count in milliwatts.",
            mistakes=(
                Mistake(
                    "hour",
                    lambda heat: heat * 24,
                    "You divided by an hour. The gauge falls by {{ lost }}: 86,400 s.",
                ),
                Mistake(
                    "nitrogen",
                    lambda lost, rho_n, l_n: lost * rho_n * l_n,
                    "Those are the nitrogen's numbers. The liquid in the vessel is helium.",
                ),
                Mistake(
                    "litre",
                    lambda lost, l_he: lost * 1e3 * l_he,
                    "You took a litre for a kilogram. A litre of helium weighs {{ rho_he.n }} g.",
                ),
                Mistake(
                    "sensible",
                    lambda lost, rho_he, warm_he: lost * rho_he * warm_he,
                    "That heat warms the vapour on its way out. The liquid takes up the latent heat.",
                ),
            ),
        ),
        Part(
            "nitrogen",
            "nitrogen boiled by the same heat",
            "L/d",
            rtol=0.01,
            digits=3,
            trains=("gases-boil-off", "gases-latent"),
            right="{{ times }} times less by volume: watts that empty a helium vessel do not show in nitrogen.",
            mistakes=(
                Mistake(
                    "per-kilogram",
                    lambda lost, l_he, l_n: lost * l_he / l_n,
                    "That ratio holds for kilograms. A litre of nitrogen is also heavier: use ρ L.",
                ),
                Mistake(
                    "density-only",
                    lambda lost, rho_he, rho_n: lost * rho_he / rho_n,
                    "You compared the densities alone. The latent heats differ as well.",
                ),
                Mistake(
                    "inverted",
                    lambda lost, rho_he, rho_n, l_he, l_n: lost * rho_n * l_n / (rho_he * l_he),
                    "Upside down. Nitrogen takes up more heat a litre, so less of it boils.",
                ),
            ),
        ),
        Part(
            "gas",
            "helium gas given off",
            "m3/d",
            rtol=0.01,
            digits=3,
            trains=("gases-boil-off",),
            right="A litre of liquid becomes some 750 litres of gas, whatever boiled it.",
            mistakes=(
                Mistake(
                    "inverted",
                    lambda lost, rho_he, gas_he: lost * gas_he / rho_he,
                    "Upside down. The gas is thinner than the liquid and takes more room.",
                ),
                Mistake(
                    "vapour",
                    lambda lost, rho_he: lost * rho_he / fluids.state("helium", p=atm, quality=1.0).rho,
                    "That is the vapour at 4.2 K. Warm gas takes far more room: use its own density.",
                ),
                Mistake(
                    "one-to-one",
                    lambda lost: lost,
                    "That is the liquid. The mass stays, the volume grows with the density's fall.",
                ),
            ),
        ),
        Part(
            "ratio",
            "sensible over latent heat",
            "",
            rtol=0.01,
            digits=3,
            trains=("gases-latent",),
            right="Most of the cold is in the vapour. Vapour-cooled necks and leads live on it.",
            mistakes=(
                Mistake(
                    "inverted",
                    lambda ratio: 1 / ratio,
                    "Upside down: the question is how many times the latent heat.",
                ),
                Mistake(
                    "share",
                    lambda ratio: ratio / (1 + ratio),
                    "That is the share of the whole. The question compares it with the latent heat.",
                ),
                Mistake(
                    "nitrogen",
                    lambda warm_he, l_n: warm_he / l_n,
                    "You divided by the nitrogen's latent heat. The vapour is helium.",
                ),
            ),
        ),
    ),
)
