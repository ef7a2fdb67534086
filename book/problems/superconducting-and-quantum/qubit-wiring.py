"""Lines into a dilution refrigerator: noise photons, heat at every stage, and what a quieter line costs."""

import functools
from math import exp, floor

from cryolib.applications import wiring
from cryolib.conduction import linear_heat_flow
from cryolib.constants import h, k_B
from cryolib.course.define import Given, Mistake, Part, Problem, Shown
from cryolib.materials import conductivity

SHARE = 0.5  # of each cooling power, for the lines


@functools.cache
def steel(T_four, T_shield):
    """Conductivity integral of the cable above the helium plate [W/m]."""
    return conductivity("stainless-304").integral(T_four, T_shield)


def loads(last, P_out, area, length, a, T_shield, T_four, T_still, T_plate, T_mix):
    """Conducted and dissipated heat of one line at each stage [W], with `last` decibels at the mixing chamber."""

    def wall(hot, cold):
        return linear_heat_flow([a], [length], area, hot, cold)

    before_last = P_out * 10 ** (last / 10)
    return {
        "four": (area / length * steel(T_four, T_shield), wiring.dissipated_power(100 * before_last, 20.0)),
        "still": (wall(T_four, T_still), 0.0),
        "plate": (wall(T_still, T_plate), wiring.dissipated_power(before_last, 20.0)),
        "mix": (wall(T_plate, T_mix), wiring.dissipated_power(P_out, last)),
    }


def values(f, P_out, area, length, a, T_room, T_shield, T_four, T_still, T_plate, T_mix,
           C_four, C_still, C_plate, C_mix):  # fmt: skip
    """Everything: the answers of the book's functions, and what the text prints besides."""
    temperatures = [T_four, T_plate, T_mix]
    cooling = {"four": C_four, "still": C_still, "plate": C_plate, "mix": C_mix}
    now, quiet = (loads(last, P_out, area, length, a, T_shield, T_four, T_still, T_plate, T_mix) for last in (20, 30))
    count, count_quiet = ({name: floor(SHARE * cooling[name] / sum(load[name])) for name in cooling}
                          for load in (now, quiet))  # fmt: skip
    n = wiring.line_photons([20.0, 20.0, 20.0], temperatures, f, T_room)
    return {
        "answers": {
            "n": n,
            "load_still": sum(now["still"]),
            "load_plate": sum(now["plate"]),
            "lines": min(count.values()),
            "n_quiet": wiring.line_photons([20.0, 20.0, 30.0], temperatures, f, T_room),
            "lines_quiet": min(count_quiet.values()),
        },
        "integral": steel(T_four, T_shield),
        "n_room": 1e-6 * wiring.photon_number(f, T_room),
        "n_four": 0.99e-4 * wiring.photon_number(f, T_four),
        "n_plate": 0.99e-2 * wiring.photon_number(f, T_plate),
        "T_noise": wiring.noise_temperature(f, n),
        "n_cold": wiring.line_photons(60.0, T_mix, f, T_room),
        "n_warm": wiring.line_photons(60.0, T_four, f, T_room),
        "load_cold": wiring.dissipated_power(P_out, 60.0),
        "load_plate_quiet": sum(quiet["plate"]),
        "lines_mix_quiet": count_quiet["mix"],
        "load_four": sum(now["four"]),
        "load_mix": sum(now["mix"]),
        **{f"wall_{name}": now[name][0] for name in ("four", "plate", "mix")},
        **{f"joule_{name}": now[name][1] for name in ("four", "plate", "mix")},
        **{f"lines_{name}": count[name] for name in ("four", "still", "mix")},
    }


def check_solve(f, P_out, area, length, a, integral, T_room, T_four, T_still, T_plate, T_mix,
                C_four, C_still, C_plate, C_mix):  # fmt: skip
    """Answers by hand: each source of photons on its own, dBm for the signal, the cable cut into short pieces."""
    from math import log10

    def photons(after, T):
        """Photons that a source at T sends through attenuators of `after` decibels."""
        return 10 ** (-after / 10) / (exp(h * f / (k_B * T)) - 1)

    def noise(last):
        rest = 1 - 10 ** (-last / 10)
        return (photons(40 + last, T_room) + 0.99 * photons(20 + last, T_four)
                + 0.99 * photons(last, T_plate) + rest * photons(0, T_mix))  # fmt: skip

    def watts(dbm):
        return 1e-3 * 10 ** (dbm / 10)

    def wall(hot, cold):
        pieces = [cold + (i + 0.5) * (hot - cold) / 10 for i in range(10)]
        return area / length * sum(a * T for T in pieces) * (hot - cold) / 10

    end = 10 * log10(P_out / 1e-3)

    def lines(last):
        plate = wall(T_still, T_plate) + watts(end + last + 20) - watts(end + last)
        each = (
            (C_four, area / length * integral + watts(end + last + 40) - watts(end + last + 20)),
            (C_still, wall(T_four, T_still)),
            (C_plate, plate),
            (C_mix, wall(T_plate, T_mix) + watts(end + last) - watts(end)),
        )
        return min(cooling / 2 / load for cooling, load in each), plate

    return {
        "n": noise(20),
        "load_still": wall(T_four, T_still),
        "load_plate": lines(20)[1],
        "lines": floor(lines(20)[0]),
        "n_quiet": noise(30),
        "lines_quiet": floor(lines(30)[0]),
    }


