"""Audited answers and slips of the problems on a dipole in helium II, its leads, and dose."""

# Recomputed for the book's numbers, apart from this code: answers and slips, to their last printed digit.
AUDIT = [
    ("crystal-dose", "rate", 1.245, 1e-3, {"disc": 1.585, "cgs": 12.45}),
    ("crystal-dose", "time", 24.1, 1e-3, {"half": 34.54, "henderson": 16.07}),
    ("crystal-dose", "share", 0.6968, 1e-3, {"e-fold": 0.5939}),
    ("crystal-dose", "at_limit", 0.6166, 1e-3, {"quoted": 0.70, "linear": 0.6512, "e-fold": 0.4977}),
    ("crystal-dose", "warm", 0.1205, 1e-3, {"cold": 34.54}),
    ("ribosome-film", "tau", 12.6, 1e-3, {}),
    ("ribosome-film", "crossing", 9.195, 1e-3, {}),
    ("magnet-margin", "B_c2", 13.51, 1e-3, {"straight": 11.51, "zero": 14.5}),
    ("magnet-margin", "j_c", 2451, 1e-3, {"boiling": 1011, "no-field": 4083}),
    ("magnet-margin", "T_c", 5.565, 1e-3, {"zero-field": 9.2, "straight": 3.915}),
    ("magnet-margin", "margin", 1.422, 1e-3, {"no-current": 3.665, "share": 2.243}),
    ("magnet-margin", "Q", 0.947, 1e-3, {"length": 1.193, "length-outside": 0.5966, "square-root": 92.2}),
    ("magnet-margin", "double", 0.8, 1e-3, {"linear": 0.2, "square": 0.4}),
    ("dipole-lead", "Q", 609.5, 1e-3, {"pair": 1219}),
    ("dipole-lead", "W", 40024, 1e-3, {}),
    ("dipole-lead", "saving", 13.32, 1e-3, {}),
]
TYPED = [  # slips as a person writes them, rounded as people round
    ("crystal-dose", "time", "s", {"34.5": "half", "16": "henderson"}),
    ("crystal-dose", "at_limit", "", {"0.7": "quoted", "0.65": "linear"}),
    ("magnet-margin", "T_c", "K", {"9.2": "zero-field"}),
    ("magnet-margin", "margin", "K", {"3.67": "no-current"}),
    ("magnet-margin", "double", "K", {"0.2": "linear"}),
    ("dipole-lead", "Q", "W", {"1219": "pair"}),
]
