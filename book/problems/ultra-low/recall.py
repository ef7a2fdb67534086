"""Ten-second questions on pumped helium."""

from cryolib.course.define import Choice, Recall

ITEMS = (
    Recall(
        id="ultra-tenfold",
        question="A bath of helium-4 rests at 1.3 K. You install ten times the pump. What is its temperature then?",
        choices=(
            Choice("0.13 K", "The pressure falls by ten. The temperature follows its logarithm."),
            Choice("1.0 K", "Vapour pressure is exponential in 1/T: each factor of ten buys less.", right=True),
            Choice("1.29 K", "The pump matters that much: a tenth of the pressure is 0.3 K."),
        ),
        trains=("ultra-limit",),
    ),
    Recall(
        id="ultra-floor",
        question="Where does a bath of pumped helium-3 run out?",
        choices=(
            Choice("Near 1 K", "That is helium-4. Atoms of helium-3 are bound less tightly."),
            Choice("Near 0.3 K", "There its vapour pressure is a quarter of a pascal.", right=True),
            Choice("Near 10 mK", "Its vapour pressure there is practically nothing, some 10⁻¹⁰⁰ Pa."),
        ),
        trains=("ultra-isotope",),
    ),
    Recall(
        id="ultra-vapour",
        question="A bath receives 85 mW, and a mole of helium-4 takes 85 J to evaporate. How many millimoles a second "
        "must the pump take away?",
        value=1.0,
        rtol=0.01,
        slips=((1000.0, "That is in micromoles."), (7.2, "Heat over latent heat, not the product: 85 mW/(85 J/mol).")),
        explanation="One. The pump sets the rate at which helium can evaporate, and so the heat it can take up.",
        trains=("ultra-pump",),
    ),
)
