"""Audited answers and slips of the design problems on tanks of hydrogen and on plunge cooling."""

# Recomputed for the book's numbers, apart from this code: answers and slips, to their last printed digit.
AUDIT = [
    ("hydrogen-sphere", "Q", 333.5, 1e-3, {"plane": 294.9, "plane-outer": 377.2}),
    ("hydrogen-sphere", "boiled", 64.6, 1e-3, {"nitrogen": 144.6, "hour": 2.691}),
    ("hydrogen-sphere", "share", 0.0283, 2e-3, {"hour": 0.001181, "nitrogen": 0.06346}),
    ("hydrogen-sphere", "share_small", 0.963, 1e-3, {"ideal": 0.4813, "hour": 0.0401}),
    ("hydrogen-sphere", "fill", 0.886, 2e-4, {"ullage": 0.114}),
    ("hydrogen-sphere", "ortho", 1.182, 1e-3, {"ignored": 0.0, "all-ortho": 1.576}),
    ("plunge-film", "d_max", 133.9, 1e-3, {"one-sided": 66.96, "radius": 267.9}),
    ("plunge-film", "rate", 8.571e6, 1e-3, {"one-sided": 4.286e6, "radius": 1.714e7}),
    ("plunge-film", "time", 32.28, 1e-3, {"one-sided": 64.56, "constant-rate": 18.32}),
    ("plunge-film", "biot", 8.929e-4, 1e-3, {"whole": 1.786e-3}),
    ("plunge-film", "d_boiling", 13.39, 1e-3, {"one-sided": 6.696}),
    ("plunge-film", "d_old", 2.857, 1e-3, {"one-sided": 1.429}),
    ("plunge-film", "cell", 2.623e6, 1e-3, {"biot-ignored": 2.857e6}),
]
TYPED = [  # slips as a person writes them, rounded as people round
    ("hydrogen-sphere", "Q", "W", {"295": "plane", "377": "plane-outer"}),
    ("hydrogen-sphere", "boiled", "kg/d", {"145": "nitrogen", "2.69": "hour"}),
    ("hydrogen-sphere", "share", "%/d", {"0.00118": "hour", "0.0635": "nitrogen"}),
    ("hydrogen-sphere", "fill", "", {"11.4 %": "ullage", "1.126": "inverse"}),
    ("hydrogen-sphere", "ortho", "", {"0": "ignored", "1.58": "all-ortho"}),
    ("plunge-film", "d_max", "nm", {"67": "one-sided", "268": "radius"}),
    ("plunge-film", "rate", "K/s", {"4.3e6": "one-sided", "1.7e7": "radius"}),
    ("plunge-film", "biot", "", {"0.0018": "whole"}),
    ("plunge-film", "cell", "K/s", {"2.86e6": "biot-ignored"}),
]
