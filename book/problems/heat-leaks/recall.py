"""Ten-second questions on the heat budget of a cryostat."""

from cryolib.course.define import Choice, Recall

ITEMS = (
    Recall(
        id="leaks-watt",
        question="One watt reaches a bath of liquid helium. How much boils off?",
        choices=(
            Choice("22 mL in an hour", "That is nitrogen. Helium takes sixty times less heat for a litre."),
            Choice("1.4 L in an hour", "A litre takes only 2.6 kJ to evaporate.", right=True),
            Choice("1.4 L in a day", "Twenty-four times as much: 34 L in a day."),
        ),
        trains=("leaks-time",),
    ),
    Recall(
        id="leaks-pumping",
        question="You pump the gap of a dewar from 1 atm down to 1000 Pa. How much less heat does its gas conduct?",
        choices=(
            Choice("A hundred times less", "Fewer molecules fly, but each flies further. The two cancel."),
            Choice(
                "As good as nothing",
                "Until the free path is as long as the gap is wide, pressure cancels from the conductivity.",
                right=True,
            ),
            Choice("Ten times less", "Pressure cancels from the conductivity of a gas, not only in part."),
        ),
        trains=("leaks-gas",),
    ),
    Recall(
        id="leaks-molecular",
        question="At 1e-3 Pa molecules fly from wall to wall. By what factor does the heat they carry fall if you pump "
        "to half the pressure?",
        value=2.0,
        rtol=0.01,
        slips=(
            (1.0, "That is the dense gas, where molecules collide. Here each one carries its own heat."),
            (1.4142, "Pressure enters as it is. The root belongs to the temperature and the mass."),
            (4.0, "The heat goes as p, not as p²."),
        ),
        explanation="Half the molecules, half the heat.",
        trains=("leaks-gas",),
    ),
    Recall(
        id="leaks-greatest",
        question="Neck 52, radiation 42, rods 14, gas 12, wires 0.4 mW. You may halve one path. Which?",
        choices=(
            Choice("The neck", "It is the greatest: half of it is worth more than all the gas and all the rods.",
                   right=True),
            Choice("The wires", "If you took them all away, you would gain a third of a percent."),
            Choice("The gas", "That gains 6 mW. Half the neck gains 26."),
        ),
        trains=("leaks-budget", "leaks-choice"),
    ),
)  # fmt: skip
