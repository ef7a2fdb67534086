"""Ten-second questions on current leads, magnets in helium II and microwave lines."""

from cryolib.course.define import Choice, Recall

ITEMS = (
    Recall(
        id="leads-thicker",
        question="A current lead brings too much heat to the helium: it was made for the least. What helps?",
        choices=(
            Choice("Thicker copper", "It heats itself less and conducts more. At the best shape the sum only grows."),
            Choice("A purer metal", "It needs another shape and then brings the same heat: the metal cancels."),
            Choice(
                "A stage at 77 K on the way",
                "Most of the heat then leaves at the stage, where it is cheap to remove.",
                right=True,
            ),
        ),
        trains=("leads-least", "leads-stage"),
    ),
    Recall(
        id="leads-double-current",
        question="You make the best lead for twice the current. How many times the heat does it bring?",
        value=2.0,
        rtol=0.01,
        slips=(
            (4.0, "Joule heat in a given wire goes as I². The best wire is twice as thick: Q goes as I."),
            (1.0, "The least heat is a number of watts for each kiloampere."),
        ),
        explanation="Q = I √(L₀(T_h² − T_c²)): two wires side by side bring twice the heat of one.",
        trains=("leads-least",),
    ),
    Recall(
        id="wiring-attenuator",
        question="60 dB of attenuators stand at 4 K, none below. Why does the qubit at 20 mK see 16 photons at 5 GHz?",
        choices=(
            Choice("60 dB are too few for 300 K", "A million times fewer than 1250 is 0.001: the room is not heard."),
            Choice(
                "The attenuators themselves radiate at 4 K",
                "What absorbs also emits. The last attenuator must be as cold as the qubit.",
                right=True,
            ),
            Choice("The signal heats the cable", "It does, but the photons come from the attenuators at 4 K."),
        ),
        trains=("wiring-photons",),
    ),
    Recall(
        id="wiring-decibel",
        question="An attenuator of 20 dB lets one part of the power in … pass.",
        value=100.0,
        rtol=0.01,
        slips=(
            (10.0, "That is the ratio of the amplitudes. Power goes as their square: 10 to the power 20/10."),
            (20.0, "Decibels are logarithms: 10 to the power 20/10."),
        ),
        explanation="10 to the power 20/10 is 100.",
        trains=("wiring-heat", "wiring-photons"),
    ),
    Recall(
        id="magnet-cube",
        question="A channel of helium II carries 1 W with 0.01 K between its ends. Which difference does 2 W need?",
        unit="K",
        value=0.08,
        rtol=0.01,
        slips=(
            (0.02, "That is Fourier's law. In helium II the cube of the flux goes as the gradient."),
            (0.04, "2², but the power is 3."),
            (0.0126, "Upside down: the difference goes as the cube of the heat."),
        ),
        explanation="Twice the heat, 2³ times the difference: 0.08 K.",
        trains=("magnet-counterflow",),
    ),
)
