"""The mixing chamber: cooling power, the price of a warm arrival, base temperature, and the pump outside."""

import functools
from math import exp, log, sqrt

from cryolib import dilution, dilution_fridge
from cryolib.constants import N_A, k_B
from cryolib.course.define import Given, Mistake, Part, Problem, Shown

DILUTE, CONCENTRATED = 95.0, 11.0  # of the statement [J/(mol K2)]
ENTROPY = 106.0  # slope of the entropy of the dilute phase, which is not its enthalpy [J/(mol K2)]
STANDARD = 22.4e-3  # volume of a mole of gas at 0 °C and 1 atm [m3/mol]


def solve(n, T, T_ex, leak, T_cold, p, T_pump):
    """Answers by the functions of the book."""
    return {
        "ideal": dilution.cooling_power(n, T, T),
        "warm": dilution.cooling_power(n, T, T_ex),
        "base": dilution.base_temperature(leak, n, T_cold),
        "floor": dilution.base_temperature(0.0, n, T_cold),
        "S": dilution_fridge.pumping_speed(n, p, T_pump),
    }


def check_solve(n, T, T_ex, leak, T_cold, p, T_pump):
    """Answers from heat capacities 190 T and 22 T summed along the temperature, and atoms counted one by one."""

    def heat(T_from, T_to):
        """Heat to change helium-3 at T_from into dilute helium-3 at T_to, per mole: by way of 0 K."""
        steps = 40
        cooled = sum(2 * CONCENTRATED * (i + 0.5) * T_from / steps for i in range(steps)) * T_from / steps
        warmed = sum(2 * DILUTE * (i + 0.5) * T_to / steps for i in range(steps)) * T_to / steps
        return warmed - cooled

    def rests(load):
        """Temperature at which cooling and load balance, by bisection."""
        low, high = 0.0, 0.2
        for _ in range(25):
            middle = (low + high) / 2
            low, high = (middle, high) if n * heat(T_cold, middle) < load else (low, middle)
        return middle

    atoms = n * N_A  # in a second
    return {
        "ideal": n * heat(T, T),
        "warm": n * heat(T_ex, T),
        "base": rests(leak),
        "floor": exp(log(T_cold) + 0.5 * (log(CONCENTRATED) - log(DILUTE))),
        "S": atoms / (p / (k_B * T_pump)),
    }


@functools.cache
def fermi(T):
    """Cooling of one mole by the Fermi gas, helium-3 arriving at the temperature of the chamber [J/mol]."""
    return dilution.cooling_power_fermi(1.0, T, T)


def values(n, T, leak, T_cold):
    """What the text prints besides."""
    return {
        "per_mole": leak / n,
        "T_worst": dilution.warmest_exchanger(T),
        "real": n * fermi(T),
    }


