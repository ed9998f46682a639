package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Location;
import dev.mentoring.core.LookAlikes;
import dev.mentoring.core.Problem;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import java.util.List;
import java.util.function.Function;

/** Warns of identifiers of one list that people would take for one another (I1, I2); nothing is refused for that. */
final class LookAlikeIds {

    /** How many identifiers of one group are named. */
    private static final int NAMED = 10;

    private LookAlikeIds() {}

    /**
     * Warns once for each group, where its second identifier stands; of further groups than {@link Problems#LIMIT}, once.
     *
     * @param list path of the list
     * @param ids the identifiers of the list, by position
     */
    static void warn(DocumentReader in, String list, List<String> ids) {
        among(ids, id -> Location.inModel(list + "/" + ids.indexOf(id) + "/id"), Location.inModel(list))
                .forEach(in::warn);
    }

    /**
     * The warnings of {@link #warn}.
     *
     * @param place where an identifier stands
     * @param list where the list stands
     */
    static ImmutableList<Problem> among(List<String> ids, Function<String, Location> place, Location list) {
        ImmutableList<ImmutableList<String>> groups = LookAlikes.among(ids);
        ImmutableList.Builder<Problem> warnings = ImmutableList.builder();
        groups.stream().limit(Problems.LIMIT).forEach(group -> {
            String others = group.size() == 2 ? "" : ", as do " + (group.size() - 2) + " more of the list";
            warnings.add(Problem.of(
                    ProblemCode.ID_CONFUSABLE,
                    place.apply(group.get(1)),
                    "the identifier differs from an earlier one and looks like it" + others,
                    group.stream().limit(NAMED).toArray(String[]::new)));
        });
        int further = groups.size() - Problems.LIMIT;
        if (further > 0) {
            warnings.add(Problem.of(
                    ProblemCode.ID_CONFUSABLE, list, "identifiers of " + further + " further groups look alike"));
        }
        return warnings.build();
    }
}
