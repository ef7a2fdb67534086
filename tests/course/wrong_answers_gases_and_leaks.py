"""Audited answers and slips of the problems on mixtures, throttling, expansion, conduction and radiation."""

# Recomputed by hand for the book's numbers, apart from this code: answers and slips, to their last printed digit.
AUDIT = [
    ("air-dew-point", "T_alone", 77.53, 1e-4, {"log10": 84.235, "article": 82.5, "pure": 90.23, "nitrogen": 75.38,
                                               "nitrogen-log10": 76.51}),
    ("air-dew-point", "T_dew", 82.25, 1e-4, {"alone": 77.53, "bubble": 79.02, "real": 81.75}),
    ("air-dew-point", "T_bubble", 79.02, 1e-4, {"dew": 82.25}),
    ("air-dew-point", "miss", 4.22, 2e-3, {"raoult": 4.72}),
    ("nitrogen-inversion", "T_inv", 786.9, 1e-4, {"dilute": 851.5}),
    ("nitrogen-inversion", "p_inv", 66.7, 1e-3, {}),
    ("nitrogen-inversion", "T_max", 851.5, 1e-4, {"boyle": 425.7, "bar-litre": 8.515, "critical": 126.15}),
    ("nitrogen-inversion", "ratio", 1.40, 1e-3, {}),
    ("nitrogen-inversion", "p_top", 304.9, 1e-3, {"real": 394.5}),
    ("hydrogen-heats", "mu", -0.0312, 2e-3, {"sign": 0.0312}),
    ("expander-or-valve", "T_ideal", 7.962, 1e-4, {"air": 10.36, "exponent": 4.31, "inverted": 50.2, "valve": 20.0}),
    ("expander-or-valve", "T_engine", 7.866, 1e-4, {"ideal": 7.962}),
    ("expander-or-valve", "T_valve", 19.093, 1e-4, {"unchanged": 20.0}),
    ("turbine-work", "w_turbine", 62.5, 1e-3, {"internal": 37.5, "molar": 250}),
    ("turbine-work", "w_piston", 37.5, 1e-3, {}),
    ("turbine-work", "w_real", 59.9, 1e-3, {"ideal": 62.5, "internal": 34.2}),
    ("turbine-work", "T_out", 10.05, 5e-4, {"reversible": 7.866}),
]  # fmt: skip
TYPED = [  # slips as a person writes them, rounded as people round
    ("air-dew-point", "T_alone", "K", {"84.2": "log10", "82.5": "article", "90.2": "pure", "76.5": "nitrogen-log10",
                                       "75.4": "nitrogen"}),
    ("air-dew-point", "T_dew", "K", {"82.5": "article", "77.53": "alone", "81.75": "real"}),
    ("nitrogen-inversion", "T_max", "K", {"425.7": "boyle", "8.5": "bar-litre", "126": "critical"}),
    ("expander-or-valve", "T_ideal", "K", {"10.4": "air", "4.31": "exponent", "50.2": "inverted"}),
    ("expander-or-valve", "T_valve", "K", {"20.0": "unchanged"}),
    ("turbine-work", "w_turbine", "kJ/kg", {"37.5": "internal", "250": "molar"}),
]  # fmt: skip
