"""Systems of the chapter principles/heat-leaks/radiation."""

from system import rows

from cryolib import radiation
from cryolib.data import load


def steel_scatter():
    """Absorptivity of steel as found over the emissivity in a table for room temperature."""
    found = load("emissivity-cold").numbers["stainless steel, as found"]["from_290_on_77"]
    return found / load("emissivity").numbers["stainless steel"]["emissivity"]


SYSTEMS = rows("principles/heat-leaks/radiation", [
    ("S069a", "black walls, 300 to 77 K", lambda: radiation.black_flux(300.0, 77.0), 457.31, "W/m2", 1e-5,
     "300 K to 77.0 K: 457.31 W/m2"),
    ("S069b", "black walls, 77 to 4.2 K", lambda: radiation.black_flux(77.0, 4.2), 1.993, "W/m2", 1e-3,
     "77 K to 4.2 K: 1.99 W/m2"),
    ("S070", "exchange factor of two walls of 0.05", lambda: radiation.exchange_factor(0.05, 0.05), 0.025641, "1",
     1e-5, "E = 0.025641"),
    ("S071", "an emissivity belongs to a surface", steel_scatter, 4.9, "1", 0.02, "as found, for 290 K: 0.34"),
    ("S072a", "one shield between black walls", lambda: 100 * radiation.shield_saving(1.0, 0.04), 98.0, "%", 1e-3,
     "457.3 to 9.15 W/m2: 98.0 % less"),
    ("S072b", "one shield between walls like itself", lambda: 100 * radiation.shield_saving(0.04, 0.04), 50.0, "%",
     1e-9, "9.33 to 4.67 W/m2: 50.0 % less"),
    ("S073a", "shield between 300 and 77 K", lambda: radiation.floating_temperature(300.0, 77.0, 0.04, 0.04), 252.54,
     "K", 2e-5, "between 300 and 77.0 K: 252.54 K"),
    ("S073b", "shield between 77 and 4.2 K", lambda: radiation.floating_temperature(77.0, 4.2, 0.04, 0.04), 64.75,
     "K", 1e-4, "between 77 and 4.2 K: 64.75 K"),
    ("S074", "ten shields between black walls", lambda: radiation.shielded_flux(300.0, 77.0, 1.0, 1.0, 0.04, 10),
     0.931, "W/m2", 1e-3, "10 shields between black walls: 0.931 W/m2"),
    ("S075", "a blanket of thirty layers", lambda: radiation.mli_flux(300.0, 77.0, 30, 2000.0), 0.4655, "W/m2", 0.01,
     "30 layers at 20 per cm: 0.4655 W/m2"),
])  # fmt: skip
