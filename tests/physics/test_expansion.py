"""Expansion with work: losses, areas of the diagrams, the ideal gas, the wet region."""

import pytest
from forall import forall
from hypothesis import strategies as st
from scipy.integrate import quad
from test_throttling import reduced_state, states

from cryolib import _slopes, expansion, fluids, throttling
from cryolib.constants import atm


@forall(st.floats(0.05, 0.9), st.floats(150.0, 400.0), examples=30)
def test_losses_make_entropy_and_cost_cold(efficiency, T):
    real, ideal = (expansion.turbine("nitrogen", T, 8e5, 1e5, eta) for eta in (efficiency, 1.0))
    assert real.entropy_rise > 0
    assert ideal.entropy_rise == pytest.approx(0, abs=1e-6)
    assert real.outlet.T > ideal.outlet.T
    assert real.work == pytest.approx(real.inlet.h - real.outlet.h, rel=1e-6)
    assert expansion.turbine("nitrogen", T, 8e5, 1e5, 0.0).outlet.T == pytest.approx(
        throttling.throttle("nitrogen", T, 8e5, 1e5).T, rel=1e-9
    )


def test_works_are_the_areas_of_the_diagrams():
    # Turbine: integral of v dp along the isentrope; piston: integral of p dv.
    s = fluids.state("helium", T=20.0, p=10 * atm).s

    def v(p):
        return 1 / fluids.state("helium", p=p, s=s).rho

    flow = quad(v, atm, 10 * atm, epsrel=1e-9)[0]
    assert expansion.turbine("helium", 20.0, 10 * atm, atm).work == pytest.approx(flow, rel=1e-7)
    stroke = flow - (10 * atm * v(10 * atm) - atm * v(atm))
    assert expansion.piston_work("helium", 20.0, 10 * atm, atm) == pytest.approx(stroke, rel=1e-7)


@forall(st.floats(250.0, 600.0), st.floats(1.5, 20.0), examples=30)
def test_dilute_helium_expands_like_an_ideal_gas(T, ratio):
    engine = expansion.turbine("helium", T, 1e3 * ratio, 1e3)
    assert engine.outlet.T == pytest.approx(expansion.ideal_expansion_temperature(T, ratio, 1.0, 5 / 3), rel=1e-5)
    M = fluids.molar_mass("helium")
    assert engine.work == pytest.approx(expansion.ideal_turbine_work(T, ratio, 1.0, 5 / 3, M), rel=1e-4)
    assert expansion.heat_capacity_ratio("helium", T, 1e3) == pytest.approx(5 / 3, rel=1e-4)
    work = expansion.piston_work("helium", T, 1e3 * ratio, 1e3)
    assert engine.work / work == pytest.approx(5 / 3, rel=1e-4)


@forall(states, examples=30)
def test_ratio_of_heat_capacities_is_that_of_the_slopes_of_pressure(case):
    fluid, T, p = reduced_state(*case)
    adiabatic, isothermal = (_slopes.derivative(fluid, "P", "Dmass", at, T, p) for at in ("Smass", "T"))
    assert expansion.heat_capacity_ratio(fluid, T, p) == pytest.approx(adiabatic / isothermal, rel=1e-7)


def test_in_the_wet_region_turbine_and_valve_end_at_one_temperature():
    turbine = expansion.turbine("helium", 6.0, 10 * atm, atm).outlet
    valve = throttling.throttle("helium", 6.0, 10 * atm, atm)
    assert turbine.T == pytest.approx(valve.T, abs=1e-9)
    assert turbine.T == pytest.approx(4.224, abs=1e-3)
    assert expansion.liquid_fraction(turbine) > expansion.liquid_fraction(valve)


@pytest.mark.parametrize(
    ("given_", "expected"),
    [(dict(T=70.0, p=atm), 1.0), (dict(T=100.0, p=atm), 0.0), (dict(T=300.0, p=atm), 0.0),
     (dict(p=atm, quality=0.25), 0.75)],
)  # fmt: skip
def test_liquid_fraction_of_every_phase(given_, expected):
    assert expansion.liquid_fraction(fluids.state("nitrogen", **given_)) == pytest.approx(expected, abs=1e-9)
