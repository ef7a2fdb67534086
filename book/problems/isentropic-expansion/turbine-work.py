"""Shaft work of a turbine and of one piston stroke: enthalpy for what flows, internal energy for what is enclosed."""

import functools
from math import floor, log

from cryolib import expansion, fluids
from cryolib.constants import R
from cryolib.course.define import Given, Mistake, Part, Problem, Shown

GAMMA = 5 / 3
M = 4.0026e-3  # molar mass of helium [kg/mol]
ROW = 0.2  # distance of two rows of the table [K]


@functools.cache
def reversible(T, p_high, p_low):
    """The reversible turbine, and the work of the real gas in a closed cylinder."""
    return expansion.turbine("helium", T, p_high, p_low), expansion.piston_work("helium", T, p_high, p_low)


@functools.cache
def row(T, p):
    """Enthalpy of a row of the table."""
    return fluids.enthalpy("helium", T, p)


@functools.cache
def temperature(h, p):
    """Temperature of helium from enthalpy and pressure."""
    return fluids.state("helium", p=p, h=h).T


def solve(T, p_high, p_low, eta):
    """Answers by the functions of the book."""
    engine, _ = reversible(T, p_high, p_low)
    return {
        "w_turbine": expansion.ideal_turbine_work(T, p_high, p_low, GAMMA, M),
        "w_piston": expansion.ideal_piston_work(T, p_high, p_low, GAMMA, M),
        "w_real": engine.work,
        "T_out": temperature(engine.inlet.h - eta * engine.work, p_low),
    }


def values(T, p_high, p_low, eta):
    """The table of the statement, and what the solution prints besides."""
    engine, w_real_piston = reversible(T, p_high, p_low)
    T_ideal = expansion.ideal_expansion_temperature(T, p_high, p_low, GAMMA)
    h_out = engine.inlet.h - eta * engine.work
    T_e = round(floor(temperature(h_out, p_low) / ROW) * ROW, 6)
    return {
        "T_ideal": T_ideal,
        "cooling": T - T_ideal,
        "c_p": 2.5 * R / M,
        "flow_work": R / M * (T - T_ideal),
        "h1": engine.inlet.h,
        "T_s": engine.outlet.T,
        "h2s": engine.outlet.h,
        "T_e": T_e,
        "T_f": T_e + ROW,
        "h_e": row(T_e, p_low),
        "h_f": row(round(T_e + ROW, 6), p_low),
        "w_real_piston": w_real_piston,
        "w_out": eta * engine.work,
        "h_out": h_out,
    }


def check_solve(T, p_high, p_low, T_ideal, h1, h2s, T_e, T_f, h_e, h_f, eta):
    """Answers from the work of the path, ∫p dv and ∫v dp summed along the adiabat, and from the printed table."""
    import numpy as np
    from scipy.integrate import trapezoid

    p = np.geomspace(p_low, p_high, 400)
    v = R * T / (M * p_high) * (p_high / p) ** (1 / GAMMA)
    h2 = h1 - eta * (h1 - h2s)
    return {
        "w_turbine": trapezoid(v, p),
        "w_piston": -trapezoid(p, v),
        "w_real": h1 - h2s,
        "T_out": T_e + (h2 - h_e) / (h_f - h_e) * (T_f - T_e),
    }


