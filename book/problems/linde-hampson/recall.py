"""Ten-second questions on the Linde–Hampson system."""

from cryolib.course.define import Choice, Recall

ITEMS = (
    Recall(
        id="linde-heat",
        question="A Linde–Hampson machine takes heat out of the gas. Where does that heat leave the machine?",
        choices=(
            Choice("At the valve", "Throttling is adiabatic: the enthalpy before and behind the valve is the same."),
            Choice("In the exchanger", "There heat only passes from one stream of the machine to the other."),
            Choice(
                "In the aftercooler of the compressor",
                "It is the only place where heat goes to the surroundings: the heat of the gas and all the work.",
                right=True,
            ),
        ),
        trains=("linde-balance", "linde-work"),
    ),
    Recall(
        id="linde-circulation",
        question="The yield is 0.074. How much gas must you compress for 1 kg of liquid?",
        unit="kg",
        value=13.51,
        rtol=0.02,
        slips=(
            (0.074, "That is the liquid from 1 kg of gas. Turn it round: 1 kg / 0.074."),
            (12.51, "That is the gas that returns. The liquid itself was compressed too: add 1 kg."),
            (1.074, "Yields divide: 1 kg of gas gives only 0.074 kg, so you need 1 kg / 0.074."),
        ),
        explanation="1 kg / 0.074. Most of the gas goes round many times.",
        trains=("linde-yield",),
    ),
    Recall(
        id="linde-poor-exchanger",
        question="The exchanger of a nitrogen machine (300 K, 200 bar) has an effectiveness of 0.80. How much liquid?",
        choices=(
            Choice("80 % of the ideal yield", "The loss comes off a small difference: at 0.86 nothing is left."),
            Choice("20 % less, and a colder room", "The loss comes off a small difference: at 0.86 nothing is left."),
            Choice(
                "None",
                "Below 0.863 the returning gas carries off more cold than the throttling makes.",
                right=True,
            ),
        ),
        trains=("linde-pinch",),
    ),
)
