"""Ten-second questions on conduction."""

from cryolib.course.define import Choice, Recall

ITEMS = (
    Recall(
        id="conduction-copper",
        question="Copper of RRR 50 conducts 392 W/(m K) at 300 K. How well does it conduct at 4.2 K?",
        choices=(
            Choice("Much better", "It does near 25 K. At 4.2 K impurities stop the electrons: 334 W/(m K)."),
            Choice(
                "A little worse", "334 W/(m K). Only purer copper, such as RRR 100, beats 300 K at 4.2 K.", right=True
            ),
            Choice("Hundreds of times worse", "That is steel or plastic. Copper keeps most of it: 334 W/(m K)."),
        ),
        trains=("conduction-integral",),
    ),
    Recall(
        id="conduction-watt",
        question="One watt boils 1.4 L of liquid helium an hour. How much does a leak of 20 mW boil in a day?",
        unit="L",
        value=0.672,
        rtol=0.03,
        slips=(
            (0.028, "That is one hour. A day has 24."),
            (672.0, "20 mW is 0.020 W. You used 20 W."),
            (33.6, "That is 1 W for a day. The leak is 0.020 W."),
        ),
        explanation="0.020 × 1.4 L/h × 24 h.",
        trains=("conduction-boiloff",),
    ),
    Recall(
        id="conduction-swap",
        question="Two rods in series both have k = aT, with different a. You swap them. What happens to the heat flow?",
        choices=(
            Choice("It falls", "Only if the ratio of the two conductivities depends on the temperature."),
            Choice("It rises", "Only if the ratio of the two conductivities depends on the temperature."),
            Choice("Nothing", "The ratio is the same at every temperature, so the order is free.", right=True),
        ),
        trains=("conduction-order",),
    ),
    Recall(
        id="conduction-stronger",
        question="A steel neck tube runs from 300 K to 4.2 K. What lowers its leak into the helium most?",
        choices=(
            Choice("Twice the length", "Half the leak. Good, but an anchor does more."),
            Choice("Half the wall", "Half the leak. Good, but an anchor does more."),
            Choice(
                "An anchor at 77 K, half way along",
                "The cold half then sees 326 W/m instead of 3031 W/m: a fifth of the leak.",
                right=True,
            ),
        ),
        trains=("conduction-anchor",),
    ),
)
