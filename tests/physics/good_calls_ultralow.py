"""Good calls of the functions about interfaces, superfluid and mixed helium; `test_bad_inputs` spoils them."""

import numpy as np


def or_zero(value):
    """A number that may be zero in this function alone: as an array it is left to `test_ultralow` to spoil."""
    return np.array(value)


GOOD = {
    "kapitza.heat_flux": dict(sigma=100.0, T_solid=or_zero(2.0), T_liquid=or_zero(1.8), exponent=4.0),
    "kapitza.solid_temperature": dict(q=or_zero(100.0), sigma=100.0, T_liquid=or_zero(1.8), exponent=4.0),
    "kapitza.temperature_step": dict(q=or_zero(100.0), sigma=100.0, T_liquid=1.8),
    "kapitza.conductance": dict(sigma=100.0, T=1.8),
    "kapitza.resistance": dict(sigma=100.0, area=1e-4, T=1.8),
    "kapitza.saturation_temperature": dict(q=or_zero(100.0), sigma=100.0),
    "kapitza.nucleate_boiling_superheat": dict(q=or_zero(100.0)),
    "acoustic_mismatch.acoustic_impedance": dict(rho=2330.0, c=8433.0),
    "acoustic_mismatch.normal_transmission": dict(Z_1=2e7, Z_2=3e4),
    "acoustic_mismatch.critical_angle": dict(c_liquid=238.0, c_solid=5843.0),
    "acoustic_mismatch.cone_fraction": dict(c_liquid=238.0, c_solid=5843.0),
    "acoustic_mismatch.mean_transmission": dict(
        rho_liquid=145.0, c_liquid=238.0, rho_solid=2330.0, c_transverse=5843.0
    ),
    "acoustic_mismatch.wave_transmission": dict(
        angle=or_zero(0.02), rho_liquid=145.0, c_liquid=238.0, rho_solid=2330.0, c_longitudinal=8433.0,
        c_transverse=5843.0,
    ),
    "acoustic_mismatch.mismatch_coefficient": dict(
        rho_liquid=145.0, c_liquid=238.0, rho_solid=2330.0, c_transverse=5843.0
    ),
    "acoustic_mismatch.phonon_limit": dict(c_longitudinal=8433.0, c_transverse=5843.0),
    "vapour_pressure.temperature_helium_4": dict(p=1e4),
    "vapour_pressure.pressure_helium_4": dict(T=2.0),
    "vapour_pressure.pressure_cold_helium_4": dict(T=0.7),
    "vapour_pressure.pressure_helium_3": dict(T=0.5),
    "vapour_pressure.pressure_helium_3_scale_1962": dict(T=0.5),
    "vapour_pressure.temperature_helium_3": dict(p=1e3),
    "vapour_pressure.latent_heat_helium_4": dict(T=or_zero(1.0)),
    "vapour_pressure.latent_heat_helium_3": dict(T=0.5),
    "vapour_pressure.pumped_bath_temperature": dict(isotope="helium-4", heat=0.1, speed=0.02, T_pump=300.0),
    "helium_ii.density": dict(T=or_zero(1.6)),
    "helium_ii.superfluid_density": dict(T=or_zero(1.6)),
    "helium_ii.superfluid_fraction": dict(T=or_zero(1.6)),
    "helium_ii.normal_fraction": dict(T=1.6),
    "helium_ii.heat_capacity": dict(T=1.6),
    "helium_ii.heat_capacity_helium_i": dict(T=2.5),
    "helium_ii.entropy": dict(T=1.6),
    "helium_ii.entropy_integral": dict(T1=1.6, T2=1.8),
    "helium_ii.viscosity": dict(T=1.6),
    "helium_ii.second_sound_speed": dict(T=1.6),
    "superfluid.fountain_pressure": dict(T=1.6, dT=or_zero(1e-3)),
    "superfluid.fountain_height": dict(T=1.6, dT=or_zero(1e-3)),
    "superfluid.fountain_height_between": dict(T_cold=1.6, T_warm=1.8),
    "superfluid.fountain_height_closed": dict(T_cold=1.6, T_warm=1.8),
    "superfluid.superleak_flow": dict(heat=or_zero(1.0), T=1.6),
    "superfluid.second_sound_two_fluid": dict(T=1.6),
    "superfluid.conductivity_function": dict(T=1.9),
    "superfluid.counterflow_flux": dict(T=1.9, gradient=or_zero(0.1)),
    "superfluid.counterflow_flux_between": dict(T_cold=1.8, T_warm=1.9, length=1.0),
    "superfluid.effective_conductivity": dict(T=1.9, q=1e4),
    "superfluid.critical_velocity": dict(width=1e-6),
    "helium_mixtures.dilute_fraction": dict(T=or_zero(0.1)),
    "helium_mixtures.concentrated_fraction": dict(T=or_zero(0.1)),
    "helium_mixtures.solubility": dict(T=or_zero(0.1), form="pobell"),
    "helium_mixtures.separation_temperature": dict(x=0.25),
    "helium_mixtures.lambda_temperature": dict(x=or_zero(0.25)),
    "helium_mixtures.dilute_molar_volume": dict(x=or_zero(0.066)),
    "helium_mixtures.dilute_density": dict(x=or_zero(0.066)),
    "helium_mixtures.fermi_temperature": dict(x=0.066),
    "helium_mixtures.fermi_entropy": dict(t=0.2),
    "dilution.enthalpy_dilute": dict(T=or_zero(0.1)),
    "dilution.enthalpy_concentrated": dict(T=or_zero(0.1)),
    "dilution.enthalpy_helium_3": dict(T=or_zero(0.1)),
    "dilution.entropy_helium_3": dict(T=or_zero(0.1)),
    "dilution.cooling_power": dict(n=1e-4, T_mix=or_zero(0.1), T_exchanger=or_zero(0.12)),
    "dilution.cooling_power_fermi": dict(n=1e-4, T_mix=0.1, T_exchanger=or_zero(0.12)),
    "dilution.base_temperature": dict(heat=or_zero(1e-5), n=1e-4, T_exchanger=or_zero(0.03)),
    "dilution.warmest_exchanger": dict(T_mix=or_zero(0.01)),
    "dilution_fridge.exchanger_outlet": dict(T_inlet=0.1, n=1e-4, sigma=2.5, area=10.0),
    "dilution_fridge.still_vapour_fraction": dict(x=or_zero(0.01), T_still=0.7),
    "dilution_fridge.pumping_speed": dict(n=1e-4, p=10.0, T_pump=300.0),
    "dilution_fridge.fridge": dict(n=1e-4, T_mix=or_zero(0.1), T_exchanger=or_zero(0.12), T_still=0.7, x_still=0.01),
}
MAY_BE_ZERO = set()
ANY_NUMBER = set()
