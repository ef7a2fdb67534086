"""Systems of the chapter applications/safety; figures of acceptance from the audit and from the manuals it cites."""

from system import rows

from cryolib import fluids, mixtures
from cryolib.applications import oxygen_deficiency as odh
from cryolib.applications import oxygen_enrichment as rich
from cryolib.applications import trapped_liquid as trap
from cryolib.constants import bar

HALL = 70 * 70 * 10 * 0.3048**3


def gas(litres, fluid="nitrogen"):
    return odh.gas_volume(fluid, litres * 1e-3, 293.15)


def pipe():
    return trap.mean_density("nitrogen", 1.0)


def lid():
    return trap.full_temperature("parahydrogen", trap.mean_density("parahydrogen", 0.90))


SYSTEMS = rows("applications/safety", [
    ("S116a", "ten litres of nitrogen in 20 m3, mixed", lambda: 100 * odh.oxygen_mixed(gas(10), 20.0, 0.209), 14.8, "%",
     2e-3, "mixed 14.8 % O2"),
    ("S116b", "160 litres in Fermilab's hall", lambda: 100 * odh.oxygen_mixed(gas(160), HALL), 19.3, "%", 5e-3,
     "19.3 %"),
    ("S116c", "fresh air that holds 19.5 %", lambda: odh.least_ventilation(1.0, 0.195), 13.4, "1", 5e-3,
     "takes 13.4 times the leak"),
    ("S116d", "fatality factor at 135 mmHg", lambda: odh.fatality_factor(134.999 / 760), 1e-7, "1", 1e-2,
     r"F = 10^{(65 - p_{\mathrm{O}_2})/10}"),
    ("S116e", "a tank of hydrogen, 90 % full, becomes all liquid", lid, 25.4, "K", 2e-3, "liquid-full at 25.4 K"),
    ("S116f", "at this pressure", lambda: fluids.saturation_pressure("parahydrogen", lid()) / bar, 3.6, "bar", 0.02,
     "3.56 bar"),
    ("S116g", "trapped nitrogen as an ideal gas", lambda: trap.ideal_pressure("nitrogen", 294.26, pipe()) / 6894.757,
     10_200, "psi", 5e-3, "10,200 psi"),
    ("S116h", "air condenses", lambda: mixtures.dew_point(mixtures.air()).T, 81.7, "K", 1e-3, "81.7 K"),
    ("S116i", "oxygen in the first drop", lambda: 100 * mixtures.dew_point(mixtures.air()).liquid["oxygen"], 51, "%",
     0.01, "first drop holds 51 % oxygen"),
    ("S116j", "richer by boiling", lambda: 100 * rich.oxygen_left(0.513, 0.4, 4.1), 81, "%", 0.01,
     "60 % boiled away: 81 % oxygen"),
    ("S116k", "a litre of oxygen in a room", lambda: 100 * rich.enriched_room(gas(1, "oxygen"), 20.0), 24.3, "%", 5e-3,
     "24.3 %"),
])  # fmt: skip
