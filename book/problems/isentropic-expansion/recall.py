"""Ten-second questions on isentropic expansion."""

from cryolib.course.define import Choice, Recall

ITEMS = (
    Recall(
        id="expansion-ratio",
        question="How many times the work of one piston stroke does a kilogram of ideal monatomic gas give a turbine?",
        value=5 / 3,
        rtol=0.02,
        slips=(
            (1.0, "The turbine also gets the flow work: h₁ − h₂, not u₁ − u₂."),
            (0.6, "Turned round. The turbine gives more: c_p/c_v = 5/3."),
            (1.4, "1.4 belongs to nitrogen and air. A monatomic gas has 5/3."),
        ),
        explanation="c_p/c_v = 5/3: the flowing gas also pushes itself through the machine.",
        trains=("expansion-work",),
    ),
    Recall(
        id="expansion-wet",
        question="Helium at 6 K and 10 atm goes to 1 atm through a valve, or through an ideal engine. What differs?",
        choices=(
            Choice("The temperature", "Both end wet at 1 atm, so both are at 4.22 K."),
            Choice("Nothing", "The engine takes energy out: its outlet holds more liquid."),
            Choice(
                "The amount of liquid",
                "48 % liquid behind the valve, 85 % behind the engine, both at 4.22 K.",
                right=True,
            ),
        ),
        trains=("expansion-valve",),
    ),
    Recall(
        id="expansion-why-valves",
        question="An engine cools more than a valve. Why do liquefiers still end in a valve?",
        choices=(
            Choice(
                "Liquid wrecks fast machines, and the gain is small there",
                "A valve has no moving parts and does not mind liquid. The engine works where the gas is dry.",
                right=True,
            ),
            Choice("A valve makes more liquid", "It makes less. It is simple, and that decides."),
            Choice("A valve keeps the entropy", "Throttling makes entropy. It keeps the enthalpy."),
        ),
        trains=("expansion-valve",),
    ),
)
