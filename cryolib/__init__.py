"""The physics, figures and problems of the cryogenics book.

Import the module you need, for instance ``from cryolib import quantum``: this file loads nothing.
"""

__version__ = "0.1.0"
