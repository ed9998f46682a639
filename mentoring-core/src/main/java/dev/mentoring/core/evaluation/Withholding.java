package dev.mentoring.core.evaluation;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Function;

/**
 * Decides what a row may tell that single people said of themselves.
 *
 * <p>Nothing is told about fewer people than the policy asks for. A mean at the end of its scale tells what each of them gave, so that
 * only a bound is told there. And the column of all cohorts together gives away, by a subtraction, what the columns beside it leave
 * out: it is told only where what these leave out could be told as well.
 */
final class Withholding {

    private final Reading reading;
    private final ImmutableList<Tally> tallies;
    private final int fewest;

    /** How a tally is shown. */
    interface Reading {

        /** The exact figure. */
        Figure exact(Tally tally);

        /** What is told instead, where the exact figure would tell what each gave. */
        Optional<Figure> nearEnd(Tally tally);
    }

    /**
     * A row of which not every figure may be told.
     *
     * @param tally the tally of a column; that of all columns together is the sum of the others
     */
    Withholding(Scopes scopes, DisclosurePolicy policy, Reading reading, Function<Scope, Tally> tally) {
        this.reading = reading;
        this.tallies = scopes.columns().stream().map(tally).collect(toImmutableList());
        this.fewest = policy.fewestPeople();
    }

    /** The row. */
    ReportRow row(String id, String title) {
        ImmutableList.Builder<Figure> figures = ImmutableList.builder();
        for (int i = 0; i < tallies.size(); i++) {
            figures.add(isTold(i) ? reading.exact(tallies.get(i)) : instead(tallies.get(i)));
        }
        return new ReportRow(id, title, figures.build());
    }

    /** Whether the exact figure of a column is told. */
    boolean isTold(int column) {
        boolean isSum = column > 0 && column == tallies.size() - 1;
        return isSafe(tallies.get(column)) && (!isSum || isLeftOutSafe());
    }

    private boolean isLeftOutSafe() {
        Tally leftOut = tallies.subList(0, tallies.size() - 1).stream()
                .filter(one -> !isSafe(one))
                .reduce(Tally.NOBODY, Tally::and);
        return leftOut.people() == 0 || isSafe(leftOut);
    }

    private boolean isSafe(Tally tally) {
        return tally.people() >= fewest && reading.nearEnd(tally).isEmpty();
    }

    private Figure instead(Tally tally) {
        if (tally.people() < fewest) {
            return tally.people() == 0 ? Figure.Absent.NOT_MEASURED : Figure.Absent.TOO_FEW;
        }
        return reading.nearEnd(tally).orElse(Figure.Absent.SUPPRESSED);
    }
}
