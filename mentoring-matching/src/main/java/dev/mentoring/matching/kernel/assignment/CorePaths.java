package dev.mentoring.matching.kernel.assignment;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

final class CorePaths {

    private static final int NONE = -1;
    private static final long UNREACHED = Long.MAX_VALUE;

    final int rows;
    final int columns;
    final int[] capacity;
    final long bonus;
    final BooleanSupplier cancelled;

    int[] rowStart;
    int[] columnOf;
    int[] weight;

    final long[] u;
    final long[] v;
    final int[] mate;
    final int[] degree;
    final int[] firstRow;
    final int[] nextRow;
    final int[] previousRow;

    final long[] distance;
    final int[] parentRow;
    final int[] touched;
    final int[] settled;
    final int[] ready;
    final long[] heapKey;
    final int[] heapNode;
    final int[] heapAt;
    int heapSize;
    int touchedCount;
    int settledCount;
    int readyCount;

    long steps;
    long bids;
    long searches;

    CorePaths(int rows, int[] capacity, long bonus, BooleanSupplier cancelled) {
        this.rows = rows;
        this.columns = capacity.length;
        this.capacity = capacity;
        this.bonus = bonus;
        this.cancelled = cancelled;
        u = new long[rows];
        v = new long[columns];
        mate = new int[rows];
        Arrays.fill(mate, NONE);
        degree = new int[columns];
        firstRow = new int[columns];
        Arrays.fill(firstRow, NONE);
        nextRow = new int[rows];
        previousRow = new int[rows];
        distance = new long[columns];
        Arrays.fill(distance, UNREACHED);
        parentRow = new int[columns];
        touched = new int[columns];
        settled = new int[columns];
        ready = new int[columns];
        heapKey = new long[columns];
        heapNode = new int[columns];
        heapAt = new int[columns];
        Arrays.fill(heapAt, NONE);
    }

    void link(int row, int column) {
        int first = firstRow[column];
        nextRow[row] = first;
        previousRow[row] = NONE;
        if (first != NONE) {
            previousRow[first] = row;
        }
        firstRow[column] = row;
        mate[row] = column;
        degree[column]++;
    }

    void unlink(int row) {
        int column = mate[row];
        int next = nextRow[row];
        int previous = previousRow[row];
        if (previous == NONE) {
            firstRow[column] = next;
        } else {
            nextRow[previous] = next;
        }
        if (next != NONE) {
            previousRow[next] = previous;
        }
        mate[row] = NONE;
        degree[column]--;
    }

    /** rows to be repaired: unmatched with u = max. returns false if cancelled */
    boolean settle(int[] free, int count, long bidLimit) {
        int left = bid(free, count, bidLimit);
        for (int k = 0; k < left; k++) {
            if (mate[free[k]] == NONE && u[free[k]] > 0) {
                search(free[k]);
                searches++;
                if ((searches & 63) == 0 && cancelled.getAsBoolean()) {
                    return false;
                }
            }
        }
        return refill();
    }

    /** whether prices fell since the flag was cleared */
    boolean pricesFell;
    private int[] columnStart = new int[0];
    private int[] rowAt = new int[0];
    private int[] weightAt = new int[0];
    private int[] parentColumn = new int[0];

    private boolean refill() {
        boolean ready = false;
        for (int j = 0; j < columns; j++) {
            while (v[j] > 0 && degree[j] < capacity[j]) {
                if (!ready) {
                    transpose();
                    ready = true;
                    pricesFell = true;
                }
                searchBack(j);
                searches++;
                if ((searches & 63) == 0 && cancelled.getAsBoolean()) {
                    return false;
                }
            }
        }
        return true;
    }

    private void transpose() {
        columnStart = new int[columns + 1];
        int size = rowStart[rows];
        for (int k = 0; k < size; k++) {
            columnStart[columnOf[k] + 1]++;
        }
        for (int j = 0; j < columns; j++) {
            columnStart[j + 1] += columnStart[j];
        }
        rowAt = new int[size];
        weightAt = new int[size];
        parentColumn = new int[columns];
        int[] next = columnStart.clone();
        for (int i = 0; i < rows; i++) {
            for (int k = rowStart[i]; k < rowStart[i + 1]; k++) {
                int at = next[columnOf[k]]++;
                rowAt[at] = i;
                weightAt[at] = weight[k];
            }
        }
    }

