"""Good calls of the functions of the chapters on medicine and materials; `test_bad_inputs` spoils them."""

import numpy as np

from cryolib.applications.ductile_brittle import Transition


def or_zero(value):
    """A number that may be zero in this function alone: as an array the sweep leaves it alone."""
    return np.array(value)


PROBE = dict(r_probe=2.5e-3, T_probe=123.15, k_frozen=1.8)
TISSUE = PROBE | dict(k_unfrozen=0.5, length=11e-3, T_body=310.15, T_freeze=273.15)
MEMBRANE = dict(reference=7.24e-14, activation=60.7e3, T_reference=293.15)
EGG = dict(surface=1e5) | MEMBRANE | dict(osmolality=0.285)
CURVE = Transition(2.0, 72.6, 284.4, 30.1)
GOOD = {
    "applications.cryosurgery.perfusion_length": dict(k=0.5, perfusion=1e-3, heat_capacity=4.1e6),
    "applications.cryosurgery.steady_radius": TISSUE,
    "applications.cryosurgery.isotherm_radius": dict(
        T=233.15, radius=16.9e-3, r_probe=2.5e-3, T_probe=123.15, T_freeze=273.15
    ),
    "applications.cryosurgery.probe_heat": PROBE | dict(radius=16.9e-3, T_freeze=273.15),
    "applications.cryosurgery.growth_time": TISSUE | dict(radius=12e-3, latent=250e6),
    "applications.mri_quench.stored_energy": dict(B=or_zero(1.5), volume=4.0),
    "applications.mri_quench.heat_per_mass": dict(T_exit=35.0, p=1e5),
    "applications.mri_quench.boiled_mass": dict(energy=or_zero(3.5e6), T_exit=35.0, p=1e5),
    "applications.mri_quench.vent_speed": dict(mass_flow=or_zero(3.0), T=35.0, diameter=0.25, p=1e5),
    "applications.mri_quench.pressure_drop": dict(
        mass_flow=or_zero(3.0), T=35.0, diameter=0.25, length=15.0, friction=0.02, p=1e5
    ),
    "applications.cryopreservation.permeability": dict(T=263.15) | MEMBRANE,
    "applications.cryopreservation.equilibrium_water": dict(T=258.15, osmolality=0.285),
    "applications.cryopreservation.freezing_point": dict(osmolality=0.285, water=0.5),
    "applications.cryopreservation.water_history": dict(rate=0.05) | EGG | dict(T_end=258.15, points=5),
    "applications.cryopreservation.greatest_rate": dict(trapped=0.05, T_end=258.15) | EGG,
    "applications.contraction_stress.youngs_modulus": dict(material="aluminium-6061", T=77.0),
    "applications.contraction_stress.mismatch": dict(
        outer="aluminium-6061", inner="stainless-304", T=77.0, T_from=293.0
    ),
    "applications.contraction_stress.held_stress": dict(strain=or_zero(1e-3), modulus=77e9),
    "applications.contraction_stress.joint_stress": dict(
        strain=or_zero(1e-3), modulus=77e9, area=1e-4, modulus_other=214e9, area_other=1e-4
    ),
    "applications.contraction_stress.gripping_temperature": dict(
        outer="aluminium-6061", inner="stainless-304", clearance=1e-4, diameter=0.2, T_low=4.0
    ),
    "applications.martensite.start_temperature": dict(
        carbon=or_zero(0.008), manganese=or_zero(0.004), nickel=or_zero(0.0), chromium=or_zero(0.015),
        molybdenum=or_zero(0.0)
    ),
    "applications.martensite.retained_austenite": dict(T=298.15, T_start=473.15, rate=0.011),
    "applications.martensite.quench_temperature": dict(austenite=0.05, T_start=473.15, rate=0.011),
    "applications.ductile_brittle.stored": dict(name="x52"),
    "applications.ductile_brittle.charpy_energy": dict(T=273.15, curve=CURVE),
    "applications.ductile_brittle.temperature_of_energy": dict(energy=28.0, curve=CURVE),
    "applications.ductile_brittle.fitted": dict(
        T=[250.0, 270.0, 290.0, 310.0], energy=[10.0, 30.0, 60.0, 70.0], lower=or_zero(2.0), upper=75.0
    ),
    "fits.joined_polynomials": dict(edges=[4.0, 57.0, 293.0], coefficients=((1.0, 2.0), (3.0, 1.0))),
}  # fmt: skip
MAY_BE_ZERO = set()
ANY_NUMBER = set()
