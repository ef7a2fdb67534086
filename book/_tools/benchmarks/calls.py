"""Times the same questions put to one library: `python calls.py cryolib`. Prints JSON: question -> ms, values.

Runs by itself in any environment that has the library, so that peers need not share ours.
"""

import json
import sys
import time

PATIENCE = 0.6  # seconds for a question
BATCH = 5e-4  # seconds: short, so that on a busy machine some batches run undisturbed


def cryolib():
    import numpy as np

    from cryolib import fluids, liquefiers, materials

    k, c = materials.conductivity("stainless-304"), materials.heat_capacity("stainless-304")
    T = np.linspace(100.0, 300.0, 1000)
    return {
        "integral_304": lambda: k.integral(4.0, 300.0),
        "conductivity": lambda: k(77.0),
        "heat_capacity": lambda: c(77.0),
        "saturation": lambda: fluids.saturation_pressure("nitrogen", 80.0),
        "enthalpy": lambda: fluids.enthalpy("nitrogen", 300.0, 2e7) - fluids.enthalpy("nitrogen", 300.0, 1e5),
        "enthalpies": lambda: fluids.enthalpy("nitrogen", T, 1e5) - fluids.enthalpy("nitrogen", 300.0, 1e5),
        "linde": lambda: liquefiers.liquid_yield("nitrogen", 300.0, 1e5, 2e7),
    }


def coolprop_high():
    import numpy as np
    from CoolProp.CoolProp import PropsSI

    T = np.linspace(100.0, 300.0, 1000)

    def h(T, p):
        return PropsSI("H", "T", T, "P", p, "Nitrogen")

    def linde():
        out, into, liquid = h(300.0, 1e5), h(300.0, 2e7), PropsSI("H", "P", 1e5, "Q", 0, "Nitrogen")
        return (out - into) / (out - liquid)

    return {
        "saturation": lambda: PropsSI("P", "T", 80.0, "Q", 0, "Nitrogen"),
        "enthalpy": lambda: h(300.0, 2e7) - h(300.0, 1e5),
        "enthalpies": lambda: h(T, 1e5) - h(300.0, 1e5),
        "linde": linde,
    }


def coolprop_low():
    import CoolProp
    import numpy as np

    eos, T = CoolProp.AbstractState("HEOS", "Nitrogen"), np.linspace(100.0, 300.0, 1000)

    def at(pair, *given):
        eos.update(pair, *given)
        return eos

    def h(T, p):
        return at(CoolProp.PT_INPUTS, p, T).hmass()

    def linde():
        out, into, liquid = h(300.0, 1e5), h(300.0, 2e7), at(CoolProp.PQ_INPUTS, 1e5, 0).hmass()
        return (out - into) / (out - liquid)

    return {
        "saturation": lambda: at(CoolProp.QT_INPUTS, 0, 80.0).p(),
        "enthalpy": lambda: h(300.0, 2e7) - h(300.0, 1e5),
        "enthalpies": lambda: np.array([h(one, 1e5) for one in T]) - h(300.0, 1e5),
        "linde": linde,
    }


def cryoheatflow():
    import cryoheatflow as peer
    import numpy as np

    # Area and length of one: the heat flow is the integral. Its fits take arrays.
    return {
        "integral_304": lambda: peer.calculate_thermal_transfer(peer.k_ss, 1.0, 1.0, 4.0, 300.0)[0],
        "conductivity": lambda: peer.k_ss(np.float64(77.0)),
    }


def cryopy():
    from cryopy.material.sandbox import SS304

    return {
        "conductivity": lambda: SS304.thermal_conductivity(77.0),
        "heat_capacity": lambda: SS304.mass_specific_heat(77.0),
    }


def timed(call):
    """Shortest time of a call [ms], over many short batches, and its result as a list."""
    begin = time.perf_counter()
    result = call()
    once = time.perf_counter() - begin
    n, best, stop = max(1, min(1000, int(BATCH / once))), once, time.perf_counter() + PATIENCE
    while time.perf_counter() < stop:
        begin = time.perf_counter()
        for _ in range(n):
            call()
        best = min(best, (time.perf_counter() - begin) / n)
    return 1000 * best, [float(value) for value in (result if getattr(result, "ndim", 0) else [result])]


if __name__ == "__main__":
    found = {}
    for question, call in globals()[sys.argv[1]]().items():
        ms, values = timed(call)
        found[question] = {"ms": ms, "values": values}
    print(json.dumps(found))
