"""Systems of the chapters applications/structural-biology and applications/superconducting-and-quantum."""

from system import rows

from cryolib import superconductivity as sc
from cryolib import superfluid
from cryolib.applications import current_leads, dose, plunge, wiring
from cryolib.gallery import superconducting_and_quantum as figures

FILM = (1e4, 100e-9, 4.2e6)
THREE, PLACES = [20.0, 20.0, 20.0], [4.0, 0.1, 0.02]

SYSTEMS = (
    *rows("applications/structural-biology", [
        ("S112a", "film of 100 nm in ethane", lambda: plunge.film_cooling_rate(*FILM, 273.0, 93.0), 8.6e6, "K/s", 5e-3,
         "8.57e+06 K/s at 273 K"),
        ("S112b", "thickest film that becomes a glass",
         lambda: 1e9 * plunge.greatest_thickness(1e4, plunge.VITRIFICATION_RATE, 4.2e6, 273.0, 93.0), 134, "nm", 5e-3,
         "films up to 134 nm"),
        ("S112c", "time from 293 to 136 K", lambda: 1e6 * plunge.time_to_cool(*FILM, 293.0, 136.0, 93.0), 32, "us",
         0.02, "293 to 136 K in 32.3 us"),
        ("S112d", "its Biot number", lambda: plunge.biot_number(1e4, 100e-9, 0.56), 9e-4, "1", 0.01, "Bi 8.9e-04"),
        ("S112e", "left at 30 MGy by the exponential law", lambda: dose.share_left(30e6, 43e6), 0.617, "1", 1e-3,
         "sb_left_exp"),
        ("S112f", "left at 30 MGy by the straight line", lambda: dose.share_left_linear(30e6, 43e6), 0.651, "1", 1e-3,
         "sb_left_line"),
    ]),
    *rows("applications/superconducting-and-quantum", [
        ("S010d", "photon that parts a pair in niobium", lambda: sc.gap_frequency(9.25) / 1e9, 680, "GHz", 2e-3,
         "niobium 680 GHz"),
        ("S010e", "critical field of NbTi at 4.2 K", lambda: sc.upper_critical_field_nbti(4.2), 10.7, "T", 5e-3,
         "10.7 T at 4.2 K"),
        ("S010f", "critical field of NbTi at 1.9 K", lambda: sc.upper_critical_field_nbti(1.9), 13.5, "T", 5e-3,
         "13.5 T at 1.9 K"),
        ("S114a", "best lead from 300 to 4.2 K", lambda: current_leads.least_heat(1e3, 300.0, 4.2), 46.9, "W/kA", 1e-3,
         "300 to 4.2 K: 46.9 W"),
        ("S114b", "best lead from 300 to 77 K", lambda: current_leads.least_heat(1e3, 300.0, 77.0), 45.3, "W/kA", 1e-3,
         "300 to 77.0 K: 45.3 W"),
        ("S114c", "best lead from 77 to 4.2 K", lambda: current_leads.least_heat(1e3, 77.0, 4.2), 12.0, "W/kA", 2e-3,
         "77 to 4.2 K: 12.0 W"),
        ("S114d", "vapour-cooled lead", lambda: current_leads.vapour_cooled_heat(1e3, 300.0, 4.2, 20.56e3, 5.216e3),
         1.1, "W/kA", 0.01, "1.10 W for 1 kA"),
        ("S114e", "photons of the room at 5 GHz", lambda: wiring.photon_number(5e9, 300.0), 1250, "1", 1e-3,
         "1.25e+03 photons"),
        ("S114f", "photons behind 20, 20 and 20 dB", lambda: wiring.line_photons(THREE, PLACES, 5e9), 3.85e-3, "1",
         2e-3, "[20, 20, 20] dB: 0.00385 photons"),
        ("S114g", "photons behind 60 dB at 4 K", lambda: wiring.line_photons(60.0, 4.0, 5e9), 16.2, "1", 2e-3,
         "[60, 0, 0] dB: 16.2 photons"),
        ("S114h", "lines that a refrigerator carries", lambda: figures._lines(tuple(THREE)).min(), 419, "1", 2e-3,
         "sq_lines"),
        ("S114i", "lines with 30 dB at the bottom", lambda: figures._lines((20.0, 20.0, 30.0)).min(), 88, "1", 0.01,
         "sq_lines_quiet"),
        ("S114j", "heat flux of helium II at 0.1 K/m and 1.9 K", lambda: superfluid.counterflow_flux(1.9, 0.1) / 1e3,
         12.1, "kW/m2", 0.01, "12.0 kW/m2 at 0.1 K/m"),
    ]),
)  # fmt: skip
