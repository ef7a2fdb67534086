"""Numbers in the words of a figure, as a reader writes them: 1,030 and 6.3 × 10⁻⁶, never 1.03e+03."""

RAISED = dict(zip("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻", strict=True))


def plain(x, digits=3):
    """So many significant digits, with commas in thousands and a power of ten only far from one.

    Example:
        >>> plain(1034.6), plain(45.6), plain(0.00123), plain(-0.04, 1), plain(6.3e-6, 2)
        ('1,030', '45.6', '0.00123', '−0.04', '6.3 × 10⁻⁶')
    """
    rounded = float(f"{x:.{digits}g}")
    if rounded and not 1e-4 <= abs(rounded) < 1e7:
        figures, power = f"{rounded:.{digits - 1}e}".split("e")
        text = f"{figures} × 10{''.join(RAISED[c] for c in str(int(power)))}"
    else:
        text = f"{rounded:,.0f}" if abs(rounded) >= 10 ** (digits - 1) else f"{rounded:.{digits}g}"
    return text.replace("-", "−")


def several(names):
    """A list in words: a, b and c."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
