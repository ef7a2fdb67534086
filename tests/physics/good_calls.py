"""Good calls of the functions of the exemplar chapters; `test_bad_inputs` spoils them one argument at a time."""

from cryolib.liquefiers import linde_hampson

GOOD = {
    "quantum.thermal_wavelength": dict(m=6.6e-27, T=4.2),
    "quantum.temperature_for_wavelength": dict(m=6.6e-27, wavelength=3e-10),
    "quantum.rms_wavelength": dict(m=6.6e-27, T=4.2),
    "quantum.spacing": dict(n=2e28),
    "quantum.degeneracy": dict(n=2e28, m=6.6e-27, T=4.2),
    "quantum.bose_einstein_temperature": dict(n=2e28, m=6.6e-27),
    "quantum.fermi_temperature": dict(n=2e28, m=6.6e-27),
    "quantum.de_boer": dict(m=6.6e-27, sigma=2.556e-10, epsilon=1.4e-22),
    "fluids.limits": dict(fluid="nitrogen"),
    "fluids.molar_mass": dict(fluid="nitrogen"),
    "fluids.particle_mass": dict(fluid="nitrogen"),
    "fluids.critical_point": dict(fluid="nitrogen"),
    "fluids.triple_point": dict(fluid="nitrogen"),
    "fluids.saturation_pressure": dict(fluid="nitrogen", T=80.0),
    "fluids.boiling_temperature": dict(fluid="nitrogen", p=1e5),
    "fluids.latent_heat": dict(fluid="nitrogen", p=1e5),
    "fluids.enthalpy": dict(fluid="nitrogen", T=300.0, p=1e5),
    "fluids.entropy": dict(fluid="nitrogen", T=300.0, p=1e5),
    "fluids.density": dict(fluid="nitrogen", T=300.0, p=1e5),
    "fluids.state": dict(fluid="nitrogen", T=300.0, p=1e5),
    "fluids.melting_temperature": dict(fluid="nitrogen", p=1e6),
    "liquefiers.liquid_yield": dict(
        fluid="nitrogen", T_inlet=300.0, p_low=1e5, p_high=2e7, warm_approach=5.0, heat_leak=10.0
    ),
    "liquefiers.linde_hampson": dict(
        fluid="nitrogen", T_inlet=300.0, p_low=1e5, p_high=2e7, warm_approach=5.0, heat_leak=10.0, efficiency=0.6
    ),
    "liquefiers.compression_work": dict(fluid="nitrogen", T=300.0, p_low=1e5, p_high=2e7, efficiency=0.6),
    "liquefiers.ideal_work": dict(fluid="nitrogen", T_ambient=300.0, p=1e5),
    "liquefiers.carnot_work": dict(T_cold=4.2, T_warm=300.0),
    "liquefiers.pressure_of_greatest_yield": dict(
        fluid="nitrogen", T_inlet=300.0, p_low=1e5, p_max=8e7, warm_approach=5.0
    ),
    "liquefiers.pressure_of_least_work": dict(
        fluid="nitrogen", T_inlet=300.0, p_low=1e5, p_max=8e7, warm_approach=5.0
    ),
    "precooling.precooled_linde": dict(
        fluid="parahydrogen", T_inlet=300.0, T_bath=77.0, p_low=1e5, p_high=1e7, work_per_heat=3.0
    ),
    "expander_cycles.claude": dict(
        fluid="nitrogen", T_inlet=300.0, p_low=1e5, p_high=4e6, T_expander=200.0, fraction=0.7, expander_efficiency=0.8
    ),
    "exchangers.profile": dict(cycle=linde_hampson("nitrogen", 300.0, 1e5, 2e7, 5.0), n=10),
    "exchangers.stream_profile": dict(
        fluid="nitrogen", p_hot=2e7, p_cold=1e5, flow_hot=1.0, flow_cold=0.9, h_hot_in=2.79e5, h_hot_out=6.2e4,
        h_cold_in=7.7e4, n=10,
    ),
    "exchangers.conductance": dict(exchanger=None),
    "exchangers.effectiveness_ntu": dict(ntu=5.0, capacity_ratio=0.8),
    "regeneration.cooldown": dict(
        fluid="nitrogen", T_inlet=300.0, p_low=1e5, p_high=2e7, ntu=10.0, c_wall=385.0, gas=0.05, nodes=5, steps=50
    ),
    "superconductivity.gap_frequency": dict(T_c=9.25),
    "superconductivity.upper_critical_field_nbti": dict(T=4.2),
    "fits.log_polynomial": dict(coefficients=[1.0, 2.0]),
    "fits.log_rational": dict(a=1.0, b=0.1, c=1.0, d=0.1, e=1.0, f=0.1, g=1.0, h=0.1, i=1.0),
    "fits.fit": dict(name="conductivity-aluminium-6061"),
}  # fmt: skip
# Zero and negative numbers are physics for these arguments; and an omitted pressure means its default.
MAY_BE_ZERO = {
    "warm_approach",
    "heat_leak",
    "work_per_heat",
    "ntu",
    "capacity_ratio",
    "fraction",
    "expander_efficiency",
}
ANY_NUMBER = {"h_hot_in", "h_hot_out", "h_cold_in", *"abcdefghi", "coefficients"}
