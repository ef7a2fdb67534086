"""Ten-second questions on the Kapitza resistance."""

from cryolib.course.define import Choice, Recall

ITEMS = (
    Recall(
        id="kapitza-cubed",
        question="A small power leaves a chip into helium. The bath goes from 2 K to 1 K. How many times larger is "
        "the step?",
        value=8.0,
        rtol=0.01,
        slips=(
            (2.0, "The resistance does not go as 1/T. The conductance is 4σT³: halve T, and it falls by 2³."),
            (16.0, "The flux goes as T⁴, its slope as T³. For a small step the slope counts: 2³."),
            (0.125, "Upside down: the colder the interface, the worse it conducts. The step grows."),
        ),
        explanation="The conductance goes as T³, so the step goes as T⁻³: 2³ = 8.",
        trains=("kapitza-law",),
    ),
    Recall(
        id="kapitza-perfect-contact",
        question="Two bodies touch perfectly, atom to atom, with no gap and no dirt. What happens at the interface?",
        choices=(
            Choice("No step", "Phonons are reflected where the speed of sound changes, however good the contact is."),
            Choice(
                "A step remains, because sound is reflected",
                "Helium is soft and slow, a solid hard and fast: mismatch alone lets 1 phonon in 100,000 through.",
                right=True,
            ),
            Choice("A step remains, at low temperature only", "It exists at 300 K too; there it is merely small."),
        ),
        trains=("kapitza-coefficient",),
    ),
    Recall(
        id="kapitza-helium-one",
        question="A chip gives 100 W/m² to boiling helium at 4.2 K. What sets its temperature?",
        choices=(
            Choice("The Kapitza resistance", "That step is 3 mK. Helium I must boil, and boiling takes about 80 mK."),
            Choice(
                "The boiling of the liquid",
                "About 80 mK, against 3 mK at the interface. In helium II nothing boils, and the interface rules.",
                right=True,
            ),
            Choice("The conductivity of the chip", "Cold silicon conducts too well to matter: less than 1 mK."),
        ),
        trains=("kapitza-boiling",),
    ),
)
