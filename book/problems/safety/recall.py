"""Ten-second questions on safety with cryogens."""

from cryolib.course.define import Choice, Recall

ITEMS = (
    Recall(
        id="safety-warning",
        question="Nitrogen fills a room. What warns the person in it?",
        choices=(
            Choice(
                "Shortness of breath", "That comes from carbon dioxide, and breathing nitrogen washes it out as usual."
            ),
            Choice("The smell", "Nitrogen has none. It is most of what you breathe anyway."),
            Choice("The fog", "Fog is water from the air. Where it ends, the nitrogen does not."),
            Choice(
                "Nothing but an instrument",
                "The body has no sense for missing oxygen. People fall without having noticed anything.",
                right=True,
            ),
        ),
        trains=("safety-oxygen",),
    ),
    Recall(
        id="safety-litre",
        question="One litre of liquid nitrogen boils and warms to room temperature. How much gas does it make?",
        unit="L",
        value=692.0,
        rtol=0.05,
        slips=(
            (175.0, "That is the vapour at 77 K. Warming to room temperature swells it four times more."),
            (22.4, "That is a mole. A litre of liquid nitrogen holds 29 of them."),
            (1.0, "That is the liquid. The gas is about 700 times lighter."),
        ),
        explanation="About 700 times its volume; for other cryogens between 600 and 1,450 times.",
        trains=("safety-oxygen",),
    ),
    Recall(
        id="safety-strong-pipe",
        question="A pipe full of liquid nitrogen can be shut at both ends. How do you make it safe?",
        choices=(
            Choice("A thicker pipe", "At room temperature it would have to hold nearly 3,000 bar."),
            Choice(
                "A relief device between the two valves",
                "Every stretch that can be shut needs its own. Strength alone does not do it.",
                right=True,
            ),
            Choice("A note at the valves", "Somebody will close both. In a few kelvins the pressure is at 69 bar."),
        ),
        trains=("safety-trapped",),
    ),
    Recall(
        id="safety-half",
        question="What drips from a bare pipe of liquid nitrogen, and why does it matter?",
        choices=(
            Choice("Water", "Water has frozen on it long before. What drips is colder than 82 K."),
            Choice("Nitrogen", "It stays inside the pipe. Outside, the air condenses."),
            Choice(
                "Air with about half oxygen",
                "The first drop has 51 %, and it grows richer as it boils. It feeds any fire below.",
                right=True,
            ),
        ),
        trains=("safety-enrichment",),
    ),
    Recall(
        id="safety-fan",
        question="Ten times as much fresh air is blown into a room as helium leaks in. Where does the oxygen settle?",
        unit="%",
        value=19.05,
        rtol=0.01,
        slips=(
            (20.95, "The leak does not stop. It takes its share for ever."),
            (2.1, "That is a tenth of the oxygen: you turned the ratio round."),
        ),
        explanation="20.95 % times 10/11. To stay above 19.5 % it takes more than thirteen times the leak.",
        trains=("safety-ventilation",),
    ),
)
