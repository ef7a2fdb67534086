"""Audited answers and slips of the problems on interfaces, cryostats, superfluids, dilution and quantum machines."""

# Recomputed by hand for the book's numbers, apart from this code: answers and slips, to their last printed digit.
AUDIT = [
    ("kapitza-chip", "step", 3.37, 1e-3, {"four-lost": 13.5, "square-metre": 3.37e-4, "both-faces": 1.69}),
    ("kapitza-chip", "mismatch", 387, 1e-3, {"slope": 444}),
    ("kapitza-chip", "boiling", 78.5, 1e-3, {}),
    ("kapitza-chip", "T_cold", 100.0, 1e-3, {}),
]
TYPED = [  # slips as a person writes them, rounded as people round
    ("kapitza-chip", "step", "mK", {"13.5": "four-lost", "3.4e-4": "square-metre", "1.69": "both-faces"}),
]
