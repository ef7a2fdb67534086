"""Ten-second questions on the liquefaction of pure gases."""

from cryolib.course.define import Choice, Recall

ITEMS = (
    Recall(
        id="gases-compress",
        question="A cylinder holds nitrogen at 300 K and 200 bar. How much of it is liquid?",
        choices=(
            Choice("All of it", "At 300 K no pressure condenses nitrogen: its critical temperature is 126.2 K."),
            Choice("None", "At 126.2 K the boiling line ends. Above it nitrogen is one fluid.", right=True),
            Choice("What exceeds 34 bar", "34 bar is the critical pressure. It counts at 126.2 K, not at 300 K."),
        ),
        trains=("gases-critical",),
    ),
    Recall(
        id="gases-names",
        question="Which number is the critical temperature of nitrogen?",
        choices=(
            Choice("63.2 K", "That is its triple point: below it nitrogen freezes."),
            Choice("77.4 K", "There it boils, at one atmosphere. At higher pressure it boils warmer."),
            Choice("126.2 K", "The last temperature at which liquid and vapour differ.", right=True),
        ),
        trains=("gases-critical",),
    ),
    Recall(
        id="gases-valve",
        question="In a nitrogen liquefier, which stream gives latent heat to something colder?",
        choices=(
            Choice("The stream before the valve", "It is at 200 bar, above the critical pressure: no latent heat."),
            Choice("The vapour that returns", "It takes up heat, and has none to give that condenses."),
            Choice("None", "The liquid appears in the valve, at constant enthalpy.", right=True),
        ),
        trains=("gases-path",),
    ),
    Recall(
        id="gases-watt",
        question="One watt reaches boiling helium. How much liquid is gone after an hour?",
        unit="L",
        value=1.404,
        rtol=0.05,
        slips=(
            (0.175, "That is the mass in kilograms. Helium has 0.125 kg in a litre: divide by it."),
            (0.0224, "That is nitrogen. Helium's latent heat per litre is 63 times smaller."),
            (0.039, "That is 1 W for 100 s. An hour has 3,600 s."),
        ),
        explanation="3,600 J / (20.6 kJ/kg) is 0.175 kg, and a litre weighs 0.125 kg.",
        trains=("gases-boil-off", "gases-latent"),
    ),
)
