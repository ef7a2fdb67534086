"""Good calls of the functions about quantum machines and magnets; `test_bad_inputs` spoils them."""

import numpy as np

from cryolib.materials import conductivity

COPPER = conductivity("copper-rrr100")


def or_zero(value):
    """A number that may be zero in this function alone: as an array the sweep leaves it alone."""
    return np.array(value)


GOOD = {
    "applications.current_leads.least_heat": dict(current=or_zero(1e3), T_hot=300.0, T_cold=4.2),
    "applications.current_leads.heat_without_current": dict(k=COPPER, shape=5e6, current=1e3, T_hot=290.0, T_cold=4.2),
    "applications.current_leads.best_shape": dict(k=COPPER, T_hot=290.0, T_cold=4.2),
    "applications.wiring.photon_number": dict(f=5e9, T=4.0),
    "applications.wiring.noise_temperature": dict(f=5e9, n=0.01),
    "applications.wiring.attenuated_photons": dict(n=or_zero(10.0), attenuation=or_zero(20.0), f=5e9, T=4.0),
    "applications.wiring.line_photons": dict(attenuations=or_zero(20.0), temperatures=4.0, f=5e9, T_source=300.0),
    "applications.wiring.dissipated_power": dict(p_out=or_zero(1e-9), attenuation=or_zero(20.0)),
}
MAY_BE_ZERO = set()
ANY_NUMBER = set()
