"""Audited answers and slips of the problems of medicine and of materials science."""

# Recomputed for the book's numbers, apart from this code: answers and slips, to their last printed digit.
AUDIT = [
    ("ice-ball", "length", 11.04, 1e-3, {"frozen": 20.95}),
    ("ice-ball", "R", 16.91, 1e-3, {"bloodless": 38.99, "blood-alone": 21.36}),
    ("ice-ball", "r_kill", 6.666, 1e-3, {"linear": 13.07, "no-front": 9.375}),
    ("ice-ball", "share", 6.12, 2e-3, {"radius": 39.4, "area": 15.53, "rest": 93.9}),
    ("ice-ball", "heat", 9.95, 1e-3, {"plane": 1.471, "infinite": 8.482}),
    ("magnet-quench", "m_most", 170.2, 1e-3, {"per-litre": 1.365, "to-room": 18.75}),
    ("magnet-quench", "gas", 1047, 1e-3, {"liquid": 1.365, "cold-gas": 122.4}),
    ("magnet-quench", "m_least", 18.75, 1e-3, {"sensible": 21.07, "latent": 170.2}),
    ("magnet-quench", "speed", 21.45, 1e-3, {"room-gas": 183.6, "radius": 5.36}),
    ("magnet-quench", "oxygen", 15.40, 1e-3, {"air": 73.5}),
    ("frozen-egg", "slower", 17.1, 2e-3, {"inverse": 0.0585, "ratio-of-T": 1.114}),
    ("frozen-egg", "w", 4.85, 2e-3, {"lost": 95.15, "all-moles": 5.367}),
    ("frozen-egg", "straw", 23.58, 1e-3, {"film": 11.79, "radius": 47.16}),
    ("shrunk-ring", "gap", 0.2175, 1e-3, {"ring-alone": 0.7774, "radius": 0.1087}),
    ("shrunk-ring", "held", 83.9, 1e-3, {"ring-alone": 299.9, "steel": 233.1}),
    ("shrunk-ring", "thin", 48.8, 1e-3, {"halves": 41.9}),
    ("shrunk-ring", "tube", -97.6, 1e-3, {"sign": 97.6, "same": -48.8}),
    ("shrunk-ring", "pipe", 600.3, 1e-3, {"difference": 233.1}),
    ("cold-hardened-blade", "Ms", 185.4, 1e-3, {"carbon-alone": 200.6}),
    ("cold-hardened-blade", "room", 17.1, 2e-3, {"martensite": 82.9}),
    ("cold-hardened-blade", "dry_ice", 5.39, 2e-3, {"sign": 31.4}),
    ("cold-hardened-blade", "nitrogen", 1.506, 2e-3, {"none": 0.0}),
    ("pipe-steel", "winter", 12.5, 3e-3, {"sign": 62.1}),
    ("pipe-steel", "T_27", 2.25, 5e-3, {"above": 20.35}),
    ("pipe-steel", "fahrenheit", 32.22, 1e-3, {"no-offset": 50.0}),
    ("pipe-steel", "shift", 36.7, 2e-3, {"sign": -36.7}),
]
TYPED = [  # slips as a person writes them, rounded as people round
    ("ice-ball", "share", "%", {"39": "radius", "94": "rest"}),
    ("magnet-quench", "m_least", "kg", {"21": "sensible", "170": "latent"}),
    ("shrunk-ring", "held", "MPa", {"300": "ring-alone", "233": "steel"}),
    ("pipe-steel", "shift", "K", {"-36.7": "sign"}),
]
