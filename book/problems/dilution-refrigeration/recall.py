"""Ten-second questions on dilution refrigeration."""

from cryolib.course.define import Choice, Recall

ITEMS = (
    Recall(
        id="dilution-hundredfold",
        question="A perfect machine goes from 100 mK to 10 mK at the same flow. By what factor does its cooling fall?",
        value=100.0,
        rtol=0.01,
        slips=(
            (10.0, "It falls faster than the temperature: the enthalpies go as T²."),
            (0.01, "That is what remains. The factor by which it falls is 100."),
        ),
        explanation="Q goes as T²: ten times colder, a hundred times less. An evaporating liquid would have stopped.",
        trains=("dilution-balance",),
    ),
    Recall(
        id="dilution-solubility",
        question="How much helium-3 stays dissolved in helium-4 at 0 K, under its own vapour?",
        choices=(
            Choice("None: the third law", "The dissolved atoms are a degenerate Fermi gas: order without separation."),
            Choice("6.6 %", "And because it never goes to zero, dilution never stops cooling.", right=True),
            Choice("67 %", "That is the tricritical point at 0.867 K, the top of the phase diagram."),
        ),
        trains=("dilution-balance",),
    ),
    Recall(
        id="dilution-pump",
        question="The cold is made in the mixing chamber. Where does the pump draw?",
        choices=(
            Choice("At the mixing chamber", "At 10 mK nothing evaporates: a pump would find no vapour there."),
            Choice(
                "At the still, near 0.7 K",
                "There helium-3 evaporates and helium-4 hardly does. Osmotic pressure draws more up the column.",
                right=True,
            ),
            Choice("At the concentrated phase", "There helium-3 comes back. The pump draws on the dilute side."),
        ),
        trains=("dilution-loop",),
    ),
    Recall(
        id="dilution-double-flow",
        question="You double the flow, and helium-3 still arrives as cold as before. What happens to the base "
        "temperature, if nothing leaks in?",
        choices=(
            Choice("It falls by √2", "That needs a leak to share. Without one the flow cancels from the balance."),
            Choice("It halves", "Without a leak the flow cancels: 95 T² = 11 T_ex²."),
            Choice(
                "Nothing",
                "Cooling and load both double. Only colder helium-3, a better exchanger, helps.",
                right=True,
            ),
        ),
        trains=("dilution-base", "dilution-exchanger"),
    ),
)
