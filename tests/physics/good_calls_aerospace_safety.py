"""Good calls of the functions about tanks, sunshields and the air of rooms; `test_bad_inputs` spoils them."""

import numpy as np


def or_zero(value):
    """A number that may be zero in this function alone: as an array the sweep leaves it alone."""
    return np.array(value)


ROOM = dict(room=20.0, start=0.2095)
GOOD = {
    "applications.trapped_liquid.mean_density": dict(fluid="nitrogen", fill=or_zero(0.9), p_load=1e5),
    "applications.trapped_liquid.full_temperature": dict(fluid="parahydrogen", rho=63.9),
    "applications.trapped_liquid.pressure_at": dict(fluid="nitrogen", T=293.15, rho=806.0),
    "applications.trapped_liquid.temperature_at": dict(fluid="nitrogen", rho=806.0, p=69e5),
    "applications.trapped_liquid.ideal_pressure": dict(fluid="nitrogen", T=293.15, rho=806.0),
    "applications.self_pressurisation.stirred_energy": dict(fluid="parahydrogen", fill=0.85, p_end=4e5, p_load=1e5),
    "applications.self_pressurisation.layered_energy": dict(
        fluid="parahydrogen", fill=or_zero(0.85), p_end=4e5, p_load=1e5
    ),
    "applications.self_pressurisation.time_to_pressure": dict(energy=4e6, volume=3218.0, heat=333.0),
    "applications.self_pressurisation.cooler_power": dict(heat=or_zero(390.0), T_cold=20.0, T_hot=300.0, share=0.2),
    "applications.self_pressurisation.break_even_time": dict(mass=200.0, fluid="parahydrogen", heat=10.0, p=1e5),
    "applications.densification.density_gain": dict(fluid="oxygen", T=66.5, p=1e5),
    "applications.densification.cold_stored": dict(fluid="oxygen", T=66.5, p=1e5),
    "applications.densification.waiting_time": dict(
        fluid="oxygen", volume=300.0, heat=5e5, T_start=66.5, T_limit=70.0, p=1e5
    ),
    "applications.sunshield.sunlit_temperature": dict(irradiance=1361.0, absorptivity=0.4, emissivity=0.6),
    "applications.sunshield.opening": dict(angle=or_zero(0.1)),
    "applications.sunshield.wedge_exchange": dict(emissivity=0.05, escape=or_zero(0.05)),
    "applications.sunshield.layer_temperatures": dict(
        T_sunlit=383.0, layers=5, emissivity=0.05, escape=or_zero(0.05), heat=or_zero(0.01)
    ),
    "applications.sunshield.radiator_temperature": dict(flux=or_zero(0.145), emissivity=0.9, T_sky=2.7),
    "applications.sunshield.spectral_radiance": dict(wavelength=1e-5, T=40.0),
    "applications.oxygen_deficiency.gas_volume": dict(fluid="nitrogen", liquid=or_zero(0.01), T=293.15, p=1e5),
    "applications.oxygen_deficiency.oxygen_mixed": ROOM | dict(gas=or_zero(6.9)),
    "applications.oxygen_deficiency.oxygen_expelled": ROOM | dict(gas=or_zero(6.9)),
    "applications.oxygen_deficiency.oxygen_leaking": ROOM | dict(t=or_zero(600.0), leak=0.02, ventilation=or_zero(0.1)),
    "applications.oxygen_deficiency.oxygen_recovering": ROOM
    | dict(t=or_zero(600.0), ventilation=or_zero(0.1), lowest=or_zero(0.15)),
    "applications.oxygen_deficiency.least_ventilation": dict(leak=or_zero(0.001), least=0.195, start=0.2095),
    "applications.oxygen_deficiency.fatality_factor": dict(oxygen=or_zero(0.15), p=101325.0),
    "applications.oxygen_deficiency.hazard_class": dict(rate=or_zero(1e-9)),
    "applications.oxygen_enrichment.condensation_heat": dict(T_air=293.15, p=1e5),
    "applications.oxygen_enrichment.share_left": dict(oxygen_start=0.21, oxygen_end=0.5, volatility=4.0),
    "applications.oxygen_enrichment.oxygen_left": dict(oxygen_start=0.21, left=0.27, volatility=4.0),
    "applications.oxygen_enrichment.enriched_room": ROOM | dict(gas=or_zero(0.86)),
}
MAY_BE_ZERO = set()
ANY_NUMBER = set()
