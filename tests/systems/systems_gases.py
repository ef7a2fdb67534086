"""Systems of the part-opening page principles/gas-liquefaction; figures of acceptance from the audit of the article."""

from system import rows

from cryolib import budget, fluids, liquefiers
from cryolib.constants import atm, bar
from cryolib.precooling import precooled_linde

# Critical temperatures of twelve gases [K], and where the page prints them.
CRITICAL = {
    "helium": 5.195, "parahydrogen": 32.94, "normal hydrogen": 33.14, "neon": 44.40, "nitrogen": 126.19,
    "carbon monoxide": 132.86, "argon": 150.69, "oxygen": 154.60, "methane": 190.56, "krypton": 209.5,
    "ethylene": 282.4, "xenon": 289.7,
}  # fmt: skip
# Latent heats at one atmosphere [kJ/kg].
LATENT = {"helium": 20.56, "parahydrogen": 446.1, "neon": 85.8, "nitrogen": 199.18, "oxygen": 213.1, "argon": 161.1,
          "methane": 510.8}  # fmt: skip
LETTERS = "abcdefghijkl"


def valve():
    return liquefiers.linde_hampson("nitrogen", 300.0, bar, 200 * bar)


SYSTEMS = rows("principles/gas-liquefaction/index", [
    *((f"S011{letter}", f"critical temperature of {gas}", lambda gas=gas: fluids.critical_point(gas).T, T, "K", 1e-3,
       f"{gas:16s}{fluids.critical_point(gas).T:8.2f} K")
      for letter, (gas, T) in zip(LETTERS, CRITICAL.items(), strict=True)),
    ("S012a", "critical temperature of nitrogen", lambda: fluids.critical_point("nitrogen").T, 126.192, "K", 1e-5,
     "126.192 K"),
    ("S012b", "critical pressure of nitrogen", lambda: fluids.critical_point("nitrogen").p / 1e6, 3.3958, "MPa", 1e-4,
     "3.3958 MPa"),
    *((f"S013{letter}", f"latent heat of {gas}", lambda gas=gas: fluids.latent_heat(gas) / 1e3, L, "kJ/kg", 5e-3,
       f"{fluids.latent_heat(gas) / 1e3:.2f} kJ/kg")
      for letter, (gas, L) in zip(LETTERS, LATENT.items(), strict=False)),
    ("S013h", "one watt on helium", lambda: 3.6e6 * budget.boil_off("helium", 1.0), 1.404, "L/h", 5e-3,
     "1 W boils 1.4042 L/h of helium"),
    ("S013i", "one watt on nitrogen", lambda: 3.6e6 * budget.boil_off("nitrogen", 1.0), 0.0224, "L/h", 5e-3,
     "1 W boils 0.0224 L/h of nitrogen"),
    ("S013j", "latent heat is boiling temperature times entropy of vaporisation",
     lambda: fluids.boiling_temperature("nitrogen") * (fluids.state("nitrogen", p=atm, quality=1.0).s
     - fluids.state("nitrogen", p=atm, quality=0.0).s) / fluids.latent_heat("nitrogen"), 1.0, "1", 1e-6,
     "199.176 kJ/kg"),
    ("S014a", "the stream meets the valve above its critical temperature", lambda: valve().valve_inlet.T, 164.4, "K",
     1e-3, "before 164.4 K, 5.9 p_c"),
    ("S014b", "vapour behind the valve", lambda: valve().valve_outlet.quality, 0.926, "1", 1e-3, "vapour 0.926"),
    ("S025", "hydrogen from a nitrogen bath",
     lambda: precooled_linde("parahydrogen", 300.0, 77.36, bar, 150 * bar, 0.0).liquid_yield, 0.179, "kg/kg", 0.02,
     "nitrogen bath at 77.36 K 0.179"),
])  # fmt: skip
