"""Microwave lines into a dilution refrigerator: noise photons, attenuators, and the heat they leave.

Taught in ``applications/superconducting-and-quantum``.
"""

import numpy as np

from cryolib import _answer
from cryolib import _check as check
from cryolib.constants import h, k_B


def photon_number(f, T):
    r"""Mean number of thermal photons in one mode, :math:`1/(e^{hf/k_BT}-1)` [1].

    Args:
        f: frequency [Hz]
        T: temperature [K]
    Returns:
        photons, shape of the inputs [1]
    Raises:
        ValueError: f or T not above zero
    Example:
        >>> f"{photon_number(5e9, 300.0):.0f}"
        '1250'

    Source: planck1900gesetz.  Chapter: applications/superconducting-and-quantum.
    """
    f, T = _frequency(f), check.positive("T", T, "K", "temperatures here are absolute")
    check.same_shape(f=f, T=T)
    x = h * f / (k_B * T)
    return np.exp(-x) / -np.expm1(-x)


def noise_temperature(f, n):
    r"""Temperature at which a mode holds a given number of photons, :math:`hf/[k_B\ln(1+1/n)]` [K].

    Args:
        f: frequency [Hz]
        n: mean number of photons [1]
    Returns:
        temperature, shape of the inputs [K]
    Raises:
        ValueError: f or n not above zero
    Example:
        >>> f"{1e3 * noise_temperature(5e9, 3.85e-3):.0f} mK"
        '43 mK'

    Source: inverse of photon_number.  Chapter: applications/superconducting-and-quantum.
    """
    f, n = _frequency(f), check.positive("n", n, "photons", "only 0 K has none")
    check.same_shape(f=f, n=n)
    return h * f / (k_B * np.log1p(1 / n))


def attenuated_photons(n, attenuation, f, T):
    r"""Photons behind an attenuator, which absorbs and radiates: :math:`n/A + (1-1/A)\,n_T` [1].

    Args:
        n: mean number of photons before it [1]
        attenuation: of power, in decibels: :math:`10\log_{10}A` [dB]
        f: frequency [Hz]
        T: temperature of the attenuator [K]
    Returns:
        photons, shape of the inputs [1]
    Raises:
        ValueError: n or attenuation negative, f or T not above zero
    Example:
        >>> f"{attenuated_photons(1250.0, 20.0, 5e9, 4.0):.1f}"
        '28.5'

    Source: clerk2010introduction.  Chapter: applications/superconducting-and-quantum.
    """
    n, attenuation = check.not_negative("n", n, "photons", "it is a count"), _decibels(attenuation)
    check.same_shape(n=n, attenuation=attenuation, f=f, T=T)
    passed = 10 ** (-attenuation / 10)
    return n * passed + (1 - passed) * photon_number(f, T)


def line_photons(attenuations, temperatures, f, T_source=300.0):
    """Photons at the end of a line with attenuators, one after the other [1].

    Args:
        attenuations: of power, from the warm end on, a number or a list [dB]
        temperatures: of the attenuators, as many [K]
        f: frequency, one number [Hz]
        T_source: temperature of the source at the warm end, one number [K]
    Returns:
        photons [1]
    Raises:
        ValueError: an attenuation negative, f or a temperature not above zero, or lists that do not match
    Example:
        >>> f"{line_photons([20.0, 20.0, 20.0], [4.0, 0.1, 0.02], 5e9):.2e}"
        '3.85e-03'

    Source: clerk2010introduction.  Chapter: applications/superconducting-and-quantum.
    """
    attenuations, temperatures = np.atleast_1d(_decibels(attenuations)), check.number("temperatures", temperatures)
    check.same_shape(attenuations=attenuations, temperatures=temperatures)
    n = photon_number(f, T_source)
    for attenuation, T in zip(*np.broadcast_arrays(attenuations, temperatures), strict=True):
        n = attenuated_photons(n, attenuation, f, T)
    return float(n)


def dissipated_power(p_out, attenuation):
    r"""Power that an attenuator turns into heat, :math:`(A-1)\,P_\mathrm{out}` [W].

    Args:
        p_out: power that leaves it towards the cold [W]
        attenuation: of power, in decibels [dB]
    Returns:
        heat, shape of the inputs [W]
    Raises:
        ValueError: p_out or attenuation negative
    Example:
        >>> f"{1e9 * dissipated_power(1e-11, 20.0):.2f} nW"
        '0.99 nW'

    Source: balance of energy.  Chapter: applications/superconducting-and-quantum.
    """
    p_out = check.not_negative("p_out", p_out, "W", "signals carry energy inwards")
    attenuation = _decibels(attenuation)
    check.same_shape(p_out=p_out, attenuation=attenuation)
    return p_out * (10 ** (attenuation / 10) - 1)


def signal_heat(attenuations, p_out):
    r"""Heat that a signal leaves in each attenuator of a line, so strong that enough comes out at the end [W].

    Args:
        attenuations: of power, from the warm end on, a number or a list [dB]
        p_out: power behind the last attenuator, one number [W]
    Returns:
        heat in each, in the same order [W]
    Raises:
        ValueError: an attenuation or p_out negative
    Example:
        >>> print(signal_heat([20.0, 20.0, 20.0], 1e-11))
        [9.9e-06 9.9e-08 9.9e-10]

    Source: balance of energy.  Chapter: applications/superconducting-and-quantum.
    """
    attenuations, p_out = np.atleast_1d(_decibels(attenuations)), check.not_negative("p_out", p_out, "W")
    check.one_number(p_out=p_out)
    behind = np.append(np.cumsum(attenuations[::-1])[::-1][1:], 0.0)  # decibels still to come
    return dissipated_power(p_out * 10 ** (behind / 10), attenuations)


def _frequency(f):
    return check.positive("f", f, "Hz", "a photon has energy")


def _decibels(attenuation):
    return check.inside("attenuation", attenuation, "dB", 0.0, 200.0, "an attenuator does not amplify")


_answer.or_refuse(globals())
