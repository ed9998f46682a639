package dev.mentoring.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.core.participant.DistanceRequest;
import dev.mentoring.core.participant.MeetingMode;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.ParticipantBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** What holds for every rule, whatever it looks at. */
class PairRuleProperties {

    /** Answers of one person; an absent one is missing, except for the wish, which need not exist. */
    record Answers(
            Set<MeetingMode> modes,
            Set<String> commitments,
            Optional<LocalDate> appliedOn,
            Optional<String> place,
            Optional<DistanceRequest> wish,
            Set<String> avoids,
            Optional<String> manager) {

        Participant of(ParticipantBuilder person) {
            return person.meetingModes(modes)
                    .commitments(commitments)
                    .appliedOn(appliedOn)
                    .place(place)
                    .withinReach(wish)
                    .avoids(avoids)
                    .build();
        }

        /** These answers, the missing ones taken from others. */
        Answers completedBy(Answers others) {
            return new Answers(
                    modes.isEmpty() ? others.modes : modes,
                    commitments.isEmpty() ? others.commitments : commitments,
                    appliedOn.or(others::appliedOn),
                    place.or(others::place),
                    wish,
                    avoids,
                    manager.or(others::manager));
        }
    }

    private final Map<List<Object>, Verdict> verdictOfFacts = new HashMap<>();

    @Property(tries = 1_000)
    @Tag("A7")
    void is_unknown_only_where_a_fact_is_missing(@ForAll("answers") Answers ada, @ForAll("answers") Answers ben) {
        for (Rule rule : rules()) {
            boolean missing =
                    facts(rule, ada, ben).stream().anyMatch(fact -> fact.value().isEmpty());

            assertThat(verdict(rule, ada, ben) == Verdict.UNKNOWN && !missing)
                    .as(rule.name())
                    .isFalse();
        }
    }

    @Property(tries = 1_000)
    @Tag("A7")
    void stands_by_yes_and_no_whatever_the_missing_facts_turn_out_to_be(
            @ForAll("answers") Answers ada,
            @ForAll("answers") Answers ben,
            @ForAll("answers") Answers more,
            @ForAll("answers") Answers evenMore) {
        for (Rule rule : rules()) {
            Verdict before = verdict(rule, ada, ben);
            Verdict after = verdict(rule, ada.completedBy(more), ben.completedBy(evenMore));

            assertThat(before == Verdict.UNKNOWN ? after : before)
                    .as(rule.name())
                    .isEqualTo(after);
        }
    }

    @Property(tries = 1_000)
    void says_the_same_on_the_same_facts(@ForAll("answers") Answers ada, @ForAll("answers") Answers ben) {
        for (Rule rule : rules()) {
            Verdict verdict = verdict(rule, ada, ben);
            List<Object> facts = List.of(rule, facts(rule, ada, ben));

            assertThat(verdictOfFacts.getOrDefault(facts, verdict))
                    .as(rule.name())
                    .isEqualTo(verdict);
            verdictOfFacts.put(facts, verdict);
        }
    }

    @Provide
    Arbitrary<Answers> answers() {
        return Combinators.combine(
                        Arbitraries.of(MeetingMode.class).set(),
                        Arbitraries.of("project", "ongoing").set(),
                        Arbitraries.of(World.ON, World.ON.plusDays(1)).optional(0.6),
                        Arbitraries.of("here", "near", "far").optional(0.6),
                        Combinators.combine(
                                        Arbitraries.of("here", "near", "far"),
                                        Arbitraries.of(0, 12, 200).optional())
                                .as(DistanceRequest::new)
                                .optional(0.6),
                        Arbitraries.of("ada", "ben", "cy").set().ofMaxSize(1),
                        Arbitraries.of("boss", "head").optional(0.6))
                .as(Answers::new);
    }

    private static List<Rule> rules() {
        return List.of(
                new AppliedByDate(),
                new CommonCommitment(),
                new MeetingModesCompatible(),
                new NotExcluded(),
                new NotOneself(),
                new NotPairedBefore(),
                new OutsideReportingLine(),
                new RolesFit(),
                new WithinReach(60));
    }

    private static Verdict verdict(Rule rule, Answers ada, Answers ben) {
        return rule.verdict(ada.of(World.ada()), ben.of(World.ben()), context(ada, ben));
    }

    private static List<Fact> facts(Rule rule, Answers ada, Answers ben) {
        return rule.facts(ada.of(World.ada()), ben.of(World.ben()), context(ada, ben));
    }

    private static RuleContext context(Answers ada, Answers ben) {
        List<String> lines = new ArrayList<>();
        ada.manager().ifPresent(manager -> lines.add("ada>" + manager));
        ben.manager().ifPresent(manager -> lines.add("ben>" + manager));
        return World.withLines(lines);
    }
}
