"""Systems of the chapter applications/materials-science."""

from system import rows

from cryolib import materials
from cryolib.applications import contraction_stress as joint
from cryolib.applications import ductile_brittle as charpy
from cryolib.applications import martensite

AL, SS = "aluminium-6061", "stainless-304"


def retained(celsius):
    return 100 * martensite.retained_austenite(celsius + 273.15, 473.15)


SYSTEMS = rows("applications/materials-science", [
    ("S113a", "aluminium ring on a steel hub at 77 K", lambda: 200 * joint.mismatch(AL, SS, 77.0), 0.218, "mm", 5e-3,
     "mat_ring"),
    ("S113b", "15 m of steel down to 4 K", lambda: 1e3 * 15 * materials.contraction(SS, 4.0), 45, "mm", 2e-3,
     "45.0 mm"),
    ("S113c", "stainless steel against another table", lambda: 100 * materials.contraction(SS, 80.0), 0.282, "%", 0.02,
     "stainless-304 0.278 %"),
    ("S113d", "aluminium against another table", lambda: 100 * materials.contraction(AL, 80.0), 0.393, "%", 0.02,
     "aluminium-6061 0.386 %"),
    ("S113e", "austenite left at 25 degC", lambda: retained(25), 14.6, "%", 3e-3, "14.59 % austenite"),
    ("S113f", "austenite left at -80 degC", lambda: retained(-80), 4.6, "%", 3e-3, "4.60 % austenite"),
    ("S113g", "austenite left at -196 degC", lambda: retained(-196), 1.28, "%", 4e-3, "1.28 % austenite"),
    ("S113h", "28 J of a pipeline steel", lambda: charpy.temperature_of_energy(28.0, charpy.stored("x52")) - 273.15,
     3.138, "degC", 1e-3, "middle 11.3 degC, width 30.1 K"),
])  # fmt: skip
