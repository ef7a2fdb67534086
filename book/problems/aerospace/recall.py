"""Ten-second questions on tanks of liquid hydrogen."""

from cryolib.course.define import Choice, Recall

ITEMS = (
    Recall(
        id="aerospace-size",
        question="A round tank is built ten times as wide, with the same flux through its wall. By what factor does "
        "the share that boils off in a day fall?",
        value=10.0,
        rtol=0.01,
        slips=(
            (100.0, "That is the factor of the surface, and so of the heat. The liquid grows as well, by 1000."),
            (1000.0, "That is the factor of the volume. The heat grows too, by 100."),
            (0.1, "That is what remains. The factor by which it falls is 10."),
        ),
        explanation="Heat goes as the surface, liquid as the volume: their ratio goes as 1/diameter.",
        trains=("aerospace-loss",),
    ),
    Recall(
        id="aerospace-full",
        question="A closed tank of liquid hydrogen is filled to 98 % at 1 atm. What does it meet as it warms?",
        choices=(
            Choice(
                "The liquid swells and fills it, and the pressure jumps",
                "Boiling liquid at 4 bar is 11 % lighter than at 1 atm. Without vapour nothing soft is left.",
                right=True,
            ),
            Choice("Vapour pushes the liquid together", "Warm liquid swells faster than the pressure squeezes it."),
            Choice(
                "Nothing, if the tank is strong enough", "A full tank gains several bar for each kelvin. It needs room."
            ),
        ),
        trains=("aerospace-fill",),
    ),
    Recall(
        id="aerospace-catalyst",
        question="Why does a hydrogen liquefier hold a catalyst?",
        choices=(
            Choice("It makes the gas boil lower", "Ortho and para boil within 0.2 K of each other."),
            Choice(
                "The liquid would otherwise turn to para in the tank, and boil",
                "The heat of conversion exceeds the latent heat. The liquefier must take it away, not the tank.",
                right=True,
            ),
            Choice("Ortho hydrogen does not liquefy", "It does. The trouble comes later, in the tank."),
        ),
        trains=("aerospace-ortho",),
    ),
)
