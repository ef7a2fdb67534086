"""Good calls of the functions of mixtures, throttling and expansion; `test_bad_inputs` spoils them one by one."""

import numpy as np

from cryolib.columns import equilibrium_curve
from cryolib.fluids import state

AIR = {"nitrogen": 0.781, "oxygen": 0.209, "argon": 0.010}
X = np.linspace(0.0, 1.0, 21)
CURVE = equilibrium_curve(X, 4 * X / (1 + 3 * X))
NITROGEN = dict(a=0.1370, b=3.87e-5)

GOOD = {
    "saturation.fitted_law": dict(fluid="oxygen", T_low=70.0, T_high=100.0, n=10),
    "saturation.law_through_boiling_point": dict(fluid="oxygen", span=10.0),
    "saturation.liquid_vapour_pressure": dict(fluid="argon", T=80.0),
    "mixtures.air": dict(),
    "mixtures.partial_pressure": dict(x=0.209, p=1e5),
    "mixtures.immiscible_dew_temperature": dict(fluid="oxygen", x=0.209, p=1e5),
    "mixtures.raoult_dew_point": dict(vapour=AIR, p=1e5),
    "mixtures.raoult_bubble_point": dict(liquid=AIR, p=1e5),
    "mixtures.dew_point": dict(vapour=AIR, p=1e5),
    "mixtures.bubble_point": dict(liquid=AIR, p=1e5),
    "separation.boiling_diagram": dict(light="nitrogen", heavy="oxygen", p=1e5, n=5),
    "separation.relative_volatility": dict(light="nitrogen", heavy="oxygen", T=80.0),
    "separation.sequential_condensation": dict(vapour=AIR, p=1e5, left=0.5, steps=3),
    "columns.fenske_stages": dict(top=0.99, bottom=0.01, volatility=4.0),
    "columns.equilibrium_curve": dict(x=[0.0, 0.2, 0.5, 1.0], y=[0.0, 0.5, 0.8, 1.0]),
    "columns.least_reflux": dict(curve=CURVE, feed=0.5, top=0.99, liquid_share=0.5),
    "columns.mccabe_thiele": dict(curve=CURVE, feed=0.5, top=0.99, bottom=0.01, reflux=2.0, liquid_share=0.5),
    "columns.condenser_pressure": dict(p_low=1.3e5, approach=2.0, light="nitrogen", heavy="oxygen"),
    "throttling.throttle": dict(fluid="nitrogen", T=300.0, p_high=2e7, p_low=1e5),
    "throttling.isenthalp": dict(fluid="nitrogen", T=300.0, p=2e7, pressures=1e5),
    "throttling.joule_thomson_coefficient": dict(fluid="nitrogen", T=300.0, p=1e5),
    "throttling.throttling_terms": dict(fluid="nitrogen", T=300.0, p=1e5),
    "virial.second_virial": dict(fluid="nitrogen", T=300.0),
    "virial.boyle_temperature": dict(fluid="nitrogen"),
    "virial.maximum_inversion_temperature": dict(fluid="nitrogen"),
    "inversion.inversion_pressure": dict(fluid="nitrogen", T=300.0),
    "inversion.inversion_apex": dict(fluid="nitrogen"),
    "inversion.upper_inversion_temperature": dict(fluid="nitrogen", p=1e7),
    "inversion.lower_inversion_temperature": dict(fluid="nitrogen", p=1e7),
    "inversion.inversion_curve": dict(fluid="nitrogen", n=5),
    "van_der_waals.constants": dict(fluid="nitrogen"),
    "van_der_waals.constants_from_critical_point": dict(T_c=126.2, p_c=3.4e6),
    "van_der_waals.pressure": dict(T=300.0, V_m=1e-3, **NITROGEN),
    "van_der_waals.critical_point": NITROGEN,
    "van_der_waals.boyle_temperature": NITROGEN,
    "van_der_waals.inversion_temperature": dict(V_m=1e-3, **NITROGEN),
    "van_der_waals.maximum_inversion_temperature": NITROGEN,
    "van_der_waals.inversion_pressure": dict(V_m=1e-3, **NITROGEN),
    "van_der_waals.reduced_inversion_pressure": dict(T_reduced=3.0),
    "van_der_waals.dilute_joule_thomson_coefficient": dict(T=300.0, c_p=29.1, **NITROGEN),
    "van_der_waals.coexistence": dict(T=110.0, **NITROGEN),
    "expansion.ideal_expansion_temperature": dict(T=20.0, p_high=1e6, p_low=1e5, gamma=1.4),
    "expansion.ideal_turbine_work": dict(T=20.0, p_high=1e6, p_low=1e5, gamma=1.4, M=0.028),
    "expansion.ideal_piston_work": dict(T=20.0, p_high=1e6, p_low=1e5, gamma=1.4, M=0.028),
    "expansion.turbine": dict(fluid="helium", T=20.0, p_high=1e6, p_low=1e5),
    "expansion.piston_work": dict(fluid="helium", T=20.0, p_high=1e6, p_low=1e5),
    "expansion.internal_energy": dict(state=state("nitrogen", T=300.0, p=1e5)),
    "expansion.liquid_fraction": dict(state=state("nitrogen", T=300.0, p=1e5)),
    "expansion.isentropic_coefficient": dict(fluid="nitrogen", T=300.0, p=1e5),
    "expansion.heat_capacity_ratio": dict(fluid="nitrogen", T=300.0, p=1e5),
}
MAY_BE_ZERO = {"x", "liquid_share"}
ANY_NUMBER = set()
