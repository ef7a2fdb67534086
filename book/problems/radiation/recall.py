"""Ten-second questions on radiation."""

from cryolib.course.define import Choice, Recall

ITEMS = (
    Recall(
        id="radiation-ratio",
        question="How many times more does a black wall radiate at 300 K than at 77 K?",
        value=230.4,
        rtol=0.02,
        slips=(
            (3.896, "That is the ratio of the temperatures. Raise it to the fourth power."),
            (15.18, "That is the square. Radiation goes as the fourth power."),
        ),
        explanation="(300/77)⁴. So the shield at 77 K is worth its nitrogen.",
        trains=("radiation-exchange",),
    ),
    Recall(
        id="radiation-floating",
        question="A shield floats between walls at 300 K and 77 K, equally shiny on both sides. Where does it settle?",
        choices=(
            Choice("At the mean, 188.5 K", "The fluxes balance in T⁴: T_s⁴ is the mean of the fourth powers."),
            Choice("At 252.5 K", "T_s⁴ = (300⁴ + 77⁴)/2. The emissivity does not enter.", right=True),
            Choice("That depends on its emissivity", "It cancels: both gaps have the same exchange factor."),
        ),
        trains=("radiation-shield",),
    ),
    Recall(
        id="radiation-half",
        question="Walls and shield share one small emissivity. How much of the heat does one floating shield keep out?",
        choices=(
            Choice("98 %", "That holds between black walls. Shiny walls keep out most of the heat by themselves."),
            Choice("Half", "One gap becomes two equal ones in series. That is all a shield does here.", right=True),
            Choice("Nothing", "It halves the heat: two equal gaps lie in series."),
        ),
        trains=("radiation-reference",),
    ),
    Recall(
        id="radiation-tight",
        question="Why not press as many layers as possible into a gap?",
        choices=(
            Choice("More layers radiate more", "Each layer cuts the radiation. Contact is the trouble."),
            Choice(
                "Pressed layers conduct through their contacts",
                "Contact conduction grows faster than the number of layers: there is a best density.",
                right=True,
            ),
            Choice("Layers absorb all the heat", "A floating layer passes on all that it absorbs."),
        ),
        trains=("radiation-design",),
    ),
)
