"""Ten-second questions on plunge cooling and dose."""

from cryolib.course.define import Choice, Recall

ITEMS = (
    Recall(
        id="plunge-half",
        question="A film cooled from both faces is made half as thick. By what factor does it cool faster?",
        value=2.0,
        rtol=0.01,
        slips=(
            (4.0, "That is the law when conduction inside the film limits it. A thin film waits for its faces."),
            (1.0, "The faces pass the same heat, but there is only half as much to cool."),
            (0.5, "Upside down: half the heat to remove, through the same faces."),
        ),
        explanation="The faces pass the same heat and half as much is stored: twice as fast.",
        trains=("plunge-rate", "plunge-thickness"),
    ),
    Recall(
        id="plunge-coolant",
        question="Liquid nitrogen is colder than ethane just above its melting point. Why is ethane the usual bath?",
        choices=(
            Choice(
                "Nitrogen boils at the film and wraps it in vapour",
                "Ethane is far below its boiling point, so it stays liquid at the film and takes far more heat.",
                right=True,
            ),
            Choice(
                "Ethane dissolves the water", "It does not mix with water. What differs is the way it takes up heat."
            ),
            Choice(
                "Nitrogen reacts with the sample", "Nitrogen is inert here. What differs is the way it takes up heat."
            ),
        ),
        trains=("plunge-rate",),
    ),
    Recall(
        id="plunge-small-biot",
        question="The Biot number of a film is 0.001. What does that tell you?",
        choices=(
            Choice("The film cools slowly", "It compares two resistances and says nothing about the time."),
            Choice(
                "The film has one temperature throughout",
                "Its inside resists the heat a thousand times less than its faces do.",
                right=True,
            ),
            Choice(
                "The faces are as cold as the coolant",
                "That is a large Biot number: the inside resists, not the faces.",
            ),
        ),
        trains=("plunge-biot",),
    ),
    Recall(
        id="dose-two-halves",
        question="A crystal has taken twice the dose that halves its intensity. What share of the intensity is left?",
        value=0.25,
        rtol=0.01,
        slips=(
            (0.0, "That is a straight line. The law halves, and halves again."),
            (0.135, "That is e⁻². The base is 2: one half dose leaves one half."),
            (0.75, "That is the share that is gone."),
        ),
        explanation="Half of a half: 0.25.",
        trains=("dose-left",),
    ),
)
