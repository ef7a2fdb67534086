"""Good calls of the functions about tanks, plunge cooling and dose; `test_bad_inputs` spoils them."""

import numpy as np


def or_zero(value):
    """A number that may be zero in this function alone: as an array the sweep leaves it alone."""
    return np.array(value)


FILM = dict(h=1e4, heat_capacity=4.2e6)
GOOD = {
    "applications.storage.shell_heat": dict(k=1.2e-3, r_inner=9.16, r_outer=10.36, T_hot=300.0, T_cold=20.3),
    "applications.storage.boil_off_share": dict(fluid="parahydrogen", heat=or_zero(333.0), volume=3218.0, p=1e5),
    "applications.storage.largest_fill": dict(fluid="parahydrogen", p_relief=4e5, p_load=1e5),
    "applications.storage.conversion_heat": dict(ortho=or_zero(0.75), ortho_end=or_zero(0.25)),
    "applications.plunge.film_cooling_rate": FILM | dict(thickness=1e-7, T=273.0, T_coolant=93.0),
    "applications.plunge.greatest_thickness": FILM | dict(rate=6.4e6, T=273.0, T_coolant=93.0),
    "applications.plunge.biot_number": dict(h=1e4, thickness=1e-7, k=0.56),
    "applications.plunge.slab_cooling_rate": FILM | dict(thickness=3e-6, k=0.56, T=273.0, T_coolant=93.0),
    "applications.plunge.time_to_cool": FILM | dict(thickness=1e-7, T_start=293.0, T_end=136.0, T_coolant=93.0),
    "applications.dose.absorption": dict(energy=12.4),
    "applications.dose.dose": dict(fluence=or_zero(1e22), energy=12.4),
    "applications.dose.share_left": dict(dose=or_zero(30e6), half_dose=43e6),
    "applications.dose.share_left_linear": dict(dose=or_zero(30e6), half_dose=43e6),
    "applications.dose.dose_for_share": dict(share=0.7, half_dose=43e6),
}
MAY_BE_ZERO = set()
ANY_NUMBER = set()
