"""Problems: one definition for the page, the notebook, the key and the grader.

``problem("neon-wavelength").show()`` in a notebook; authors start from ``cryolib.course.define``.
"""

from cryolib.course.jupyter import problem

__all__ = ["problem"]
