"""Good calls of the functions behind the chapter on throttling; `test_bad_inputs` spoils them one by one."""

ARGON = dict(sigma=3.405e-10, epsilon=1.654e-21)
NITROGEN = dict(a=0.1370, b=3.87e-5)

GOOD = {
    "pair_potential.lennard_jones": dict(r=4e-10, **ARGON),
    "pair_potential.flow_work_slope": dict(T=300.0, **ARGON),
    "pair_potential.energy_slope": dict(T=300.0, **ARGON),
    "van_der_waals_flow.molar_volume": dict(T=300.0, p=1e7, **NITROGEN),
    "van_der_waals_flow.enthalpy": dict(T=300.0, V_m=1e-3, c_v=20.8, **NITROGEN),
    "van_der_waals_flow.isenthalp": dict(T=300.0, V_m=1e-3, volumes=1e-2, c_v=20.8, **NITROGEN),
}
MAY_BE_ZERO = set()
ANY_NUMBER = set()
