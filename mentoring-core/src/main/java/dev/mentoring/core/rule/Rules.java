package dev.mentoring.core.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Location;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rules that there are, by the stable names that documents use: those of the library, and those that a user adds.
 *
 * <p>Immutable.
 */
public final class Rules {

    /** Driving distance where a programme's rule states none: an hour's drive on country roads, in kilometres. */
    public static final int DEFAULT_REACH_KILOMETRES = 60;

    /** How deeply rules may be made of rules. */
    public static final int DEEPEST = 16;

    /** How many names of settings there are at most. */
    public static final int MOST_SETTINGS = 56;

    /** Members of a written rule or clause that are no settings of a kind. */
    private static final ImmutableSet<String> TAKEN =
            ImmutableSet.of("for", "id", "of", "rule", "rules", "whenUnknown");

    private static final ImmutableSortedMap<String, Function<RuleReading, Rule>> CONDITIONS =
            ImmutableSortedMap.<String, Function<RuleReading, Rule>>naturalOrder()
                    .put(
                            "acknowledged",
                            in -> new Acknowledged(in.subject(), in.id("statement"), in.optionalId("version")))
                    .put("applied-by-date", in -> new AppliedByDate())
                    .put("at-least", in -> new AtLeast(in.fact(), in.bound("value")))
                    .put("at-most", in -> new AtMost(in.fact(), in.bound("value")))
                    .put("common-commitment", in -> new CommonCommitment())
                    .put("completed", in -> new Completed(in.subject(), in.id("component"), in.period("within")))
                    .put("different", in -> new Different(in.id("fact"), in.outermost()))
                    .put("everyone", in -> new Everyone())
                    .put("gap", in -> new Gap(in.id("fact"), in.optionalWhole("least"), in.optionalWhole("most")))
                    .put("has-all", in -> new HasAll(in.fact(), in.ids("values")))
                    .put("in-window", in -> new InWindow(in.fact(), in.moment("from"), in.moment("until")))
                    .put("is-true", in -> new IsTrue(in.fact()))
                    .put("known", in -> new Known(in.fact()))
                    .put("meeting-modes", in -> new MeetingModesCompatible())
                    .put("no-other-relationship", in -> new NoOtherRelationship(in.optionalIds("types")))
                    .put("not-excluded", in -> new NotExcluded())
                    .put("not-oneself", in -> new NotOneself())
                    .put("not-paired-before", in -> new NotPairedBefore(in.optionalInt("rounds")))
                    .put("one-of", in -> new OneOf(in.fact(), in.ids("values")))
                    .put("outside-reporting-line", in -> new OutsideReportingLine())
                    .put("roles", in -> new RolesFit())
                    .put("same", in -> new Same(in.id("fact"), in.outermost()))
                    .put(
                            "share",
                            in -> new Share(
                                    in.id("fact"), in.optionalInt("least").orElse(1)))
                    .put("shared-hours", in -> new SharedHours(in.whole("minutes")))
                    .put("taking-part", in -> new TakingPart().on(in.subject()))
                    .put("wants-relationship", in -> new WantsRelationship().on(in.subject()))
                    .put("wish-honoured", in -> new WishHonoured(in.id("attribute"), in.id("goal")))
                    .put(
                            "within-reach",
                            in -> new WithinReach(in.optionalInt("kilometres").orElse(DEFAULT_REACH_KILOMETRES)))
                    .buildOrThrow();

    private static final Rules STANDARD = new Rules(
            CONDITIONS,
            ImmutableSortedSet.of(
                    "attribute",
                    "compare",
                    "component",
                    "fact",
                    "from",
                    "goal",
                    "kilometres",
                    "least",
                    "minutes",
                    "most",
                    "of",
                    "rounds",
                    "statement",
                    "types",
                    "until",
                    "value",
                    "values",
                    "version",
                    "within"));

    private final ImmutableSortedMap<String, Function<RuleReading, Rule>> conditions;
    private final ImmutableSortedSet<String> settings;

    private Rules(
            ImmutableSortedMap<String, Function<RuleReading, Rule>> conditions, ImmutableSortedSet<String> settings) {
        this.conditions = conditions;
        this.settings = settings;
    }

    /** The rules of the library. */
    public static Rules standard() {
        return STANDARD;
    }

