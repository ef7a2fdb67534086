"""Ten-second questions on mixtures of gases."""

from cryolib.course.define import Choice, Recall

ITEMS = (
    Recall(
        id="mixtures-first-drop",
        question="Air cools at 1 atm. What is the first drop of liquid made of?",
        choices=(
            Choice("Oxygen", "Oxygen and nitrogen mix as liquids: each oxygen drop dissolves nitrogen at once."),
            Choice("Air, as it came", "The first drop is richer in oxygen: oxygen prefers the liquid."),
            Choice(
                "Half oxygen, half nitrogen",
                "51 % oxygen, 47 % nitrogen, the rest argon, at 81.75 K: enriched, far from pure.",
                right=True,
            ),
        ),
        trains=("mixtures-alone",),
    ),
    Recall(
        id="mixtures-partial",
        question="Argon is 1.0 % of the air. What is its partial pressure at 1 atm?",
        unit="Pa",
        value=1013.25,
        rtol=0.02,
        slips=(
            (10132.5, "That is a tenth of an atmosphere. One per cent is 0.010."),
            (101325.0, "That is the whole pressure. Multiply it by the mole fraction."),
        ),
        explanation="0.010 × 101,325 Pa: mole fraction times total pressure.",
        trains=("mixtures-pressure",),
    ),
    Recall(
        id="mixtures-two-temperatures",
        question="The dew point of air at 1 atm is 81.7 K. Where does liquid air start to boil?",
        choices=(
            Choice("At 81.7 K too", "Only a pure substance boils where it condenses. Liquid air boils colder."),
            Choice(
                "Colder, at 78.9 K",
                "The first bubble takes the nitrogen. Dew and bubble point differ by 2.8 K.",
                right=True,
            ),
            Choice("Warmer, at 90.2 K", "There pure oxygen boils. Liquid air is mostly nitrogen."),
        ),
        trains=("mixtures-raoult",),
    ),
    Recall(
        id="mixtures-water",
        question="For which part of ordinary air is “it condenses at its own vapour pressure” a good rule?",
        choices=(
            Choice("Oxygen", "Liquid oxygen dissolves nitrogen, which lowers its vapour pressure."),
            Choice("Argon", "Liquid argon, oxygen and nitrogen mix in every proportion."),
            Choice("Water", "Water dissolves almost no air, so its dew is pure, as is the frost of CO₂.", right=True),
        ),
        trains=("mixtures-alone",),
    ),
)