PROBLEM = Problem(
    id="dilution-cooling",
    chapter="dilution-refrigeration",
    source="1868694",
    level=2,
    minutes=20,
    given=(
        Given("n", "µmol/s", book=100, low=90, high=200, step=5, digits=3),
        Given("T", "mK", book=100, low=80, high=100, step=2, digits=3),
        Given("T_ex", "mK", book=120, low=115, high=140, step=1, digits=3),
        Given("leak", "µW", book=10, low=8, high=11, step=0.5, digits=2),
        Given("T_cold", "mK", book=30, low=30, high=36, step=1, digits=2),
        Given("p", "Pa", book=10, low=8, high=15, step=0.5, digits=2),
        Given("T_pump", "K", book=300, digits=3),
    ),
    values=values,
    shown=(
        Shown("per_mole", "J/mol", 4),
        Shown("T_worst", "mK", 3),
        Shown("real", "µW", 2),
    ),
    solve=solve,
    check_solve=check_solve,
    require=(
        lambda T, T_ex, T_worst: T < T_ex < T_worst,
        lambda T_cold, base, floor: floor < T_cold and floor < base,
        lambda real, ideal: real < ideal,
    ),
    parts=(
        Part(
            "ideal",
            "cooling power, perfect exchanger",
            "µW",
            trains=("dilution-balance",),
            right="A limit from above: the real Fermi gas takes up about {{ real }}.",
            mistakes=(
                Mistake("linear", lambda n, T: 84 * n * T, "You forgot to square T. Both enthalpies go as T²."),
                Mistake(
                    "millikelvin",
                    lambda ideal: 1e6 * ideal,
                    "T went in as a number of millikelvins. The 95 and the 11 want kelvin: {{ T }} is a decimal.",
                ),
                Mistake(
                    "per-mixture",
                    lambda ideal: 0.066 * ideal,
                    "You multiplied by the 6.6 % of helium-3. The flow counts helium-3 alone already.",
                ),
                Mistake(
                    "no-arrival",
                    lambda n, T: n * DILUTE * T**2,
                    "You left out what arrives. Subtract the enthalpy of the concentrated phase, 11 T².",
                ),
                Mistake(
                    "entropy",
                    lambda n, T: n * ENTROPY * T**2,
                    "106 T is the entropy of the dilute phase. The balance needs its enthalpy, 95 T².",
                ),
            ),
        ),
        Part(
            "warm",
            "cooling power, real exchanger",
            "µW",
            trains=("dilution-exchanger", "dilution-balance"),
            right="At {{ T_worst }} on arrival nothing would be left of it.",
            mistakes=(
                Mistake("ideal", lambda ideal: ideal, "That is (a). Helium-3 now arrives at {{ T_ex }}."),
                Mistake(
                    "no-arrival",
                    lambda n, T: n * DILUTE * T**2,
                    "You left out what arrives. Subtract its enthalpy, 11 T_ex².",
                ),
                Mistake(
                    "added",
                    lambda n, T, T_ex: n * (DILUTE * T**2 + CONCENTRATED * T_ex**2),
                    "You added the arriving enthalpy. It is brought in, so it uses up cooling: subtract.",
                ),
                Mistake(
                    "exchanged",
                    lambda n, T, T_ex: n * (DILUTE * T_ex**2 - CONCENTRATED * T**2),
                    "The temperatures are exchanged. Dilute helium-3 leaves at {{ T }}; what arrives has {{ T_ex }}.",
                ),
            ),
        ),
        Part(
            "base",
            "base temperature with the leak",
            "mK",
            trains=("dilution-base",),
            right="The leak sets it: more flow would help, until the exchanger limits.",
            mistakes=(
                Mistake(
                    "no-arrival",
                    lambda n, leak: sqrt(leak / n / DILUTE),
                    "You left out what arrives: 11 T_ex² stands beside the leak.",
                ),
                Mistake(
                    "sign",
                    lambda n, leak, T_cold: sqrt((leak / n - CONCENTRATED * T_cold**2) / DILUTE),
                    "You subtracted what arrives. It is a load like the leak: add 11 T_ex².",
                ),
                Mistake(
                    "root-lost",
                    lambda base: base**2,
                    "That is T², in K². Take the square root.",
                ),
                Mistake("no-leak", lambda floor: floor, "That is (d), without the leak."),
                Mistake(
                    "milliwatt",
                    lambda n, leak, T_cold: sqrt((1e3 * leak / n + CONCENTRATED * T_cold**2) / DILUTE),
                    "A prefix is lost: {{ leak }} over {{ n }} are {{ per_mole }}.",
                ),
            ),
        ),
        Part(
            "floor",
            "base temperature without a leak",
            "mK",
            trains=("dilution-exchanger", "dilution-base"),
            right="The flow has cancelled. Only a better exchanger gets colder.",
            mistakes=(
                Mistake(
                    "root-lost",
                    lambda T_cold: CONCENTRATED / DILUTE * T_cold,
                    "Take the square root of 11/95: the balance holds for T².",
                ),
                Mistake(
                    "inverted",
                    lambda T_cold: sqrt(DILUTE / CONCENTRATED) * T_cold,
                    "Upside down: the chamber is colder than what arrives, by √(11/95).",
                ),
                Mistake(
                    "perfect",
                    lambda T_cold: sqrt(CONCENTRATED / (DILUTE - CONCENTRATED)) * T_cold,
                    "You divided by 84. That is h_d − h_c at one temperature; here there are two. Divide by 95.",
                ),
                Mistake("arrival", lambda T_cold: T_cold, "That is how warm helium-3 arrives. Dilution cools further."),
            ),
        ),
        Part(
            "S",
            "volume to be pumped",
            "L/s",
            trains=("dilution-loop",),
            right="A big pump for so little gas: that is what a low pressure costs.",
            mistakes=(
                Mistake(
                    "standard",
                    lambda n: n * STANDARD,
                    "You used 22.4 L/mol. That is the volume at 1 atm; at {{ p }} a mole takes far more.",
                ),
                Mistake(
                    "millibar",
                    lambda S: S / 100,
                    "You took the pressure for millibars. 1 mbar is 100 Pa.",
                ),
                Mistake(
                    "cold",
                    lambda S, T_pump: S * 0.7 / T_pump,
                    "You kept the gas at the 0.7 K of the still. At the pump it is at {{ T_pump }}.",
                ),
                Mistake("minute", lambda S: 60 * S, "That is the volume in a minute. A second is asked."),
            ),
        ),
    ),
)
