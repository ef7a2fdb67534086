"""Audited answers and slips of the problems on interfaces, cryostats, superfluids, dilution and quantum machines."""

# Recomputed by hand for the book's numbers, apart from this code: answers and slips, to their last printed digit.
AUDIT = [
    ("kapitza-chip", "step", 3.37, 1e-3, {"four-lost": 13.5, "square-metre": 3.37e-4, "both-faces": 1.685}),
    ("kapitza-chip", "mismatch", 387, 1e-3, {"slope": 444}),
    ("kapitza-chip", "boiling", 78.5, 1e-3, {}),
    ("kapitza-chip", "T_cold", 100.0, 1e-3, {}),
    ("dilution-cooling", "ideal", 84.0, 1e-3, {"linear": 840, "millikelvin": 8.4e7, "per-mixture": 5.54,
                                               "no-arrival": 95.0, "entropy": 106}),
    ("dilution-cooling", "warm", 79.2, 1e-3, {"ideal": 84.0}),
    ("dilution-cooling", "base", 34.0, 1e-3, {"no-leak": 10.2}),
    ("dilution-cooling", "floor", 10.2, 1e-3, {}),
    ("dilution-cooling", "S", 24.9, 2e-3, {}),
    ("fountain-height", "h", 2.88, 1e-3, {"millikelvin": 2880, "molar": 0.01153, "density-twice": 418}),
    ("fountain-height", "closed", 2.655, 3e-3, {"open": 2.88}),
    ("fountain-height", "high", 8.16, 1e-3, {"cold-end": 5.76}),
    ("current-lead", "Q", 46.9, 1e-3, {"root-lost": 2.20, "pair": 93.8}),
    ("current-lead", "V", 65.8, 1e-3, {}),
    ("current-lead", "Q_cold", 12.0, 2e-3, {"no-stage": 46.9}),
    ("current-lead", "Q_stage", 45.3, 1e-3, {}),
    ("qubit-wiring", "n", 3.85e-3, 2e-3, {"room-only": 1.25e-3, "all-warm": 16.2}),
    ("qubit-wiring", "load_still", 4.51, 1e-3, {}),
    ("qubit-wiring", "load_plate", 0.239, 2e-3, {"linear": 0.343}),
    ("qubit-wiring", "lines", 419, 1e-6, {}),
    ("qubit-wiring", "n_quiet", 3.9e-4, 1e-3, {}),
    ("qubit-wiring", "lines_quiet", 88, 1e-6, {}),
]  # fmt: skip
TYPED = [  # slips as a person writes them, rounded as people round
    ("kapitza-chip", "step", "mK", {"13.5": "four-lost", "3.4e-4": "square-metre", "1.69": "both-faces"}),
    ("dilution-cooling", "ideal", "µW", {"840": "linear", "8.4e7": "millikelvin", "5.5": "per-mixture",
                                         "95.0": "no-arrival", "106": "entropy"}),
    ("fountain-height", "h", "m", {"28.8": "millikelvin", "1.15e-4": "molar", "4.18": "density-twice"}),
    ("fountain-height", "high", "m", {"5.76": "cold-end"}),
    ("qubit-wiring", "n", "", {"1.26e-3": "room-only", "16.2": "all-warm"}),
    ("current-lead", "Q", "W", {"2.2": "root-lost", "93.8": "pair"}),
]  # fmt: skip
