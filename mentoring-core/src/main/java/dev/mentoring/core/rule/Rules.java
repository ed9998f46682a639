package dev.mentoring.core.rule;

import com.google.common.collect.ImmutableSortedSet;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import java.util.Optional;

/** The rules that there are, by the stable names that documents use. */
public final class Rules {

    /** Driving distance where a programme's rule states none: an hour's drive on country roads, in kilometres. */
    public static final int DEFAULT_REACH_KILOMETRES = 60;

    /** The names, in order. */
    public static final ImmutableSortedSet<String> NAMES = ImmutableSortedSet.of(
            "applied-by-date",
            "common-commitment",
            "meeting-modes",
            "not-excluded",
            "not-oneself",
            "not-paired-before",
            "outside-reporting-line",
            "roles",
            "within-reach");

    private Rules() {}

    /**
     * The rule of a name.
     *
     * @param kilometres the setting of {@code within-reach}; no other rule takes one
     * @throws InvalidModelException when there is no such rule, or it takes no such setting
     */
    public static PairRule named(String name, Optional<Integer> kilometres) {
        if (kilometres.isPresent() && NAMES.contains(name) && !name.equals("within-reach")) {
            throw InvalidModelException.of(
                    ProblemCode.UNKNOWN_SETTING, "kilometres", "only the rule within-reach takes kilometres", name);
        }
        return switch (name) {
            case "applied-by-date" -> new AppliedByDate();
            case "common-commitment" -> new CommonCommitment();
            case "meeting-modes" -> new MeetingModesCompatible();
            case "not-excluded" -> new NotExcluded();
            case "not-oneself" -> new NotOneself();
            case "not-paired-before" -> new NotPairedBefore();
            case "outside-reporting-line" -> new OutsideReportingLine();
            case "roles" -> new RolesFit();
            case "within-reach" -> new WithinReach(kilometres.orElse(DEFAULT_REACH_KILOMETRES));
            default ->
                throw InvalidModelException.of(
                        ProblemCode.UNKNOWN_SETTING,
                        "rule",
                        "there is no such rule; there are " + String.join(", ", NAMES));
        };
    }
}
