"""Ten-second questions on superfluid helium."""

from cryolib.course.define import Choice, Recall

ITEMS = (
    Recall(
        id="superfluid-direction",
        question="Two vessels of helium II are joined by a superleak. You warm one. Which way does liquid flow?",
        choices=(
            Choice("From warm to cold, as in a pipe", "That is the normal component. It cannot pass the superleak."),
            Choice(
                "From cold to warm",
                "The superfluid flows towards the heat, until pressure makes the chemical potentials equal again.",
                right=True,
            ),
            Choice("Not at all", "The superfluid passes the finest pores, and warming has lowered μ on one side."),
        ),
        trains=("superfluid-fountain",),
    ),
    Recall(
        id="superfluid-steam",
        question="What drives the fountain?",
        choices=(
            Choice("Vapour pressed against the warm liquid", "Vapour pushes the other way: it lowers the fountain."),
            Choice("Bubbles from the heater", "Helium II does not bubble: it conducts too well for that."),
            Choice(
                "The entropy that cannot pass the superleak",
                "Equal μ on both sides asks for Δp = ρsΔT. The superfluid carries no entropy away.",
                right=True,
            ),
        ),
        trains=("superfluid-vapour", "superfluid-fountain"),
    ),
    Recall(
        id="superfluid-tenfold",
        question="One millikelvin at 1.6 K holds up 2.9 cm. The bath is cooled to 1.0 K. How high is the fountain now?",
        choices=(
            Choice("As high: h = sΔT/g has no T in it", "The entropy s has: it falls by a factor of about 17."),
            Choice("Lower, by far", "At 1 K hardly any entropy is left in the liquid, only 16 J/(kg K).", right=True),
            Choice("Higher: there is more superfluid", "What lifts is the entropy, and that freezes out."),
        ),
        trains=("superfluid-integral", "superfluid-fountain"),
    ),
)