    private void searchBack(int source) {
        long end = v[source];
        int endColumn = source;
        int endRow = NONE;
        int endVia = NONE;
        long here = 0;
        int j = source;
        distance[source] = 0;
        touched[touchedCount++] = source;
        while (true) {
            settled[settledCount++] = j;
            long base = here + v[j] - bonus;
            for (int k = columnStart[j]; k < columnStart[j + 1]; k++) {
                int r = rowAt[k];
                long at = base + u[r] - weightAt[k];
                if (at >= end) {
                    continue;
                }
                int other = mate[r];
                if (other == j) {
                    continue;
                }
                if (other == NONE) {
                    end = at;
                    endColumn = NONE;
                    endRow = r;
                    endVia = j;
                } else if (at < distance[other]) {
                    if (distance[other] == UNREACHED) {
                        touched[touchedCount++] = other;
                    }
                    distance[other] = at;
                    parentRow[other] = r;
                    parentColumn[other] = j;
                    if (at + v[other] < end) {
                        end = at + v[other];
                        endColumn = other;
                        endRow = NONE;
                    }
                    if (at < end) {
                        add(other, at);
                    }
                }
            }
            steps += columnStart[j + 1] - columnStart[j] + 1;
            if (heapSize == 0 || heapKey[0] >= end) {
                break;
            }
            here = heapKey[0];
            j = removeLeast();
        }
        for (int k = 0; k < settledCount; k++) {
            int c = settled[k];
            long difference = end - distance[c];
            if (difference > 0) {
                v[c] -= difference;
                for (int r = firstRow[c]; r != NONE; r = nextRow[r]) {
                    u[r] += difference;
                }
            }
        }
        int c = endColumn;
        if (endRow != NONE) {
            link(endRow, endVia);
            c = endVia;
        }
        while (c != source) {
            int r = parentRow[c];
            unlink(r);
            c = parentColumn[c];
            link(r, c);
        }
        forget();
    }

    private long best;
    private long second;
    private int bestColumn;
    private boolean bestFree;

    private void scan(int row) {
        long first = Long.MIN_VALUE;
        long next = Long.MIN_VALUE;
        int column = NONE;
        boolean free = false;
        for (int k = rowStart[row]; k < rowStart[row + 1]; k++) {
            int j = columnOf[k];
            long value = weight[k] - v[j];
            if (value >= next) {
                if (value > first) {
                    next = first;
                    first = value;
                    column = j;
                    free = degree[j] < capacity[j];
                } else if (value == first && !free && degree[j] < capacity[j]) {
                    next = first;
                    column = j;
                    free = true;
                } else {
                    next = value;
                }
            }
        }
        best = column == NONE ? 0 : first + bonus;
        second = next == Long.MIN_VALUE ? 0 : Math.max(0, next + bonus);
        bestColumn = column;
        bestFree = free;
    }

    private int bid(int[] free, int count, long bidLimit) {
        int left = 0;
        long limit = bids + bidLimit;
        for (int k = 0; k < count; k++) {
            int row = free[k];
            while (row != NONE) {
                bids++;
                scan(row);
                if (best <= 0) {
                    u[row] = 0;
                    break;
                }
                if (bestFree) {
                    u[row] = best;
                    link(row, bestColumn);
                    break;
                }
                if (capacity[bestColumn] == 1 && best > second && bids < limit) {
                    int loser = firstRow[bestColumn];
                    unlink(loser);
                    v[bestColumn] += best - second;
                    u[row] = second;
                    link(row, bestColumn);
                    row = loser;
                    continue;
                }
                u[row] = best;
                free[left++] = row;
                break;
            }
        }
        return left;
    }

