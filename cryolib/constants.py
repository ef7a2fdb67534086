"""Constants of nature and of metrology, in SI units (CODATA 2022; exact ones from the 2019 SI).

Names follow the text of the book. A test compares each with ``scipy.constants``.
"""

h = 6.62607015e-34  #: Planck constant [J s], exact
hbar = 1.0545718176461565e-34  #: h / 2 pi [J s]
k_B = 1.380649e-23  #: Boltzmann constant [J/K], exact
N_A = 6.02214076e23  #: Avogadro constant [1/mol], exact
R = 8.31446261815324  #: molar gas constant N_A k_B [J/(mol K)], exact
c = 299792458.0  #: speed of light in vacuum [m/s], exact
sigma_SB = 5.6703744191844314e-8  #: Stefan–Boltzmann constant [W/(m2 K4)]
u = 1.66053906892e-27  #: atomic mass constant [kg]
m_e = 9.1093837139e-31  #: electron mass [kg]

g_n = 9.80665  #: standard gravity [m/s2], exact by definition
atm = 101325.0  #: standard atmosphere [Pa], exact by definition
bar = 1.0e5  #: bar [Pa]
torr = 133.32236842105263  #: millimetre of mercury, atm/760 [Pa], exact by definition
zero_celsius = 273.15  #: 0 degC [K], exact by definition