PROBLEM = Problem(
    id="qubit-wiring",
    chapter="superconducting-and-quantum",
    level=4,
    minutes=45,
    given=(
        Given("f", "GHz", book=5.0, low=4.0, high=7.0, step=0.1, digits=2),
        Given("P_out", "pW", book=10.0, low=8.0, high=10.5, step=0.1, digits=3),
        Given("area", "mm2", book=1.79, digits=3),
        Given("length", "m", book=0.20, digits=2),
        Given("a", "W/(m K2)", book=0.065, digits=2),
        Given("T_room", "K", book=300, digits=3),
        Given("T_shield", "K", book=45, digits=2),
        Given("T_four", "K", book=4.0, digits=2),
        Given("T_still", "K", book=0.7, digits=1),
        Given("T_plate", "K", book=0.1, digits=1),
        Given("T_mix", "mK", book=20, digits=2),
        Given("C_four", "W", book=1.5, digits=2),
        Given("C_still", "mW", book=30, digits=2),
        Given("C_plate", "µW", book=200, low=200, high=220, step=2, digits=3),
        Given("C_mix", "µW", book=19, digits=2),
    ),
    values=values,
    shown=(
        Shown("integral", "W/m", 4), Shown("n_room", "", 3), Shown("n_four", "", 3),
        Shown("n_plate", "", 3), Shown("T_noise", "mK", 2), Shown("n_cold", "", 3),
        Shown("n_warm", "", 3), Shown("load_cold", "µW", 3), Shown("load_plate_quiet", "µW", 3),
        Shown("wall_four", "mW", 3), Shown("joule_four", "µW", 3), Shown("load_four", "mW", 3),
        Shown("lines_four", "", 3), Shown("lines_still", "", 4), Shown("wall_plate", "nW", 3),
        Shown("joule_plate", "nW", 3), Shown("wall_mix", "nW", 3), Shown("joule_mix", "nW", 3),
        Shown("load_mix", "nW", 3), Shown("lines_mix", "", 4),
    ),
    solve=lambda answers: answers,
    check_solve=check_solve,
    require=(
        lambda lines, lines_four, lines_still, lines_mix: lines < min(lines_four, lines_still, lines_mix),
        lambda lines_quiet, lines: 0 < lines_quiet < lines,
        lambda n_quiet: n_quiet < 1e-3,
        lambda load_cold, C_mix: 0.4 < load_cold / C_mix < 0.6,
    ),
    parts=(
        Part(
            "n", "photons at the qubit", "", rtol=0.05, digits=3, trains=("wiring-photons",),
            right="As in equilibrium at {{ T_noise }}: the line is a little warmer than the chamber.",
            mistakes=(
                Mistake(
                    "room-only",
                    lambda n_room: n_room,
                    "That is the room alone, as if all 60 dB stood at {{ T_mix }}. Add (1 − 1/A) n_T of each.",
                ),
                Mistake(
                    "decibel",
                    lambda f, T_room, T_four, T_plate, T_mix: wiring.line_photons(
                        [10.0, 10.0, 10.0], [T_four, T_plate, T_mix], f, T_room
                    ),
                    "You took 20 dB for a factor 10. That is the amplitude; power and photons fall by 100.",
                ),
                Mistake("all-warm", lambda n_warm: n_warm, "That is 60 dB at {{ T_four }}. Only 20 dB stand there."),
                Mistake(
                    "classical",
                    lambda f, T_room, T_four, T_plate, T_mix: (
                        k_B / (h * f) * (1e-6 * T_room + 0.99e-4 * T_four + 0.99e-2 * T_plate + 0.99 * T_mix)
                    ),
                    "You used n = kT/hf. Near and below hf/k that fails: take 1/(exp(hf/kT) − 1).",
                ),
            ),
        ),
        Part(
            "load_still", "heat of one line at the still", "µW", rtol=0.02, digits=3, trains=("wiring-heat",),
            right="Conduction alone: the still has no attenuator.",
            mistakes=(
                Mistake(
                    "linear",
                    lambda area, length, a, T_four, T_still: area / length * a * T_four * (T_four - T_still),
                    "You took k at {{ T_four }} all the way. It falls with T: integrate, a(T_h² − T_c²)/2.",
                ),
                Mistake("half-lost", lambda load_still: 2 * load_still, "The ½ of ∫T dT is lost: a(T_h² − T_c²)/2."),
                Mistake(
                    "linear-cold",
                    lambda area, length, a, T_four, T_still: area / length * a * T_still * (T_four - T_still),
                    "You took k at {{ T_still }} all the way. It grows with T: integrate, a(T_h² − T_c²)/2.",
                ),
                Mistake("millimetre", lambda load_still: 1e6 * load_still, "You took mm² for m². 1 mm² is 1e-6 m²."),
            ),
        ),
        Part(
            "load_plate", "heat of one line at the cold plate", "µW", rtol=0.02, digits=3, trains=("wiring-heat",),
            right="Conducted {{ wall_plate }}, dissipated {{ joule_plate }}.",
            mistakes=(
                Mistake(
                    "conducted",
                    lambda wall_plate: wall_plate,
                    "That is conduction alone, or 20 dB taken as a factor 10. The attenuator adds {{ joule_plate }}.",
                ),
                Mistake(
                    "dissipated",
                    lambda joule_plate: joule_plate,
                    "That is the attenuator alone. The cable conducts {{ wall_plate }} from the still.",
                ),
                Mistake(
                    "linear",
                    lambda area, length, a, T_still, T_plate, joule_plate: (
                        joule_plate + area / length * a * T_still * (T_still - T_plate)
                    ),
                    "You took k at {{ T_still }} all the way. It falls with T: integrate, a(T_h² − T_c²)/2.",
                ),
                Mistake(
                    "half-lost",
                    lambda wall_plate, joule_plate: 2 * wall_plate + joule_plate,
                    "The ½ of ∫T dT is lost: a(T_h² − T_c²)/2.",
                ),
            ),
        ),
        Part(
            "lines", "number of lines", "", rtol=0.02, digits=3, trains=("wiring-limit",),
            right="The cold plate limits: neither the coldest stage nor the one with the greatest heat.",
            mistakes=(
                Mistake(
                    "whole", lambda lines: 2 * lines, "You spent the whole cooling power. Half of it is for lines."
                ),
                Mistake(
                    "four",
                    lambda lines_four: lines_four,
                    "So many carries the helium plate. Another stage fails first.",
                ),
                Mistake(
                    "still", lambda lines_still: lines_still, "So many carries the still. Another stage fails first."
                ),
                Mistake(
                    "mix", lambda lines_mix: lines_mix, "So many carries the mixing chamber. Another stage fails first."
                ),
            ),
        ),
        Part(
            "n_quiet", "photons with 30 dB", "", rtol=0.05, digits=2, trains=("wiring-photons",),
            right="Ten times fewer, because nearly all of them come from above.",
            mistakes=(
                Mistake(
                    "unchanged", lambda n: n, "That is (a). Ten decibels more divide what comes from above by ten."
                ),
                Mistake(
                    "amplitude",
                    lambda n: n / 10**0.5,
                    "You took 10 dB for √10. That is the amplitude; power and photons fall by 10.",
                ),
                Mistake(
                    "room-only",
                    lambda n_room: n_room / 10,
                    "That is the room alone. The attenuators at {{ T_four }} and {{ T_plate }} radiate too.",
                ),
                Mistake(
                    "thirty-fold",
                    lambda n: n / 1000,
                    "You divided (a) by 1000. Of the 30 dB, 20 are in (a) already.",
                ),
            ),
        ),
        Part(
            "lines_quiet", "number of quieter lines", "", rtol=0.025, digits=2, trains=("wiring-limit", "wiring-heat"),
            right="The attenuator of the cold plate now burns ten times more. Less noise costs lines.",
            mistakes=(
                Mistake(
                    "unchanged",
                    lambda lines: lines,
                    "The signal must be ten times stronger above the chamber, and its heat at the cold plate with it.",
                ),
                Mistake(
                    "tenth",
                    lambda lines: lines / 10,
                    "Only the dissipated heat grows tenfold. What the cable conducts stays.",
                ),
                Mistake(
                    "whole",
                    lambda lines_quiet: 2 * lines_quiet,
                    "You spent the whole cooling power. Half of it is for lines.",
                ),
                Mistake(
                    "mix",
                    lambda lines_mix_quiet: lines_mix_quiet,
                    "So many carries the mixing chamber. The cold plate fails first.",
                ),
            ),
        ),
    ),
)
