"""Ten-second questions on materials in the cold."""

from cryolib.course.define import Choice, Recall

ITEMS = (
    Recall(
        id="materials-three-metres",
        question="Stainless steel contracts by 0.3 % from room temperature to 4 K. By how much does a pipe of 10 m?",
        unit="mm",
        value=30.0,
        rtol=0.02,
        slips=(
            (3.0, "That is one metre. The pipe has ten."),
            (300.0, "That is 3 %. A contraction of 0.3 % is 3 mm in each metre."),
        ),
        explanation="3 mm in each metre, and nine tenths of it above 77 K.",
        trains=("materials-contraction",),
    ),
    Recall(
        id="materials-lowest-counts",
        question="A blade is kept in liquid nitrogen for a day instead of an hour. What does Koistinen's law say?",
        choices=(
            Choice("24 times less austenite", "Time does not stand in the law."),
            Choice(
                "The same austenite",
                "Martensite forms while the steel cools. What counts is the lowest temperature reached.",
                right=True,
            ),
            Choice("No austenite is left", "At −196 °C a per cent or so stays, however long one waits."),
        ),
        trains=("materials-austenite",),
    ),
    Recall(
        id="materials-which-lattice",
        question="Which of these stays tough in liquid helium?",
        choices=(
            Choice("Mild steel", "Body-centred iron: below its transition its atoms cleave before they slip."),
            Choice(
                "Stainless steel 304",
                "Its lattice is face-centred: planes slip at any temperature, and there is no transition.",
                right=True,
            ),
            Choice("Steel with 3.5 % of nickel", "Good to about −100 °C. A tank of it failed in Cleveland in 1944."),
        ),
        trains=("materials-service",),
    ),
)
