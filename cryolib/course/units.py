"""The table of units an answer may use, made once from pint and kept as ``units.json``.

Run ``python -m cryolib.course.units`` after a change here. A student's string never meets pint:
pint evaluates expressions, and some expressions take for ever.
"""

import json
from pathlib import Path

TABLE = Path(__file__).with_name("units.json")

BASE = ("meter", "kilogram", "second", "kelvin", "mole", "ampere")

PREFIXES = {"T": 12, "G": 9, "M": 6, "k": 3, "m": -3, "µ": -6, "u": -6, "n": -9, "p": -12, "f": -15}

# What students write -> what pint calls it. These take the prefixes above ...
PREFIXABLE = {
    "m": "meter", "g": "gram", "s": "second", "K": "kelvin", "mol": "mole", "A": "ampere",
    "Hz": "hertz", "N": "newton", "Pa": "pascal", "J": "joule", "W": "watt", "V": "volt",
    "Ω": "ohm", "ohm": "ohm", "T": "tesla", "eV": "electron_volt", "bar": "bar", "L": "liter", "l": "liter",
    "Wh": "watt * hour", "cal": "calorie", "Torr": "torr", "torr": "torr", "Gy": "gray",
}  # fmt: skip
# ... and these do not. Centi, deci and hecto appear only where people use them: "hbar" is no pressure.
PLAIN = {
    "cm": "centimeter", "dm": "decimeter", "hPa": "hectopascal", "Å": "angstrom",
    "in": "inch", "ft": "foot", "t": "tonne", "u": "dalton", "Da": "dalton",
    "min": "minute", "h": "hour", "hr": "hour", "d": "day", "day": "day", "days": "day",
    "yr": "year", "year": "year", "years": "year", "sec": "second",
    "atm": "atmosphere", "psi": "psi", "mmHg": "mmHg", "Btu": "Btu",
    "sccm": "atmosphere * centimeter**3 / minute", "slpm": "atmosphere * liter / minute",
    "slm": "atmosphere * liter / minute", "kelvin": "kelvin",
    "°C": "delta_degree_Celsius", "degC": "delta_degree_Celsius", "%": "percent", "ppm": "ppm",
}  # fmt: skip

# Zero of the scale, for a unit that stands alone [K]. Inside a product 1 °C is an interval of 1 K.
OFFSETS = ("°C", "degC")

# One example unit a kind: what the feedback calls the dimension.
KINDS = {
    "a pure number": "1", "a length": "m", "an area": "m2", "a volume": "m3", "a mass": "kg", "a time": "s",
    "a temperature": "K", "an amount of substance": "mol", "a current": "A", "a rate": "1/s",
    "a speed": "m/s", "a density": "kg/m3", "a number density": "1/m3", "a pressure": "Pa", "a force": "N",
    "an energy": "J", "a power": "W", "an energy per mass": "J/kg", "an energy per amount": "J/mol",
    "a specific heat or entropy": "J/(kg K)", "a molar heat or entropy": "J/(mol K)",
    "a heat capacity": "J/K", "a thermal conductivity": "W/(m K)", "a heat flux": "W/m2",
    "a mass flow": "kg/s", "a molar flow": "mol/s", "a volume flow": "m3/s", "a molar mass": "kg/mol",
    "a voltage": "V", "a resistance": "Ω", "a magnetic field": "T",
}  # fmt: skip


def dimension_key(powers):
    """Powers of m, kg, s, K, mol, A as the text the table uses: '2,1,-2' is an energy."""
    powers = list(powers)
    while powers and powers[-1] == 0:
        powers.pop()
    return ",".join(map(str, powers))


def build():
    """The table as a dict, computed by pint."""
    import pint

    registry = pint.UnitRegistry()
    units = {name: [*_entry(registry, text), 1] for name, text in PREFIXABLE.items()}
    units |= {name: _entry(registry, text) for name, text in PLAIN.items()}
    zero = registry.Quantity(0, "degree_Celsius").to("kelvin").magnitude
    return {
        "prefixes": PREFIXES,
        "units": units,
        "offsets": dict.fromkeys(OFFSETS, zero),
        "kinds": {_kind(registry, unit): words for words, unit in KINDS.items()},
    }


def _entry(registry, text):
    quantity = registry.Quantity(1.0, text).to_base_units()
    powers = _powers(quantity)
    # Fifteen digits: pint's products of factors carry noise in the last place (a litre is not 0.0010000000000000002).
    factor = float(f"{quantity.magnitude:.15g}")
    return [int(factor) if factor == int(factor) else factor, dimension_key(powers)]


def _powers(quantity):
    found = {str(name): power for name, power in quantity.unit_items()}
    unknown = set(found) - set(BASE) - {"radian"}
    if unknown:
        raise ValueError(f"{quantity}: {sorted(unknown)} is not a base unit of the table; allowed: {BASE}")
    return [int(found.get(name, 0)) for name in BASE]


def _kind(registry, unit):
    spelled = {"1": "dimensionless", "Ω": "ohm"}.get(unit, unit)
    for digit in "23":
        spelled = spelled.replace(digit, f"**{digit}")
    return _entry(registry, spelled.replace("kg K", "kg * K").replace("mol K", "mol * K").replace("m K", "m * K"))[1]


def text():
    """The table as it stands in ``units.json``: one unit a line, so that a change can be reviewed."""
    table = build()
    groups = []
    for group, entries in table.items():
        rows = [f"    {json.dumps(key, ensure_ascii=False)}: {json.dumps(value, ensure_ascii=False)}"
                for key, value in entries.items()]  # fmt: skip
        groups.append(f'  "{group}": {{\n' + ",\n".join(rows) + "\n  }")
    return "{\n" + ",\n".join(groups) + "\n}\n"


if __name__ == "__main__":
    TABLE.write_text(text(), encoding="utf-8")
    print(f"{TABLE}: {len(build()['units'])} units")
