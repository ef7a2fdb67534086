"""Flow sheets of machines, drawn once and filled with numbers by the figures that use them."""

from cryolib.figures import ACCENT, COLD, MUTED, PAPER, WARM


def linde_hampson(ax):
    """Compressor, aftercooler, exchanger, valve and separator; returns the texts that show numbers."""
    from matplotlib.patches import Circle, Polygon, Rectangle

    ax.set(xlim=(0, 10), ylim=(0, 5.2), xticks=[], yticks=[])
    for side in ax.spines.values():
        side.set_visible(False)
    warm, cold = dict(color=WARM, lw=1.8), dict(color=COLD, lw=1.8)
    ax.add_patch(Circle((1.2, 2.6), 0.62, fill=False, ec=MUTED, lw=1.4))
    ax.text(1.2, 2.6, "W", ha="center", va="center", fontsize=10)
    ax.plot([1.2, 1.2, 6.6, 6.6], [3.22, 4.2, 4.2, 3.62], **warm)
    ax.add_patch(Rectangle((1.75, 3.9), 0.9, 0.6, fc=PAPER, ec=MUTED, lw=1.4, zorder=3))
    ax.text(2.2, 4.72, "aftercooler", ha="center", fontsize=8.5, color=MUTED)
    ax.plot([1.2, 1.2, 3.4], [1.98, 1.1, 1.1], **cold)
    ax.plot([3.4, 5.75, 5.75, 6.1], [1.1, 1.1, 2.45, 2.45], **cold)
    ax.add_patch(Rectangle((3.4, 0.7), 1.95, 3.9, fill=False, ec=MUTED, lw=1.4))
    ax.text(4.375, 2.65, "exchanger", ha="center", va="center", fontsize=8.5, color=MUTED)
    ax.add_patch(Polygon([(6.35, 3.6), (6.85, 3.6), (6.35, 3.05), (6.85, 3.05)], fc=ACCENT, lw=0))
    ax.text(7.0, 3.32, "valve", ha="left", va="center", fontsize=8.5, color=MUTED)
    ax.plot([6.6, 6.6], [3.05, 2.75], color=ACCENT, lw=1.8)
    ax.add_patch(Rectangle((6.1, 1.75), 1.6, 1.0, fill=False, ec=MUTED, lw=1.4))
    ax.add_patch(Rectangle((6.1, 1.75), 1.6, 0.32, fc=COLD, lw=0))
    ax.plot([7.7, 8.3], [1.9, 1.9], **cold)
    ax.text(0.2, 0.45, "gas in", fontsize=8.5, color=MUTED)
    ax.plot([0.55, 0.55, 1.2], [0.75, 1.45, 1.45], color=MUTED, lw=1.4)
    for x, y, k, c in ((1.0, 1.2, "1", COLD), (3.1, 4.45, "2", WARM), (6.0, 4.45, "3", WARM), (6.85, 2.9, "4", ACCENT),
                       (2.9, 1.35, "5", COLD), (6.05, 1.35, "g", COLD), (8.05, 2.15, "f", COLD)):  # fmt: skip
        ax.text(x, y, k, fontsize=9.5, fontweight="bold", color=c, ha="center", va="center")
    return {
        "2": ax.text(4.375, 4.8, "", ha="center", fontsize=9, color=WARM),
        "3": ax.text(6.85, 4.2, "", ha="left", va="center", fontsize=9, color=WARM),
        "5": ax.text(2.9, 0.42, "", ha="center", fontsize=9, color=COLD),
        "y": ax.text(7.95, 1.45, "", ha="left", fontsize=9, color=COLD),
    }