PROBLEM = Problem(
    id="turbine-work",
    chapter="isentropic-expansion",
    level=2,
    minutes=15,
    given=(
        Given("T", "K", book=20, low=18, high=22, step=0.1, digits=3),
        Given("p_high", "atm", book=10, low=9, high=11.5, step=0.5, digits=3),
        Given("p_low", "atm", book=1, digits=2),
        Given("eta", "", book=0.80, low=0.70, high=0.82, step=0.02, digits=2),
    ),
    values=values,
    shown=(
        Shown("T_ideal", "K", 4),
        Shown("cooling", "K", 4),
        Shown("c_p", "kJ/(kg K)", 4),
        Shown("flow_work", "kJ/kg", 3),
        Shown("h1", "kJ/kg", 5),
        Shown("T_s", "K", 4),
        Shown("h2s", "kJ/kg", 4),
        Shown("T_e", "K", 3),
        Shown("T_f", "K", 3),
        Shown("h_e", "kJ/kg", 4),
        Shown("h_f", "kJ/kg", 4),
        Shown("w_real_piston", "kJ/kg", 3),
        Shown("w_out", "kJ/kg", 3),
        Shown("h_out", "kJ/kg", 4),
    ),
    solve=solve,
    check_solve=check_solve,
    require=(
        lambda w_piston, w_real, w_turbine: w_piston < w_real < w_turbine,
        lambda T_s, T_out, T: T_s < T_out < T,
        lambda h_e, h_out, h_f: h_e <= h_out <= h_f,
    ),
    parts=(
        Part(
            "w_turbine",
            "shaft work, ideal gas",
            "kJ/kg",
            rtol=0.005,
            digits=3,
            trains=("expansion-work",),
            right="An open machine takes the enthalpy: internal energy and flow work.",
            mistakes=(
                Mistake(
                    "internal",
                    lambda w_piston: w_piston,
                    "That is u₁ − u₂, right for a closed stroke. Gas that flows carries pv too: use h₁ − h₂.",
                ),
                Mistake(
                    "molar",
                    lambda w_turbine: w_turbine * 1e3 * M,
                    "That number is in J/mol. Divide by 4.0026 g/mol to have kJ/kg.",
                ),
                Mistake(
                    "isothermal",
                    lambda T, p_high, p_low: R / M * T * log(p_high / p_low),
                    "RT ln(p₁/p₂) needs heat from outside. Here none enters and the gas cools.",
                ),
                Mistake(
                    "all",
                    lambda T: 2.5 * R / M * T,
                    "That is c_p T₁, all that the gas has. It leaves at {{ T_ideal }}: use T₁ − T₂.",
                ),
                Mistake(
                    "diatomic",
                    lambda w_turbine: 1.4 * w_turbine,
                    "You used c_p = 7R/2, for two atoms. Helium has one: 5R/2.",
                ),
                Mistake(
                    "sign",
                    lambda w_turbine: -w_turbine,
                    "The gas gives the work, and it is asked what it gives: h₁ − h₂, positive.",
                ),
            ),
        ),
        Part(
            "w_piston",
            "work on the piston, ideal gas",
            "kJ/kg",
            rtol=0.005,
            digits=3,
            trains=("expansion-work",),
            right="3/5 of the turbine's work. The missing {{ flow_work }} is flow work.",
            mistakes=(
                Mistake(
                    "enthalpy",
                    lambda w_turbine: w_turbine,
                    "That is h₁ − h₂, for gas that flows. The enclosed gas has only u to give: use c_v.",
                ),
                Mistake(
                    "flow",
                    lambda flow_work: flow_work,
                    "That is the difference of pv, the flow work. The piston gets u₁ − u₂.",
                ),
                Mistake(
                    "molar",
                    lambda w_piston: w_piston * 1e3 * M,
                    "That number is in J/mol. Divide by 4.0026 g/mol to have kJ/kg.",
                ),
            ),
        ),
        Part(
            "w_real",
            "shaft work, real gas",
            "kJ/kg",
            rtol=0.005,
            digits=3,
            trains=("expansion-work", "expansion-efficiency"),
            right="A little less than ideal: cold helium spends energy on pulling its atoms apart.",
            mistakes=(
                Mistake(
                    "ideal",
                    lambda w_turbine: w_turbine,
                    "That is the ideal gas of (a). Take h₁ − h₂ₛ from the table.",
                ),
                Mistake(
                    "internal",
                    lambda w_real_piston: w_real_piston,
                    "That is u₁ − u₂ of the real gas. The turbine gets h₁ − h₂ₛ.",
                ),
                Mistake(
                    "efficiency",
                    lambda w_out: w_out,
                    "You applied the efficiency already. In (c) the turbine is reversible.",
                ),
            ),
        ),
        Part(
            "T_out",
            "temperature behind the real turbine",
            "K",
            rtol=0.005,
            digits=4,
            trains=("expansion-efficiency",),
            right="Warmer than the reversible {{ T_s }}: what the shaft does not get stays in the gas.",
            mistakes=(
                Mistake(
                    "reversible",
                    lambda T_s: T_s,
                    "That is the reversible turbine. The real one leaves more enthalpy: h₂ = h₁ − η (h₁ − h₂ₛ).",
                ),
                Mistake(
                    "loss",
                    lambda h1, h2s, eta, p_low: temperature(h1 - (1 - eta) * (h1 - h2s), p_low),
                    "You took out 1 − η. The shaft gets the share η: h₂ = h₁ − η (h₁ − h₂ₛ).",
                ),
                Mistake(
                    "unchanged",
                    lambda T: T,
                    "That is the inlet. The gas gives {{ w_out }} to the shaft and cools.",
                ),
            ),
        ),
    ),
)
