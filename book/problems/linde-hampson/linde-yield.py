"""The yield of a Linde–Hampson nitrogen liquefier, and how little of the exchanger may fail."""

from cryolib import fluids, liquefiers
from cryolib.course.define import FunctionPart, Given, Mistake, Part, Problem, Shown

GAS = "nitrogen"
ARTICLE_COLDER = 2.4  # the source article's 0.076 is the yield of an inlet this much colder [K]


def values(T, p_low, p_high, approach):
    """The enthalpies that the statement prints, and what the solution says about the answers."""
    y, y5 = (liquefiers.liquid_yield(GAS, T, p_low, p_high, warm_approach=gap) for gap in (0.0, approach))
    return {
        "percent": y,
        "loss": 1 - y5 / y,
        "T_out": T - approach,
        "h1": fluids.enthalpy(GAS, T, p_low),
        "h2": fluids.enthalpy(GAS, T, p_high),
        "h5": fluids.enthalpy(GAS, T - approach, p_low),
        "hf": fluids.state(GAS, p=p_low, quality=0.0).h,
        "hg": fluids.state(GAS, p=p_low, quality=1.0).h,
    }


def solve(T, p_low, p_high, approach):
    """Answers by the functions of the book."""
    ideal = liquefiers.linde_hampson(GAS, T, p_low, p_high)
    real = liquefiers.linde_hampson(GAS, T, p_low, p_high, warm_approach=approach)
    saturated = ideal.vapour.h
    return {
        "y": ideal.liquid_yield,
        "y5": real.liquid_yield,
        "least": (ideal.compressed.h - saturated) / (ideal.inlet.h - saturated),
    }


def check_solve(h1, h2, h5, hf, hg):
    """Answers from the table as printed: the heat the valve stream lacks, and the exchanger at y = 0."""
    drop = h1 - h2
    shortfall = h1 - h5
    return {
        "y": 1 - (h2 - hf) / (h1 - hf),
        "y5": (drop - shortfall) / (h1 - hf - shortfall),
        "least": 1 - drop / (h1 - hg),
    }


def linde_yield(h1, h2, hf):
    """Liquid per kilogram compressed, from the enthalpies of leaving gas, entering gas and liquid [J/kg]."""
    return (h1 - h2) / (h1 - hf)


