"""Good calls of the functions of the heat-leak chapters; `test_bad_inputs` spoils them one argument at a time."""

from cryolib.budget import Design
from cryolib.materials import conductivity

STEEL = conductivity("stainless-304")
LAYERS = [(conductivity("copper-rrr100"), 0.05), (STEEL, 0.05)]
WALLS = dict(T_hot=300.0, T_cold=77.0)
ROD = dict(k=STEEL, area=1e-4, length=0.2)

GOOD = {
    "_ends.ends": dict(**WALLS),
    "vacuum.mean_free_path": dict(d=3.7e-10, T=300.0, p=1e-3),
    "vacuum.gas_conductivity": dict(fluid="nitrogen"),
    "vacuum.heat_capacity_ratio": dict(fluid="nitrogen", T=300.0),
    "vacuum.continuum_flux": dict(fluid="nitrogen", gap=0.02, **WALLS),
    "vacuum.accommodation": dict(a_inner=0.5, a_outer=0.5, area_ratio=0.8),
    "vacuum.free_molecular_flux": dict(M=4e-3, gamma=1.6, p=1e-3, **WALLS, coefficient=0.5),
    "vacuum.gas_flux": dict(fluid="nitrogen", p=1e-3, gap=0.02, **WALLS, coefficient=0.5),
    "vacuum.rayleigh_number": dict(fluid="nitrogen", p=1e5, gap=0.02, **WALLS),
    "vacuum.convection_factor": dict(rayleigh=1e6, aspect=25.0),
    "materials.known": dict(property_="conductivity"),
    "materials.conductivity": dict(material="stainless-304"),
    "materials.heat_capacity": dict(material="copper"),
    "materials.contraction": dict(material="stainless-304", T=77.0, T_from=293.0),
    "materials.emissivity": dict(surface="stainless steel"),
    "materials.extended": dict(property_fit=STEEL, low=1.0, high=310.0),
    "conduction.tube_area": dict(d_outer=12.7e-3, wall=0.25e-3),
    "conduction.wire_area": dict(d=0.127e-3, count=24),
    "conduction.heat_flow": dict(**ROD, **WALLS),
    "conduction.linear_heat_flow": dict(slopes=[1.6, 0.1], lengths=[0.05, 0.05], area=1e-4, **WALLS),
    "conduction.composite_heat_flow": dict(layers=LAYERS, area=1e-4, **WALLS),
    "conduction.joint_temperatures": dict(layers=LAYERS, area=1e-4, **WALLS),
    "conduction.local_exponent": dict(k=STEEL, T=20.0),
    "interception.intercept": dict(
        **ROD, T_hot=300.0, T_stage=77.0, T_cold=4.2, position=0.4, T_ambient=300.0
    ),
    "interception.best_position": dict(k=STEEL, T_hot=300.0, T_stage=77.0, T_cold=4.2, T_ambient=300.0),
    "interception.best_stage_temperature": dict(k=STEEL, T_hot=300.0, T_cold=4.2, T_ambient=300.0),
    "interception.least_work": dict(**ROD, T_ambient=300.0, T_cold=4.2),
    "interception.vapour_cooled_heat_flow": dict(**ROD, fluid="helium", T_hot=300.0, p=101325.0),
    "radiation.peak_wavelength": dict(T=300.0),
    "radiation.spectral_exitance": dict(wavelength=1e-5, T=300.0),
    "radiation.black_flux": dict(**WALLS),
    "radiation.exchange_factor": dict(e_inner=0.05, e_outer=0.1, area_ratio=0.8),
    "radiation.grey_flux": dict(**WALLS, factor=0.05),
    "radiation.floating_temperature": dict(**WALLS, factor_hot=0.05, factor_cold=0.04),
    "radiation.shielded_flux": dict(**WALLS, e_hot=0.9, e_cold=0.1, e_shield=0.04, shields=3),
    "radiation.shield_temperatures": dict(**WALLS, e_hot=0.9, e_cold=0.1, e_shield=0.04, shields=3),
    "radiation.shield_saving": dict(e_wall=0.9, e_shield=0.04),
    "radiation.mli_flux": dict(**WALLS, layers=30, layer_density=2000.0, blanket="perforated"),
    "radiation.mli_gas_flux": dict(**WALLS, layers=30, p=1e-3, fluid="helium"),
    "budget.boil_off": dict(fluid="helium", heat=1.0, p=101325.0),
    "budget.vent_flow": dict(fluid="helium", heat=1.0, p=101325.0),
    "budget.hold_time": dict(fluid="helium", volume=0.05, heat=1.0, p=101325.0),
    "budget.helium_cryostat": dict(design=Design()),
    "fits.log_joined": dict(a=-2.65, b=1.99, c=1.25, d=0.57, e=-8.0, f=0.78),
    "fits.log_table": dict(T=[4.0, 10.0, 20.0], value=[1.6, 4.6, 10.0]),
}  # fmt: skip
MAY_BE_ZERO = {"shields", "heat", "rayleigh"}
ANY_NUMBER = set()
