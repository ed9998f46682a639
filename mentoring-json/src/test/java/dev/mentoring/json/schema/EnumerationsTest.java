package dev.mentoring.json.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.evaluation.Figure;
import dev.mentoring.core.participant.ApplicationStatus;
import dev.mentoring.core.participant.Channel;
import dev.mentoring.core.participant.Goal;
import dev.mentoring.core.participant.Level;
import dev.mentoring.core.participant.ManagerConsent;
import dev.mentoring.core.participant.MeetingMode;
import dev.mentoring.core.participant.OptIn;
import dev.mentoring.core.participant.Priority;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.partnership.ClosureAct;
import dev.mentoring.core.partnership.Consequence;
import dev.mentoring.core.partnership.EventKind;
import dev.mentoring.core.partnership.GrowthAct;
import dev.mentoring.core.partnership.OfficeAct;
import dev.mentoring.core.programme.Advocacy;
import dev.mentoring.core.programme.ClauseKind;
import dev.mentoring.core.programme.Component;
import dev.mentoring.core.programme.DateOrder;
import dev.mentoring.core.programme.Field;
import dev.mentoring.core.programme.MatchingMode;
import dev.mentoring.core.programme.MeetingPlace;
import dev.mentoring.core.programme.Question;
import dev.mentoring.core.programme.Quota;
import dev.mentoring.core.programme.RatingMoment;
import dev.mentoring.core.programme.ReimbursementPolicy;
import dev.mentoring.core.programme.Transition;
import dev.mentoring.core.rule.Flip;
import dev.mentoring.core.rule.Rules;
import dev.mentoring.core.rule.Verdict;
import dev.mentoring.core.rule.WhenUnknown;
import dev.mentoring.json.DocumentKind;
import dev.mentoring.json.ExplanationParts;
import dev.mentoring.matching.certificate.Certificate;
import dev.mentoring.matching.certificate.Objective;
import dev.mentoring.matching.certificate.Remedy;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.experiment.Contrast;
import dev.mentoring.matching.explain.Audience;
import dev.mentoring.matching.explain.SharedTopic;
import dev.mentoring.matching.explain.Standoff;
import dev.mentoring.matching.explain.text.Language;
import dev.mentoring.matching.problem.GroupBound;
import dev.mentoring.matching.problem.PreferenceSource;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.UnmatchedReason;
import dev.mentoring.matching.strategy.Promise;
import dev.mentoring.matching.strategy.StrategyCard;
import dev.mentoring.matching.whatif.Obstacle;
import dev.mentoring.matching.whatif.TieRule;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every closed list of values in a schema is one that the library has, whole, and none is missing. */
class EnumerationsTest {

    static Stream<Set<String>> vocabularies() {
        return Stream.of(
                        constants(),
                        Stream.of(
                                lowered(GroupBound.Counting.class),
                                lowered(Figure.Absent.class),
                                objectives(objective -> isByClass(objective)),
                                objectives(objective -> !isByClass(objective)),
                                names(Goal.Status.class, status -> status != Goal.Status.OPEN),
                                names(Field.class, Question::mayAsk),
                                tags(),
                                judges(),
                                set(ExplanationParts.Cause.KINDS),
                                set(ExplanationParts.Way.KINDS)),
                        OF_THE_FORMAT.stream())
                .flatMap(sets -> sets);
    }

    /** What has names in documents alone. */
    private static final ImmutableSet<Set<String>> OF_THE_FORMAT = ImmutableSet.of(
            Set.of("more", "less"),
            Set.of("CATEGORY", "BAND", "SEVERAL"),
            Set.of("DAY", "PLACE", "TEXT", "TRUTH"),
            Set.of(
                    "attendance",
                    "manager-consent",
                    "statements",
                    "pen-picture",
                    "own-will",
                    "goals",
                    "agreement",
                    "plan",
                    "review",
                    "self-rating",
                    "sponsor-evidence"));

    /** What follows from acts. */
    private static final ImmutableSet<EventKind> DERIVED = ImmutableSet.of(
            EventKind.OVERRIDDEN,
            EventKind.MATCH_CONFIRMED,
            EventKind.STARTED,
            EventKind.AGREEMENT_IN_FORCE,
            EventKind.BREACH_NOTED,
            EventKind.CLAIM_DECIDED);

    private static Set<String> judges() {
        return Arrays.stream(PreferenceSource.values())
                .map(PreferenceSource::text)
                .collect(Collectors.toSet());
    }

    private static Stream<Set<String>> constants() {
        return Stream.<Class<? extends Enum<?>>>of(
                        Advocacy.class,
                        ApplicationStatus.class,
                        Audience.class,
                        Channel.class,
                        ClauseKind.class,
                        ClosureAct.End.class,
                        Component.Kind.class,
                        Consequence.Breach.class,
                        Consequence.ClaimReason.class,
                        Contrast.Factor.class,
                        DateOrder.class,
                        DayOfWeek.class,
                        dev.mentoring.matching.experiment.Goal.Aim.class,
                        Field.class,
                        Flip.Outcome.class,
                        Goal.Kind.class,
                        Goal.Status.class,
                        GrowthAct.Outcome.class,
                        Level.class,
                        ManagerConsent.class,
                        MatchingMode.class,
                        MeetingMode.class,
                        MeetingPlace.class,
                        Obstacle.class,
                        OfficeAct.PilotDecision.class,
                        OptIn.Wish.class,
                        Priority.class,
                        Quota.Counting.class,
                        RatingMoment.class,
                        ReimbursementPolicy.Per.class,
                        ReimbursementPolicy.Year.class,
                        Remedy.Kind.class,
                        Role.class,
                        SharedTopic.Kind.class,
                        SharedTopic.Link.class,
                        Side.class,
                        Standoff.Order.class,
                        Status.class,
                        TieRule.class,
                        Transition.class,
                        UnmatchedReason.class,
                        Verdict.class,
                        WhenUnknown.class)
                .map(type -> names(type, constant -> true));
    }

