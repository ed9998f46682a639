package dev.mentoring.core.evaluation;

import com.google.common.collect.ImmutableList;
import java.util.function.Function;

/**
 * Decides in which columns a row may tell something that single people said of themselves.
 *
 * <p>A figure about fewer people than the policy asks for is withheld. The column of all cohorts together gives away what the columns
 * beside it leave out, by a subtraction: when these are too few people as well, the smallest of the other cohorts is withheld too.
 */
final class Withholding {

    private Withholding() {}

    /**
     * A row of which not every figure may be told.
     *
     * @param people about how many people a figure is
     * @param figure the figure; asked for only where there is somebody
     */
    static ReportRow row(
            Scopes scopes,
            DisclosurePolicy policy,
            String id,
            String title,
            Function<Scope, Integer> people,
            Function<Scope, Figure> figure) {
        ImmutableList<Scope> columns = scopes.columns();
        int[] counts = columns.stream().mapToInt(people::apply).toArray();
        boolean[] told = told(counts, policy.fewestPeople());
        ImmutableList.Builder<Figure> figures = ImmutableList.builder();
        for (int i = 0; i < counts.length; i++) {
            Figure absent = counts[i] == 0 ? Figure.Absent.NOT_MEASURED : Figure.Absent.TOO_FEW;
            figures.add(told[i] ? figure.apply(columns.get(i)) : absent);
        }
        return new ReportRow(id, title, figures.build());
    }

    /** Which columns may be told, the last being the sum of the others where there are several. */
    static boolean[] told(int[] counts, int fewest) {
        boolean[] told = new boolean[counts.length];
        int left = 0;
        int smallest = -1;
        for (int i = 0; i < counts.length; i++) {
            told[i] = counts[i] >= fewest;
            if (i < counts.length - 1) {
                left += told[i] ? 0 : counts[i];
                smallest = told[i] && (smallest < 0 || counts[i] <= counts[smallest]) ? i : smallest;
            }
        }
        if (left > 0 && left < fewest && smallest >= 0) {
            told[smallest] = false;
        }
        return told;
    }
}