    /**
     * These rules and one of a user's own.
     *
     * @throws InvalidModelException when its name is taken, its name or that of a setting is ill-formed, a setting has the name
     *     of another member of a clause, or there are more than {@link #MOST_SETTINGS} names of settings in all
     */
    public Rules plus(RuleKind kind) {
        String name = Ids.require(kind.name(), "rule");
        if (names().contains(name)) {
            throw InvalidModelException.of(ProblemCode.DUPLICATE_ID, "rules", "a rule of that name exists", name);
        }
        ImmutableSet<String> own = Ids.requireAll(kind.settings(), "setting");
        for (String setting : Sets.intersection(TAKEN, own)) {
            throw InvalidModelException.of(
                    ProblemCode.DUPLICATE_ID, "rules", "a clause has a member of that name already", name, setting);
        }
        ImmutableSortedSet<String> all = ImmutableSortedSet.copyOf(Sets.union(settings, own));
        if (all.size() > MOST_SETTINGS) {
            throw InvalidModelException.of(
                    ProblemCode.LIMIT_COUNT,
                    "rules",
                    "the rules take more than " + MOST_SETTINGS + " names of settings in all",
                    name);
        }
        return new Rules(
                ImmutableSortedMap.<String, Function<RuleReading, Rule>>naturalOrder()
                        .putAll(conditions)
                        .put(name, in -> in.own(kind))
                        .buildOrThrow(),
                all);
    }

    /** The names, in order. */
    public ImmutableSortedSet<String> names() {
        return ImmutableSortedSet.<String>naturalOrder()
                .addAll(conditions.keySet())
                .add("all-of", "any-of", "not")
                .build();
    }

    /** The names of all settings that some rule takes, in order. */
    public ImmutableSortedSet<String> settings() {
        return settings;
    }

    /**
     * The rule of a written form.
     *
     * @throws InvalidModelException naming every rule that there is not, and every setting that is missing, unknown or out of
     *     range; paths are {@code rules/INDEX/SETTING}
     * @throws RuleException when a rule of a user's own fails
     */
    public Rule of(RuleForm form) {
        Problems problems = new Problems();
        Optional<Rule> rule = make(form, "", 1, problems);
        problems.throwIfAny(InvalidModelException::new);
        return rule.orElseThrow();
    }

    /**
     * What keeps a rule from holding or not of one person of a programme: conditions on pairs, facts and terms that there are
     * not, and values that do not go with their fact.
     *
     * @param id identifier of whatever has the rule
     * @param path where the rule stands in its document
     * @param domains the values that facts may have, by name, with every attribute of the form
     */
    public static Problems checkOnPerson(String id, Rule rule, String path, ImmutableMap<String, FactDomain> domains) {
        Problems problems = new Problems();
        RuleBookCheck check = new RuleBookCheck(problems);
        check.onOnePerson(rule, path, "the rule is about one person, and this is about a pair", id);
        check.names(rule, path, domains);
        return problems;
    }

    private Optional<Rule> make(RuleForm form, String path, int depth, Problems problems) {
        if (depth > DEEPEST) {
            problems.add(
                    ProblemCode.LIMIT_DEPTH,
                    Location.inModel(path.isEmpty() ? "rule" : path + "/rule"),
                    "rules are nested in more than " + DEEPEST + " levels");
            return Optional.empty();
        }
        ImmutableList.Builder<Rule> parts = ImmutableList.builder();
        for (int i = 0; i < form.parts().size(); i++) {
            make(form.parts().get(i), (path.isEmpty() ? "" : path + "/") + "rules/" + i, depth + 1, problems)
                    .ifPresent(parts::add);
        }
        ImmutableList<Rule> made = parts.build();
        try {
            Rule rule = one(form, made);
            return made.size() == form.parts().size() ? Optional.of(rule) : Optional.empty();
        } catch (InvalidModelException e) {
            e.problems().forEach(problem -> problems.add(problem.below(path)));
            return Optional.empty();
        }
    }

    private Rule one(RuleForm form, ImmutableList<Rule> parts) {
        // parts that could not be made are named already; this rule is not used then
        boolean whole = parts.size() == form.parts().size();
        Function<RuleReading, Rule> maker = switch (form.name()) {
            case "all-of" -> in -> whole ? new AllOf(parts) : new Everyone();
            case "any-of" -> in -> whole ? new AnyOf(parts) : new Everyone();
            case "not" -> in -> not(form, parts);
            default -> condition(form.name()).compose(RuleReading::alone);
        };
        return new RuleReading(form).make(maker);
    }

    private static Rule not(RuleForm form, ImmutableList<Rule> parts) {
        if (form.parts().size() != 1) {
            throw InvalidModelException.of(ProblemCode.UNKNOWN_SETTING, "rules", "the rule not takes exactly one rule");
        }
        return parts.isEmpty() ? new Everyone() : new Not(parts.get(0));
    }

    private Function<RuleReading, Rule> condition(String name) {
        @Nullable Function<RuleReading, Rule> condition = conditions.get(name);
        if (condition == null) {
            throw InvalidModelException.of(
                    ProblemCode.UNKNOWN_SETTING,
                    "rule",
                    "there is no such rule; there are " + String.join(", ", names()));
        }
        return condition;
    }
}
