"""Systems of the page principles/ultra-low/index; figures of acceptance from the audit of the article."""

from system import rows

from cryolib import vapour_pressure

SYSTEMS = rows("principles/ultra-low/index", [
    ("S086a", "helium-3 at 0.3 K on the scale of 1962", lambda: vapour_pressure.pressure_helium_3_scale_1962(0.3),
     0.25, "Pa", 0.05, "scale of 1962: 0.25 Pa"),
    ("S086b", "helium-3 at 0.3 K on ITS-90", lambda: vapour_pressure.pressure_helium_3(0.3), 0.23584, "Pa", 0.01,
     "ITS-90: 0.236 Pa"),
    ("S086c", "helium-4 at 0.7 K", lambda: vapour_pressure.pressure_cold_helium_4(0.7), 0.29, "Pa", 0.02,
     "0.7 K 0.2924 Pa"),
    ("S086d", "a 1 K pot: 10 mW on 20 L/s",
     lambda: vapour_pressure.pumped_bath_temperature("helium-4", 0.01, 0.02), 1.0, "K", 0.01, "10 mW 1.000 K"),
])  # fmt: skip
