"""Ten-second questions on cold in medicine."""

from cryolib.course.define import Choice, Recall

ITEMS = (
    Recall(
        id="medicine-visible-ice",
        question="The edge of the ice seen by ultrasound reaches the edge of a tumour. What does that tell you?",
        choices=(
            Choice("The whole tumour dies", "The edge of the ice is at 0 °C. Cells die some 20 to 40 K below that."),
            Choice(
                "The tumour's outer part is frozen and likely to live",
                "The lethal isotherm lies well inside the ice: for a single probe in a twentieth of its volume.",
                right=True,
            ),
            Choice("Nothing, ice does not kill cells", "It does, where it is cold enough, and colder means surer."),
        ),
        trains=("medicine-lethal",),
    ),
    Recall(
        id="medicine-litre",
        question="How many litres of gas at room temperature does one litre of liquid helium become?",
        value=754.0,
        rtol=0.05,
        slips=(
            (7.42, "That is the ratio at its own boiling point. The gas goes on swelling as it warms."),
            (0.00133, "Upside down: that is the liquid in a litre of gas."),
        ),
        explanation="About 750: 752 at 21 °C, 699 at 0 °C.",
        trains=("medicine-quench",),
    ),
    Recall(
        id="medicine-two-factors",
        question="A cell is frozen too slowly. What harms it?",
        choices=(
            Choice("Ice inside", "That is fast cooling, when water has no time to leave."),
            Choice(
                "Its own salt, in what little water is left",
                "Beside ice at −15 °C a cell in plasma keeps 3 % of its water, and all of its salt.",
                right=True,
            ),
            Choice("Ice needles pierce it", "Ice grows outside round the cells. What changes is the water within."),
        ),
        trains=("medicine-water",),
    ),
)
