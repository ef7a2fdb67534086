r"""Dose in a beam of X-rays, and what is left of a crystal's diffraction after it.

Dose is energy absorbed per mass; the crystal is taken as water.  Taught in ``applications/structural-biology``.
"""

from functools import cache

import numpy as np

from cryolib import _answer
from cryolib import _check as check
from cryolib.data import load

KEV = 1.602176634e-16  # [J]
# Doses at which half of the diffracted intensity is left [Gy].
HALF_DOSE = {
    "ferritin, 100 K": 43e6,  # owen2006experimental
    "ribosome, 100 K": 64e6,  # warkentin2014temperature, at 3 Å
    "ribosome, 300 K": 0.15e6,  # warkentin2014temperature, at 5 Å
}
ADVISED_DOSE, ADVISED_SHARE = 30e6, 0.70  # owen2006experimental [Gy], [1]


def absorption(energy):
    r"""Energy that water absorbs from X-rays, per mass and fluence of energy, :math:`\mu_\mathrm{en}/\rho` [m2/kg].

    Args:
        energy: of a photon [keV]
    Returns:
        mass energy-absorption coefficient, shape as the input [m2/kg]
    Raises:
        ValueError: energy not between 5 and 30 keV (the rows of the table)
    Example:
        >>> f"{absorption(12.4):.3f} m2/kg"
        '0.251 m2/kg'

    Source: hubbell1996tables.  Chapter: applications/structural-biology.
    """
    rows, coefficients = _table()
    energy = check.inside("energy", energy, "keV", rows[0], rows[-1], "there the table holds for crystallography")
    value = 0.1 * np.exp(np.interp(np.log(energy), np.log(rows), np.log(coefficients)))  # 1 cm2/g is 0.1 m2/kg
    return float(value) if np.ndim(value) == 0 else value


def dose(fluence, energy):
    r"""Dose of a beam in water, :math:`D = \Phi E\,\mu_\mathrm{en}/\rho` [Gy].

    For a crystal thin against the range of the photons and thick against that of the electrons they free.

    Args:
        fluence: photons per area that have passed [1/m2]
        energy: of a photon [keV]
    Returns:
        energy absorbed per mass, shape of the inputs [Gy]
    Raises:
        ValueError: fluence negative, or energy not between 5 and 30 keV
    Example:
        >>> f"{dose(1e22, 12.4) / 1e6:.1f} MGy"
        '5.0 MGy'

    Source: definition.  Chapter: applications/structural-biology.
    """
    fluence = check.not_negative("fluence", fluence, "1/m2", "it is a count")
    check.same_shape(fluence=fluence, energy=energy)
    return fluence * np.multiply(energy, KEV) * absorption(energy)


def share_left(dose, half_dose):
    r"""Share of the diffracted intensity left after a dose, :math:`2^{-D/D_{50}}` [1].

    Args:
        dose: absorbed [Gy]
        half_dose: dose that leaves one half [Gy]
    Returns:
        share between 0 and 1, shape of the inputs [1]
    Raises:
        ValueError: dose negative or half_dose not above zero
    Example:
        >>> f"{share_left(30e6, 43e6):.3f}"
        '0.617'

    Source: definition.  Chapter: applications/structural-biology.
    """
    dose, half_dose = _doses(dose, half_dose)
    return 2.0 ** -np.divide(dose, half_dose)


def share_left_linear(dose, half_dose):
    r"""The same if intensity fell along a straight line, :math:`1 - D/2D_{50}`, to nothing at twice the half dose [1].

    Args:
        dose: absorbed, at most twice half_dose [Gy]
        half_dose: dose that leaves one half [Gy]
    Returns:
        share between 0 and 1, shape of the inputs [1]
    Raises:
        ValueError: dose negative or above twice half_dose, or half_dose not above zero
    Example:
        >>> f"{share_left_linear(30e6, 43e6):.3f}"
        '0.651'

    Source: definition.  Chapter: applications/structural-biology.
    """
    dose, half_dose = _doses(dose, half_dose)
    share = 1 - np.divide(dose, half_dose) / 2
    return check.inside("share left", share, "", 0.0, 1.0, "the line ends at twice the half dose")


def dose_for_share(share, half_dose):
    r"""Dose that leaves a share of the intensity, :math:`D_{50}\log_2(1/x)` [Gy].

    Args:
        share: left, above 0 and at most 1 [1]
        half_dose: dose that leaves one half [Gy]
    Returns:
        dose, shape of the inputs [Gy]
    Raises:
        ValueError: share not in its range, or half_dose not above zero
    Example:
        >>> f"{dose_for_share(0.7, 43e6) / 1e6:.1f} MGy"
        '22.1 MGy'

    Source: inverse of share_left.  Chapter: applications/structural-biology.
    """
    share = check.inside("share", share, "", 0.0, 1.0, "it is a share of the first intensity", include_low=False)
    check.same_shape(share=share, half_dose=half_dose)
    return check.positive("half_dose", half_dose, "Gy", "damage takes a dose") * -np.log2(share)


def _doses(dose, half_dose):
    dose = check.not_negative("dose", dose, "Gy", "dose is absorbed, never given back")
    half_dose = check.positive("half_dose", half_dose, "Gy", "damage takes a dose")
    check.same_shape(dose=dose, half_dose=half_dose)
    return dose, half_dose


@cache
def _table():
    numbers = load("absorption-water").numbers
    return np.array(numbers["energy"]), np.array(numbers["coefficient"])


_answer.or_refuse(globals())
