"""Problems: one definition for the page, the notebook, the key and the grader.

``problem("neon-wavelength").show()`` in a notebook; ``answer("p1.T", "1.59 K")`` in an assignment; authors start from
``cryolib.course.define``; ``python -m cryolib.course`` assigns and grades.
"""

from cryolib.course.jupyter import problem
from cryolib.course.recorder import answer, assignment

__all__ = ["answer", "assignment", "problem"]