PROBLEM = Problem(
    id="linde-yield",
    chapter="linde-hampson",
    source="1868673",
    level=1,
    minutes=12,
    given=(
        Given("T", "K", book=300, low=285, high=310, step=1, digits=3),
        Given("p_low", "bar", book=1, digits=1),
        Given("p_high", "bar", book=200, low=130, high=260, step=5, digits=3),
        Given("approach", "K", book=5, low=4, high=8, step=1, digits=1),
    ),
    values=values,
    shown=(
        Shown("T_out", "K", 3),
        Shown("h1", "kJ/kg", 5),
        Shown("h2", "kJ/kg", 5),
        Shown("h5", "kJ/kg", 5),
        Shown("hf", "kJ/kg", 5),
        Shown("hg", "kJ/kg", 4),
        Shown("percent", "%", 2),
        Shown("loss", "%", 2),
    ),
    solve=solve,
    check_solve=check_solve,
    require=(lambda y5: y5 > 0, lambda least: 0 < least < 1, lambda h1, h2: h1 > h2),
    parts=(
        Part(
            "y",
            "yield",
            "",
            rtol=0.005,
            digits=3,
            trains=("linde-balance", "linde-yield"),
            right="Of every 100 kg compressed, {{ percent.n }} kg leave as liquid. The rest goes round again.",
            mistakes=(
                Mistake(
                    "inlet-below",
                    lambda h1, h2, hf: (h1 - h2) / (h2 - hf),
                    "The inlet enthalpy stands below the line. Solve the balance for y: h₁ − h_f belongs there.",
                ),
                Mistake(
                    "vapour",
                    lambda h1, h2, hg: (h1 - h2) / (h1 - hg),
                    "You took the saturated vapour for the product. Liquid leaves the separator: use h_f.",
                ),
                Mistake(
                    "liquid-zero",
                    lambda h1, h2: (h1 - h2) / h1,
                    "You set h_f to zero. It counts from the same reference as the others: h_f = {{ hf }}.",
                ),
                Mistake(
                    "sign",
                    lambda y: -y,
                    "No machine makes negative liquid. The gas leaves with more enthalpy than it brings: h₁ − h₂.",
                ),
                Mistake(
                    "article",
                    lambda T, p_low, p_high: liquefiers.liquid_yield(GAS, T - ARTICLE_COLDER, p_low, p_high),
                    "That yield belongs to an inlet 2.4 K colder; the source article prints it. Use the table.",
                ),
                Mistake(
                    "approach-early",
                    lambda y5: y5,
                    "That is (b). In (a) the exchanger is perfect and the gas leaves at {{ T }}: use h₁.",
                ),
            ),
        ),
        Part(
            "y5",
            "yield with the approach",
            "",
            rtol=0.005,
            digits=3,
            trains=("linde-yield",),
            right="A warm end {{ approach }} short costs {{ loss }} of the liquid.",
            mistakes=(
                Mistake(
                    "no-approach",
                    lambda y: y,
                    "That is (a). The gas now leaves at {{ T_out }}: put h₅ for h₁, above and below the line.",
                ),
                Mistake(
                    "too-warm",
                    lambda h1, h2, h5, hf: (2 * h1 - h5 - h2) / (2 * h1 - h5 - hf),
                    "You let the gas leave warmer than the inlet. It takes heat from the inlet: it stays colder.",
                ),
                Mistake(
                    "inlet-shifted",
                    lambda T, p_low, p_high, approach: liquefiers.liquid_yield(GAS, T - approach, p_low, p_high),
                    "You cooled the inlet as well. Only the returning gas misses {{ approach }}; h₂ stays.",
                ),
                Mistake(
                    "sign",
                    lambda y5: -y5,
                    "No machine makes negative liquid. The gas leaves with more enthalpy than it brings: h₅ − h₂.",
                ),
            ),
        ),
        Part(
            "least",
            "least effectiveness",
            "",
            rtol=0.005,
            digits=3,
            trains=("linde-pinch",),
            right="The JT effect of one pass is small; an exchanger that loses more than that makes no liquid.",
            mistakes=(
                Mistake(
                    "complement",
                    lambda least: 1 - least,
                    "That is the share the exchanger may lose. The effectiveness is the share it recovers: 1 minus it.",
                ),
                Mistake(
                    "liquid",
                    lambda y: 1 - y,
                    "You measured from the liquid. What returns is saturated vapour: put h_g for h_f.",
                ),
                Mistake(
                    "ratio",
                    lambda h1, h2: h2 / h1,
                    "A ratio of two enthalpies depends on their zero. Use differences: (h₂ − h_g)/(h₁ − h_g).",
                ),
            ),
        ),
    ),
    functions=(
        FunctionPart(
            linde_yield,
            "yield of any machine",
            "",
            same_as="y",
            inputs=(
                Given("h1", "kJ/kg", book=452, low=430, high=470, step=1),
                Given("h2", "kJ/kg", book=410, low=380, high=420, step=1),
                Given("hf", "kJ/kg", book=-122, low=-130, high=-100, step=1),
            ),
            mistakes=(
                Mistake(
                    "inlet-below",
                    lambda h1, h2, hf: (h1 - h2) / (h2 - hf),
                    "The inlet enthalpy stands below the line. Solve the balance for y: h₁ − h_f belongs there.",
                ),
                Mistake(
                    "liquid-zero",
                    lambda h1, h2: (h1 - h2) / h1,
                    "The function sets h_f to zero. It counts from the same reference as the others: subtract it.",
                ),
                Mistake(
                    "sign",
                    lambda h1, h2, hf: (h2 - h1) / (h1 - hf),
                    "The function makes negative liquid. The gas leaves with more enthalpy than it brings: h₁ − h₂.",
                ),
            ),
        ),
    ),
)
