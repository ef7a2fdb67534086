"""Audited answers and slips of the design problems on tanks of hydrogen and on plunge cooling."""

# Recomputed for the book's numbers, apart from this code: answers and slips, to their last printed digit.
AUDIT = [
    ("hydrogen-sphere", "Q", 333.5, 1e-3, {"plane": 294.9, "plane-outer": 377.2}),
    ("hydrogen-sphere", "boiled", 64.6, 1e-3, {"nitrogen": 144.6, "hour": 2.691}),
    ("hydrogen-sphere", "share", 0.0283, 2e-3, {"hour": 0.001181, "nitrogen": 0.06346}),
    ("hydrogen-sphere", "share_small", 0.963, 1e-3, {"ideal": 0.4813, "hour": 0.0401}),
    ("hydrogen-sphere", "fill", 88.6, 2e-4, {"ullage": 11.4}),
    ("hydrogen-sphere", "ortho", 1.182, 1e-3, {"ignored": 0.0, "all-ortho": 1.576}),
]
TYPED = [  # slips as a person writes them, rounded as people round
    ("hydrogen-sphere", "Q", "W", {"295": "plane", "377": "plane-outer"}),
    ("hydrogen-sphere", "boiled", "kg/d", {"145": "nitrogen", "2.69": "hour"}),
    ("hydrogen-sphere", "share", "%/d", {"0.00118": "hour", "0.0635": "nitrogen"}),
    ("hydrogen-sphere", "fill", "%", {"11.4": "ullage", "112.6": "inverse"}),
    ("hydrogen-sphere", "ortho", "", {"0": "ignored", "1.58": "all-ortho"}),
]
