package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.LookAlikes;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import java.util.List;

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
        ImmutableList<ImmutableList<String>> groups = LookAlikes.among(ids);
        groups.stream().limit(Problems.LIMIT).forEach(group -> {
            String others = group.size() == 2 ? "" : ", as do " + (group.size() - 2) + " more of the list";
            in.warn(
                    ProblemCode.ID_CONFUSABLE,
                    list + "/" + ids.indexOf(group.get(1)) + "/id",
                    "the identifier differs from an earlier one and looks like it" + others,
                    group.stream().limit(NAMED).toArray(String[]::new));
        });
        int further = groups.size() - Problems.LIMIT;
        if (further > 0) {
            in.warn(ProblemCode.ID_CONFUSABLE, list, "identifiers of " + further + " further groups look alike");
        }
    }
}
