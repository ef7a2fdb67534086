"""Ten-second questions on the Joule–Thomson effect."""

from cryolib.course.define import Choice, Recall

ITEMS = (
    Recall(
        id="throttling-constant",
        question="Gas passes an insulated throttle valve. What is the same before and behind it?",
        choices=(
            Choice("Temperature", "Only an ideal gas keeps its temperature. Nitrogen at 300 K cools."),
            Choice("Entropy", "Throttling is irreversible: the entropy rises."),
            Choice(
                "Enthalpy",
                "No work, no heat: the energy that flows in with the gas, u + pv, flows out with it.",
                right=True,
            ),
        ),
        trains=("throttling-terms",),
    ),
    Recall(
        id="throttling-two",
        question="Nitrogen at 200 bar is throttled a little. Where does it cool?",
        choices=(
            Choice("Everywhere below 607.9 K", "That is the limit at low pressure. At 200 bar the curve is narrower."),
            Choice("Nowhere", "The top of the curve is 394.5 bar. Below it, gases cool inside the curve."),
            Choice(
                "Between 141 and 489 K",
                "Each pressure below the top has two inversion temperatures. Colder than 141 K it heats.",
                right=True,
            ),
        ),
        trains=("throttling-curve",),
    ),
    Recall(
        id="throttling-nitrogen",
        question="Nitrogen near 300 K and 1 bar has μ = 0.21 K/bar. Throttled by 10 bar, how much does it cool?",
        unit="K",
        value=2.1,
        rtol=0.05,
        slips=(
            (0.021, "You divided. The coefficient is kelvin per bar: multiply by 10 bar."),
            (-2.1, "The question asks how much it cools. Positive μ cools when the pressure falls: 2.1 K."),
            (21.0, "A factor 10: 0.21 K/bar × 10 bar."),
        ),
        explanation="0.21 K/bar × 10 bar. An expansion engine would cool it by more than a hundred.",
        trains=("throttling-terms",),
    ),
    Recall(
        id="throttling-neon",
        question="Which of these gases heats when it is throttled from room temperature?",
        choices=(
            Choice("Argon", "Argon inverts at 763 K and cools strongly."),
            Choice("Oxygen", "Oxygen inverts at 757 K and cools."),
            Choice("Neon", "Neon inverts at 224 K. With helium and hydrogen it needs pre-cooling.", right=True),
        ),
        trains=("throttling-curve", "throttling-model"),
    ),
)
