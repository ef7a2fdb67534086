"""Audited answers and slips of the problems on pure gases and of the faded example on mixtures."""

# Recomputed by hand from 1.404 L/h a watt, 20.56 and 199.18 kJ/kg, and the states of the nitrogen liquefier.
AUDIT = [
    ("helium-dewar", "heat", 29.68, 2e-3, {"hour": 712, "nitrogen": 1858, "litre": 238}),
    ("helium-dewar", "nitrogen", 0.01597, 3e-3, {}),
    ("helium-dewar", "gas", 0.767, 3e-3, {"one-to-one": 1e-3}),
    ("helium-dewar", "ratio", 75.0, 2e-3, {"inverted": 0.01333}),
    ("nitrogen-road", "above", 38.2, 3e-3, {"boiling": 87.2, "room": 173.8, "sign": -38.2}),
    ("nitrogen-road", "liquid", 0.074, 3e-3, {"quality": 0.926}),
    ("nitrogen-road", "share", 0.460, 3e-3, {"sensible": 0.540}),
    ("boiling-pair", "x", 0.478, 2e-3, {}),
    ("boiling-pair", "y", 0.800, 2e-3, {}),
]
TYPED = [
    ("helium-dewar", "heat", "mW", {"712": "hour", "238": "litre"}),
    ("nitrogen-road", "above", "K", {"87.2": "boiling", "-38.2": "sign"}),
    ("nitrogen-road", "liquid", "", {"0.926": "quality"}),
]