    /** Names of rules are held against the catalogue elsewhere. */
    private static Stream<SchemaTree.Part> lists(DocumentKind kind) {
        return SchemaTree.of(Schemas.text(kind)).parts().stream()
                .filter(part -> isList(part.schema()) && !part.name().equals("rule"));
    }

    private static boolean isList(JsonNode schema) {
        JsonNode choices = schema.path("oneOf");
        return !choices.isEmpty() && choices.findValues("const").size() == choices.size() && allConstants(choices);
    }

    private static boolean allConstants(JsonNode choices) {
        for (JsonNode choice : choices) {
            if (!choice.has("const")) {
                return false;
            }
        }
        return true;
    }

    static Stream<DocumentKind> kinds() {
        return Schemas.kinds().stream();
    }

    private static Set<String> values(SchemaTree.Part list) {
        return Set.copyOf(list.schema().path("oneOf").findValuesAsText("const"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void every_closed_list_is_one_of_the_library(DocumentKind kind) {
        Set<Set<String>> known = vocabularies().collect(Collectors.toSet());

        assertThat(lists(kind))
                .allSatisfy(list -> assertThat(known).as("%s %s", kind, list).contains(values(list)));
    }

    @Test
    void every_list_of_the_library_stands_in_a_schema() {
        Set<Set<String>> written = kinds().flatMap(EnumerationsTest::lists)
                .map(EnumerationsTest::values)
                .collect(Collectors.toSet());

        assertThat(vocabularies()).isSubsetOf(written);
    }

    @Test
    void rules_are_those_of_the_catalogue() {
        SchemaTree tree = SchemaTree.of(Schemas.text(DocumentKind.PROGRAMME));
        Map<String, Set<String>> rules = tree.members()
                .filter(part -> part.name().equals("rule"))
                .collect(Collectors.toMap(SchemaTree.Part::pointer, EnumerationsTest::values));

        assertThat(rules).hasSize(4);
        rules.forEach((pointer, names) -> {
            if (pointer.contains("/clause/") || pointer.contains("/pairRule/")) {
                assertThat(names).isEqualTo(Set.copyOf(Rules.standard().names()));
            } else {
                assertThat(Rules.standard().names()).containsAll(names);
            }
        });
    }

    @Test
    void certificates_are_those_of_the_library() {
        JsonNode certificate = SchemaTree.of(Schemas.text(DocumentKind.MATCHING_RESULT))
                .root()
                .path("properties")
                .path("certificate");

        assertThat(certificate.path("oneOf")).hasSameSizeAs(Certificate.class.getPermittedSubclasses());
    }

    @Test
    void acts_of_commands_and_obligations_are_those_that_somebody_can_ask_for() {
        Set<String> acts = Arrays.stream(EventKind.values())
                .filter(kind -> !DERIVED.contains(kind))
                .map(EventKind::key)
                .collect(Collectors.toSet());
        SchemaTree command = SchemaTree.of(Schemas.text(Exchange.COMMAND));

        assertThat(command.root().path("oneOf").findValuesAsText("$ref").stream()
                        .map(reference -> reference.substring(reference.lastIndexOf('/') + 1)))
                .containsExactlyInAnyOrderElementsOf(acts);
        assertThat(command.members().filter(part -> part.name().equals("event")).map(part -> part.text("const")))
                .containsExactlyInAnyOrderElementsOf(acts);
        assertThat(ofExchange(Exchange.OBLIGATIONS)).contains(acts, names(Transition.class, step -> true));
    }

    @Test
    void cards_of_strategies_and_obstacles_are_those_of_the_library() {
        assertThat(ofExchange(Exchange.STRATEGIES))
                .containsExactlyInAnyOrder(
                        lowered(StrategyCard.Serves.class),
                        lowered(StrategyCard.Ties.class),
                        lowered(StrategyCard.Places.class),
                        lowered(StrategyCard.Bound.class),
                        lowered(Promise.class));
        assertThat(ofExchange(Exchange.WHAT_IF))
                .containsExactlyInAnyOrder(names(Obstacle.class, obstacle -> true), Set.of("MENTOR", "MENTEE"));
    }

    private static Set<Set<String>> ofExchange(Exchange exchange) {
        return SchemaTree.of(Schemas.text(exchange)).parts().stream()
                .filter(part -> isList(part.schema()))
                .map(EnumerationsTest::values)
                .collect(Collectors.toSet());
    }

    private static <E> Set<String> names(Class<E> type, Predicate<? super E> wanted) {
        return Arrays.stream(type.getEnumConstants())
                .filter(wanted)
                .map(constant -> ((Enum<?>) constant).name())
                .collect(Collectors.toSet());
    }

    private static Set<String> lowered(Class<? extends Enum<?>> type) {
        return names(type, constant -> true).stream()
                .map(name -> name.toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.toSet());
    }

    private static boolean isByClass(Objective objective) {
        return objective.isByClass() || objective == Objective.WORST;
    }

    private static Set<String> objectives(Predicate<Objective> wanted) {
        return Arrays.stream(Objective.values())
                .filter(wanted)
                .map(Objective::stableName)
                .collect(Collectors.toSet());
    }

    private static Set<String> tags() {
        return Arrays.stream(Language.values()).map(Language::tag).collect(Collectors.toSet());
    }

    private static Set<String> set(Collection<String> names) {
        return Set.copyOf(names);
    }
}