    private void search(int source) {
        long end = u[source];
        int endColumn = NONE;
        int endRow = source;
        long here = 0;
        int row = source;
        int via = NONE; // column being expanded
        while (true) {
            // expand row at distance here
            long base = here + u[row] - bonus;
            int stop = rowStart[row + 1];
            int k = rowStart[row];
            for (; k < stop; k++) {
                long least = base - weight[k];
                if (least >= end) {
                    break;
                }
                int j = columnOf[k];
                long at = least + v[j];
                if (at >= end || at >= distance[j]) {
                    continue;
                }
                if (distance[j] == UNREACHED) {
                    touched[touchedCount++] = j;
                }
                distance[j] = at;
                parentRow[j] = row;
                if (degree[j] < capacity[j]) {
                    end = at;
                    endColumn = j;
                    endRow = NONE;
                    if (at == here) {
                        break;
                    }
                } else if (at == here) {
                    ready[readyCount++] = j;
                    if (heapAt[j] != NONE) { remove(j); }
                } else {
                    add(j, at);
                }
            }
            steps += k - rowStart[row] + 1;
            if (end == here) {
                break;
            }
            // next row
            row = via == NONE ? NONE : nextRow[row];
            while (row == NONE) {
                if (readyCount > 0) {
                    via = ready[--readyCount];
                } else if (heapSize > 0 && heapKey[0] < end) {
                    here = heapKey[0];
                    via = removeLeast();
                } else {
                    via = NONE;
                    break;
                }
                settled[settledCount++] = via;
                row = firstRow[via];
            }
            if (row == NONE) {
                break;
            }
            if (here + u[row] < end) {
                end = here + u[row];
                endColumn = NONE;
                endRow = row;
                if (end == here) {
                    break;
                }
            }
        }
        finish(source, end, endColumn, endRow);
    }

    private void finish(int source, long end, int endColumn, int endRow) {
        u[source] -= end;
        for (int k = 0; k < settledCount; k++) {
            int j = settled[k];
            long difference = end - distance[j];
            if (difference > 0) {
                v[j] += difference;
                for (int r = firstRow[j]; r != NONE; r = nextRow[r]) {
                    u[r] -= difference;
                }
            }
        }
        int j = endColumn;
        if (j == NONE && endRow != source) {
            j = mate[endRow];
            unlink(endRow);
        }
        while (j != NONE) {
            int r = parentRow[j];
            int previous = mate[r];
            if (previous != NONE) {
                unlink(r);
            }
            link(r, j);
            j = previous;
        }
        forget();
    }

    private void forget() {
        for (int k = 0; k < touchedCount; k++) {
            distance[touched[k]] = UNREACHED;
        }
        touchedCount = 0;
        settledCount = 0;
        readyCount = 0;
        while (heapSize > 0) {
            heapAt[heapNode[--heapSize]] = NONE;
        }
    }

    private void add(int j, long key) {
        int at = heapAt[j];
        if (at == NONE) {
            at = heapSize++;
        }
        up(j, key, at);
    }

    private void up(int j, long key, int from) {
        int at = from;
        while (at > 0) {
            int parent = (at - 1) >> 2;
            if (heapKey[parent] <= key) {
                break;
            }
            set(at, heapNode[parent], heapKey[parent]);
            at = parent;
        }
        set(at, j, key);
    }

    private void set(int at, int j, long key) {
        heapNode[at] = j;
        heapKey[at] = key;
        heapAt[j] = at;
    }

    private void remove(int j) {
        // key fell to the least: bring to the top and take it off
        up(j, Long.MIN_VALUE, heapAt[j]);
        removeLeast();
    }

    private int removeLeast() {
        int least = heapNode[0];
        heapAt[least] = NONE;
        int j = heapNode[--heapSize];
        if (heapSize > 0) {
            down(j, heapKey[heapSize]);
        }
        return least;
    }

    private void down(int j, long key) {
        int at = 0;
        while (true) {
            int child = 4 * at + 1;
            if (child >= heapSize) {
                break;
            }
            int end = Math.min(child + 4, heapSize);
            int least = child;
            for (int c = child + 1; c < end; c++) {
                if (heapKey[c] < heapKey[least]) {
                    least = c;
                }
            }
            if (heapKey[least] >= key) {
                break;
            }
            set(at, heapNode[least], heapKey[least]);
            at = least;
        }
        set(at, j, key);
    }
}
