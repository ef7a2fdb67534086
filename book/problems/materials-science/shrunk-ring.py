"""An aluminium ring on a steel hub in liquid nitrogen, and a steel pipe between fixed points."""

import functools

from cryolib import materials
from cryolib.applications import contraction_stress as joint
from cryolib.course.define import Given, Mistake, Part, Problem, Shown

AL, SS, T = "aluminium-6061", "stainless-304", 77.0


@functools.cache
def metals():
    """Contractions and moduli of aluminium and steel at 77 K."""
    return (
        float(materials.contraction(AL, T)),
        float(materials.contraction(SS, T)),
        float(joint.youngs_modulus(AL, T)),
        float(joint.youngs_modulus(SS, T)),
    )


def values(L):
    """What the text prints besides."""
    e_al, e_ss, E_al, E_ss = metals()
    return {"e_al": e_al, "e_ss": e_ss, "E_al": E_al, "E_ss": E_ss, "strain": e_al - e_ss, "shortens": L * e_ss}


def solve(D, ratio, L):
    """Answers by the functions of the book."""
    e_al, e_ss, E_al, E_ss = metals()
    strain = e_al - e_ss
    return {
        "gap": D * strain,
        "held": joint.held_stress(strain, E_al),
        "thin": joint.joint_stress(strain, E_al, 1.0, E_ss, ratio),
        "tube": joint.joint_stress(-strain, E_ss, ratio, E_al, 1.0),
        "pipe": joint.held_stress(e_ss, E_ss),
    }


def check_solve(D, ratio, e_al, e_ss, E_al, E_ss):
    """Springs in series: the ring and the tube share the misfit as their stiffnesses bid."""
    misfit = D * e_al - D * e_ss
    stiff, other = E_al * 1.0 / D, E_ss * ratio / D  # force for each metre
    force = misfit / (1 / stiff + 1 / other)
    return {
        "gap": misfit,
        "held": stiff * misfit,
        "thin": force,
        "tube": -force / ratio,
        "pipe": E_ss * e_ss,
    }


PROBLEM = Problem(
    id="shrunk-ring",
    chapter="materials-science",
    level=2,
    minutes=18,
    given=(
        Given("D", "mm", book=200, low=150, high=300, step=10, digits=3),
        Given("ratio", "", book=0.5, low=0.5, high=0.9, step=0.05, digits=2),
        Given("L", "m", book=15, low=10, high=20, step=1, digits=2),
    ),
    values=values,
    shown=(
        Shown("e_al", "%", 5),
        Shown("e_ss", "%", 5),
        Shown("E_al", "GPa", 4),
        Shown("E_ss", "GPa", 4),
        Shown("strain", "%", 4),
        Shown("shortens", "mm", 3),
    ),
    solve=solve,
    check_solve=check_solve,
    require=(lambda held, thin: thin < held,),
    parts=(
        Part(
            "gap",
            "misfit of the ring",
            "mm",
            rtol=0.02,
            trains=("materials-contraction",),
            right="A fifth of a millimetre is much, for parts made to hundredths.",
            mistakes=(
                Mistake(
                    "ring-alone",
                    lambda D, e_al: D * e_al,
                    "That is how much the ring shrinks. The hub shrinks as well: take the difference.",
                ),
                Mistake(
                    "radius",
                    lambda gap: gap / 2,
                    "That is the misfit in the radius. The question is for the diameter.",
                ),
                Mistake(
                    "circumference",
                    lambda gap: gap * 3.14159265,
                    "That is the misfit round the circumference. The question is for the diameter.",
                ),
            ),
        ),
        Part(
            "held",
            "stress in the held ring",
            "MPa",
            rtol=0.02,
            trains=("materials-stress",),
            right="Well below what 6061 in its hard temper bears. The ring holds, and holds on.",
            mistakes=(
                Mistake(
                    "ring-alone",
                    lambda e_al, E_al: e_al * E_al,
                    "You prevented all of the ring's contraction. The hub allows its own: use the difference.",
                ),
                Mistake(
                    "steel",
                    lambda strain, E_ss: strain * E_ss,
                    "You took the modulus of steel. What is stretched is the aluminium.",
                ),
            ),
        ),
        Part(
            "thin",
            "stress in the ring on a thin tube",
            "MPa",
            rtol=0.02,
            trains=("materials-stress",),
            right="The tube gives, and takes some of the strain.",
            mistakes=(
                Mistake("held", lambda held: held, "That is (b), with a hub that does not give. This tube does."),
                Mistake(
                    "halves",
                    lambda held: held / 2,
                    "You shared the strain in equal parts. It is shared as EA bids: the weaker takes more.",
                ),
                Mistake(
                    "swapped",
                    lambda strain, E_al, E_ss, ratio: strain * E_al * E_al / (E_al + E_ss * ratio),
                    "You gave the ring the tube's part. Above the line stands EA of the other member.",
                ),
            ),
        ),
        Part(
            "tube",
            "stress in the tube",
            "MPa",
            rtol=0.02,
            trains=("materials-stress",),
            right="Compression, and thin tubes can buckle under it.",
            mistakes=(
                Mistake(
                    "sign", lambda tube: -tube, "The size is right. The tube is squeezed: compression is negative."
                ),
                Mistake(
                    "same", lambda thin: -thin, "The forces are equal, not the stresses. Divide by the tube's section."
                ),
                Mistake(
                    "times", lambda thin, ratio: -thin * ratio, "You multiplied by the ratio of sections. Divide by it."
                ),
            ),
        ),
        Part(
            "pipe",
            "stress in the pipe",
            "MPa",
            rtol=0.02,
            trains=("materials-stress", "materials-contraction"),
            right="More than annealed 304 bears at room temperature. It needs a bellows.",
            mistakes=(
                Mistake(
                    "difference",
                    lambda strain, E_ss: strain * E_ss,
                    "You took the difference to aluminium. Fixed points hold the pipe: all its contraction counts.",
                ),
                Mistake(
                    "aluminium",
                    lambda e_ss, E_al: e_ss * E_al,
                    "You took the modulus of aluminium. The pipe is of steel: {{ E_ss }}.",
                ),
                Mistake(
                    "per-metre",
                    lambda pipe, L: pipe / L,
                    "You divided by the length. Strain is already a length over a length.",
                ),
            ),
        ),
    ),
)
