"""Ten-second questions on the cryogenic frontier."""

from cryolib.course.define import Choice, Recall

ITEMS = (
    Recall(
        id="frontier-line",
        question="By the 120 K convention, which of these boils outside the cryogenic range?",
        choices=(
            Choice("Krypton", "Krypton boils at 119.7 K, just below the line."),
            Choice("Methane", "Methane boils at 111.7 K: liquefied natural gas is a cryogenic liquid."),
            Choice(
                "Xenon", "Xenon boils at 165.1 K. The line lies in the wide gap between krypton and xenon.", right=True
            ),
        ),
        trains=("frontier-ladder",),
    ),
    Recall(
        id="frontier-doubling",
        question="You want to double the thermal wavelength of a gas. By what factor must the temperature fall?",
        value=4.0,
        rtol=0.01,
        slips=(
            (2.0, "Half the temperature lengthens λ by √2 only: λ goes as T^(−1/2)."),
            (16.0, "That is one square too many: λ goes as T^(−1/2), so T goes as λ^(−2)."),
            (0.25, "That is what remains. The factor by which it falls is 4."),
        ),
        explanation="λ goes as T^(−1/2): four times colder, twice as long.",
        trains=("frontier-wavelength",),
    ),
    Recall(
        id="frontier-neon",
        question="Neon shows quantum mechanics at 25 K already. By what?",
        choices=(
            Choice(
                "Its isotopes melt at different temperatures",
                "Classically both would melt at one temperature; zero-point motion parts them by 147 mK.",
                right=True,
            ),
            Choice("It becomes a superfluid", "Neon is solid below 24.56 K and never a superfluid."),
            Choice("Its atoms overlap", "At the boiling point nλ³ is 0.015: overlap counts for nothing."),
        ),
        trains=("frontier-deboer", "frontier-criterion"),
    ),
)
