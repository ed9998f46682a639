package dev.mentoring.matching.experiment.generator;

import java.util.function.IntConsumer;

/** Points of a square, kept by cells as wide as a reach, so that those near a place are found without looking at all. */
final class PointGrid {

    /** The side of the square; coordinates are whole numbers from 0 to it. */
    static final int SIDE = 1_000_000;

    private final int[] points;
    private final int reach;
    private final int cells;
    private final int[] start;
    private final int[] pointOf;

    /**
     * Sorts points into cells.
     *
     * @param points both coordinates of each point, one point after the other
     * @param reach the distance that is still near; at least a thousandth of the side
     */
    PointGrid(int[] points, int reach) {
        this.points = points;
        this.reach = reach;
        cells = SIDE / reach + 1;
        start = new int[cells * cells + 1];
        pointOf = new int[points.length / 2];
        for (int point = 0; point < pointOf.length; point++) {
            start[cellOf(point) + 1]++;
        }
        for (int cell = 0; cell < cells * cells; cell++) {
            start[cell + 1] += start[cell];
        }
        int[] next = start.clone();
        for (int point = 0; point < pointOf.length; point++) {
            pointOf[next[cellOf(point)]++] = point;
        }
    }

    private int cellOf(int point) {
        return points[2 * point] / reach * cells + points[2 * point + 1] / reach;
    }

    /** Tells of the points whose distance from a place is the reach at most. */
    void forEachNear(int x, int y, IntConsumer near) {
        int column = x / reach;
        int row = y / reach;
        for (int c = Math.max(0, column - 1); c <= Math.min(cells - 1, column + 1); c++) {
            int from = start[c * cells + Math.max(0, row - 1)];
            int to = start[c * cells + Math.min(cells - 1, row + 1) + 1];
            for (int k = from; k < to; k++) {
                long across = (long) points[2 * pointOf[k]] - x;
                long along = (long) points[2 * pointOf[k] + 1] - y;
                if (across * across + along * along <= (long) reach * reach) {
                    near.accept(pointOf[k]);
                }
            }
        }
    }
}
