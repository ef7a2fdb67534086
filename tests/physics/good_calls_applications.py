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
    "applications.current_leads.heat_of_shape": dict(k=COPPER, shape=3e6, current=1e3, T_hot=290.0, T_cold=4.2),
    "applications.current_leads.vapour_cooled_heat": dict(
        current=or_zero(1e3), T_hot=300.0, T_cold=4.2, latent_heat=20.7e3, heat_capacity=5.2e3
    ),
    "applications.nbti.critical_current_density": dict(B=8.0, T=1.9),
    "applications.nbti.critical_temperature": dict(B=or_zero(8.0)),
    "applications.nbti.sharing_temperature": dict(j=1.5e9, B=8.0),
    "applications.magnet_cooling.point_load": dict(T_cold=1.9, T_warm=2.0, length=1.0, area=1e-4),
    "applications.magnet_cooling.spread_load": dict(T_cold=1.9, T_warm=2.0, length=1.0, area=1e-4),
    "applications.magnet_cooling.heat_reserve": dict(T=1.9),
    "applications.wiring.photon_number": dict(f=5e9, T=4.0),
    "applications.wiring.noise_temperature": dict(f=5e9, n=0.01),
    "applications.wiring.attenuated_photons": dict(n=or_zero(10.0), attenuation=or_zero(20.0), f=5e9, T=4.0),
    "applications.wiring.line_photons": dict(attenuations=or_zero(20.0), temperatures=4.0, f=5e9, T_source=300.0),
    "applications.wiring.dissipated_power": dict(p_out=or_zero(1e-9), attenuation=or_zero(20.0)),
    "applications.wiring.signal_heat": dict(attenuations=or_zero(20.0), p_out=or_zero(1e-9)),
}
MAY_BE_ZERO = set()
ANY_NUMBER = set()
