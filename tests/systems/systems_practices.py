"""System S115: the practices that the source article announces and does not have."""

from system import rows

from cryolib.course import library

# The twenty problems of the course's plan, in its order.
PLAN = (
    "neon-wavelength", "helium-degeneracy", "air-dew-point", "nitrogen-inversion", "expander-or-valve", "turbine-work",
    "linde-yield", "linde-pressure", "neck-tube", "composite-rod", "one-shield", "blanket-layers",
    "kapitza-chip", "dilution-cooling", "qubit-wiring", "fountain-height", "helium-cryostat", "hydrogen-sphere",
    "plunge-film", "current-lead",
)  # fmt: skip


def answered():
    """Problems of the plan that have two routes to every answer and at least two mistakes by name."""
    tasks = [library.problem(id).problem for id in PLAN]
    return sum(bool(t.check_solve) and sum(len(part.mistakes) for part in t.parts) >= 2 for t in tasks)


SYSTEMS = rows("practices/projects/helium-cryostat", [
    ("S115", "twenty problems that check themselves", answered, 20, "problems", 1e-9,
     "A cryostat is an account book."),
])  # fmt: skip
