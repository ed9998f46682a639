package dev.mentoring.matching.explain;

import static dev.mentoring.matching.SmallProgramme.ON;
import static dev.mentoring.matching.SmallProgramme.term;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Options;
import dev.mentoring.core.participant.AttributeValue;
import dev.mentoring.core.participant.Availability;
import dev.mentoring.core.participant.Career;
import dev.mentoring.core.participant.DistanceRequest;
import dev.mentoring.core.participant.Goal;
import dev.mentoring.core.participant.Level;
import dev.mentoring.core.participant.MentoringPair;
import dev.mentoring.core.participant.Need;
import dev.mentoring.core.participant.Offer;
import dev.mentoring.core.participant.OptIn;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.ParticipantBuilder;
import dev.mentoring.core.participant.Place;
import dev.mentoring.core.participant.Priority;
import dev.mentoring.core.participant.RankedChoices;
import dev.mentoring.core.participant.Readiness;
import dev.mentoring.core.participant.Relationship;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.participant.Story;
import dev.mentoring.core.programme.Attribute;
import dev.mentoring.core.programme.Criterion;
import dev.mentoring.core.programme.DiversityGoal;
import dev.mentoring.core.programme.Form;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.ScoringModel;
import dev.mentoring.core.rule.Clause;
import dev.mentoring.core.rule.CommonCommitment;
import dev.mentoring.core.rule.Fact;
import dev.mentoring.core.rule.FactRef;
import dev.mentoring.core.rule.Finding;
import dev.mentoring.core.rule.Known;
import dev.mentoring.core.rule.RelationFact;
import dev.mentoring.core.rule.RuleBook;
import dev.mentoring.core.rule.Subject;
import dev.mentoring.core.rule.WhenUnknown;
import dev.mentoring.core.rule.WithinReach;
import dev.mentoring.core.taxonomy.Labels;
import dev.mentoring.matching.Match;
import dev.mentoring.matching.Matchmaker;
import dev.mentoring.matching.SmallProgramme;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.whatif.Change;
import dev.mentoring.matching.whatif.WhatIf;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A value of its own in every private field of everybody shows up where it may not, if anywhere. */
@Tag("P4")
@Tag("P6")
@Tag("A12")
class CanaryTest {

    private static final String CANARY = "canary";
    private static final List<String> MENTORS = List.of("ada", "bea", "cora");
    private static final List<String> MENTEES = List.of("di", "eli", "flo", "gus");

    private final Match match = Matchmaker.standard().match(programme(), roster(), ON);
    private final Explainer explainer = match.explainer();

    private static Programme programme() {
        return SmallProgramme.builder()
                .form(new Form(
                        ImmutableList.of(
                                SmallProgramme.KIND,
                                new Attribute.Words("story", Labels.of("Story")),
                                new Attribute.Count("secret", Labels.of("Secret"), 0, 1_000_000_000)),
                        ImmutableSet.of("kind"),
                        ImmutableList.of()))
                .places(Stream.concat(MENTORS.stream(), MENTEES.stream())
                        .map(id -> new Place(CANARY + "-" + id + "-place", Labels.of(id), 0, 0))
                        .toList())
                .addDiversityGoals(new DiversityGoal("voices", Labels.of("Voices"), ImmutableSet.of("kind"), true))
                .rules(new RuleBook(
                        "1",
                        ImmutableList.of(
                                Clause.of(new CommonCommitment()),
                                Clause.of(new WithinReach(60)),
                                known("secret", Subject.MENTOR),
                                known("secret", Subject.MENTEE),
                                known("story", Subject.MENTOR),
                                known("organisation", Subject.MENTEE))))
                .scoring(ScoringModel.of(
                        Criterion.of("needs-covered", 5),
                        Criterion.of("mentor-benefit", 2),
                        Criterion.of("lived-experience", 2),
                        Criterion.of("stated-choice", 3),
                        new Criterion(
                                "gap",
                                "experience-gap",
                                1,
                                Options.of(Map.of("attribute", new Options.Text("secret")))),
                        new Criterion(
                                "voices", "diversity-goal", 1, Options.of(Map.of("goal", new Options.Text("voices"))))))
                .build();
    }

    private static Clause known(String fact, Subject side) {
        return new Clause(fact + "-of-" + side.name(), new Known(new FactRef(side, fact)), WhenUnknown.LET_IN);
    }

    /** Everybody wants and offers the same topic; all else that can be private is the person's alone. */
    private static ParticipantBuilder person(String id, int number) {
        String canary = CANARY + "-" + id;
        return Participant.builder()
                .id(id)
                .appliedOn(LocalDate.of(1900 + number, 1, 1))
                .addOffers(new Offer("budget", Optional.of(Level.BASIC), Optional.of(canary + "-evidence")))
                .addNeeds(new Need("budget", Optional.of(Priority.HIGH)))
                .addOtherOffers(canary + "-other-offer")
                .addOtherNeeds(canary + "-other-need")
                .putAttributes("story", new AttributeValue.Words(canary + "-words"))
                .putAttributes("secret", new AttributeValue.Whole(770_000_000L + number))
                .putAttributes("kind", term("town"))
                .place(canary + "-place")
                .withinReach(new DistanceRequest(canary + "-place", Optional.of(7_700 + number)))
                .commitments(ImmutableSet.of("project"))
                .addAvoids(canary + "-avoided")
                .objectives(canary + "-objectives")
                .note(canary + "-note")
                .addGoals(new Goal(
                        canary + "-goal",
                        Goal.Kind.DEVELOPMENT,
                        canary + "-goal-text",
                        ImmutableSet.of(),
                        Goal.Status.OPEN))
                .career(Career.builder()
                        .organisation(canary + "-organisation")
                        .department(canary + "-department")
                        .jobTitle(canary + "-title")
                        .build())
                .availability(new Availability(
                        Optional.of(ZoneId.of("Pacific/Chatham")), ImmutableList.of(), Optional.empty()))
                .readiness(Readiness.unknown())
                .story(new Story(
                        Optional.of(canary + "-picture"),
                        false,
                        Optional.of(canary + "-motivation"),
                        ImmutableSet.of("circulation"),
                        ImmutableSet.of("circulation")))
                .addOptIns(new OptIn("kind", "voices", OptIn.Wish.SIMILAR, ON));
    }

    private static Roster roster() {
        List<Participant> people = new ArrayList<>();
        for (int i = 0; i < MENTORS.size(); i++) {
            people.add(person(MENTORS.get(i), i)
                    .addRoles(Role.MENTOR)
                    .putChoices(Role.MENTOR, RankedChoices.of("gus"))
                    .build());
        }
        for (int i = 0; i < MENTEES.size(); i++) {
            ParticipantBuilder mentee = person(MENTEES.get(i), 10 + i)
                    .addRoles(Role.MENTEE)
                    .putChoices(Role.MENTEE, RankedChoices.of("cora"));
            if (MENTEES.get(i).equals("gus")) {
                mentee.addAvoids("ada").addAvoids("bea").addAvoids("cora");
            }
            people.add(mentee.build());
        }
        return Roster.builder()
                .cohort("2026")
                .participants(people)
                .putReportsTo("eli", CANARY + "-manager")
                .addExclusions(new MentoringPair("ada", "eli"), new MentoringPair("ada", CANARY + "-excluded"))
                .addHistory(new Relationship(
                        new MentoringPair("bea", CANARY + "-past"),
                        Optional.of(CANARY + "-type"),
                        Optional.of(1),
                        false))
                .build();
    }

    /** Every explanation of the round as the coordinator sees it. */
    private List<Object> explanations() {
        List<Object> all = new ArrayList<>();
        match.result().pairings().forEach(pairing -> all.add(explainer.whyPair(pairing.mentor(), pairing.mentee())));
        MENTORS.forEach(mentor -> MENTEES.forEach(mentee -> all.add(explainer.whyNot(mentor, mentee))));
        match.result().unmatched().forEach(each -> all.add(explainer.whyNobody(each.side(), each.id())));
        return all;
    }

    private static Object view(Object explanation, Side side, Audience audience) {
        if (explanation instanceof WhyThisPair pair) {
            return pair.forParty(side, audience);
        }
        return explanation instanceof WhyNot not
                ? not.forParty(side, audience)
                : ((WhyNobody) explanation).forParty(side, audience);
    }

    private static ImmutableList<String> people(Object view) {
        if (view instanceof PairView.ForParticipant pair) {
            return ImmutableList.of(pair.person(), pair.partner());
        }
        return view instanceof WhyNotView.ForParticipant not
                ? ImmutableList.of(not.person(), not.other())
                : ImmutableList.of(((WhyNobodyView.ForParticipant) view).person());
    }

    @Test
    void the_round_has_every_kind_of_explanation() {
        assertThat(explanations())
                .hasAtLeastOneElementOfType(WhyThisPair.class)
                .hasAtLeastOneElementOfType(WhyNobody.class);
        assertThat(explanations())
                .filteredOn(WhyNot.class::isInstance)
                .extracting(why -> ((WhyNot) why).cause().kind())
                .contains("kept-out", "made")
                .containsAnyOf("costs", "tied");
        assertThat(Inside.text(explanations())).contains("77000000");
    }

    @Test
    void a_participant_sees_nothing_private_of_anybody_else() {
        int seen = 0;
        for (Object explanation : explanations()) {
            for (Side side : sides(explanation)) {
                Object view = view(explanation, side, Audience.PARTICIPANT);
                String inside = Inside.text(view);
                ImmutableList<String> people = people(view);
                Stream.concat(MENTORS.stream(), MENTEES.stream())
                        .filter(id -> !id.equals(people.get(0)))
                        .forEach(other -> {
                            assertThat(inside).doesNotContain(CANARY + "-" + other);
                            if (!people.contains(other)) {
                                assertThat(inside).doesNotContain("[" + other + "]");
                            }
                        });
                assertThat(inside).doesNotContain(CANARY + "-manager", CANARY + "-excluded", CANARY + "-past");
                assertThat(numbersOfOthers(people.get(0))).noneMatch(inside::contains);
                seen++;
            }
        }
        assertThat(seen).isGreaterThan(20);
    }

    private static List<Side> sides(Object explanation) {
        return explanation instanceof WhyNobody nobody
                ? List.of(nobody.explanation().unmatched().side())
                : List.of(Side.MENTOR, Side.MENTEE);
    }

    private static List<String> numbersOfOthers(String person) {
        ImmutableMap.Builder<String, String> numbers = ImmutableMap.builder();
        for (int i = 0; i < MENTORS.size(); i++) {
            numbers.put(MENTORS.get(i), Long.toString(770_000_000L + i));
        }
        for (int i = 0; i < MENTEES.size(); i++) {
            numbers.put(MENTEES.get(i), Long.toString(770_000_010L + i));
        }
        return numbers.buildOrThrow().entrySet().stream()
                .filter(entry -> !entry.getKey().equals(person))
                .map(Map.Entry::getValue)
                .toList();
    }

    @Test
    void a_participant_sees_no_fact_about_the_two_together() {
        List<String> relations = Stream.of(RelationFact.values())
                .filter(fact -> fact != RelationFact.AVOIDS)
                .map(RelationFact::factName)
                .toList();
        WhyThisPair why = pair();

        assertThat(why.trace())
                .flatExtracting(Finding::facts)
                .extracting(Fact::name)
                .containsAnyElementsOf(relations);
        for (Side side : List.of(Side.MENTOR, Side.MENTEE)) {
            PairView.ForParticipant view = (PairView.ForParticipant) why.forParty(side, Audience.PARTICIPANT);
            assertThat(view.rules())
                    .flatExtracting(PairView.OwnRule::facts)
                    .isNotEmpty()
                    .extracting(Fact::name)
                    .doesNotContainAnyElementsOf(relations);
        }
    }

    @Test
    void a_participant_sees_neither_choices_of_the_other_nor_what_somebody_has_lived_through() {
        WhyThisPair why = pair();
        PairView.ForParticipant view = (PairView.ForParticipant) why.forParty(Side.MENTEE, Audience.PARTICIPANT);

        assertThat(why.topics()).extracting(SharedTopic::kind).contains(SharedTopic.Kind.LIVED_BY_MENTOR);
        assertThat(view.topics()).extracting(PairView.OwnTopic::wanted).containsOnly("budget");
        assertThat(part(view, "stated-choice").points()).isEmpty();
        assertThat(part(view, "stated-choice").reasons())
                .extracting(reason -> reason.fact("by"))
                .containsExactly("MENTEE");
        assertThat(part(view, "lived-experience").points()).isEmpty();
        assertThat(part(view, "lived-experience").reasons()).isEmpty();
    }

    private WhyThisPair pair() {
        Pairing first = match.result().pairings().get(0);
        return explainer.whyPair(first.mentor(), first.mentee());
    }

    private static PairView.Part part(PairView.ForParticipant view, String criterion) {
        return view.parts().stream()
                .filter(part -> part.criterion().equals(criterion))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_participant_hears_the_same_of_refusals_choices_and_places_of_others() {
        WhyNotView refused = explainer.whyNot("cora", "gus").forParty(Side.MENTOR, Audience.PARTICIPANT);
        WhyNotView.ForParticipant view = (WhyNotView.ForParticipant) refused;

        assertThat(view.avoids()).isFalse();
        assertThat(view.rules()).isEmpty();
        assertThat(view.choice()).contains(new ChoiceRank(1, 1));
    }

    @Test
    void an_auditor_sees_no_value_at_all() {
        for (Object explanation : explanations()) {
            String inside = Inside.text(view(explanation, Side.MENTOR, Audience.AUDITOR));
            assertThat(inside).doesNotContain(CANARY, "77000", "budget", "town", "Chatham");
        }
    }

    @Test
    void no_text_form_tells_anything_private() {
        List<Object> all = new ArrayList<>(explanations());
        all.addAll(explainer.pairings());
        all.addAll(explainer.unmatched());
        for (Object explanation : explanations()) {
            for (Side side : sides(explanation)) {
                for (Audience audience : Audience.values()) {
                    all.add(view(explanation, side, audience));
                }
            }
        }
        WhatIf whatIf = WhatIf.of(match.round().problem(), match.result());
        all.add(whatIf.making("bea", "flo").difference());
        all.add(Change.Join.of(Side.MENTEE, match.round().problem().mentees().get(0), Map.of("ada", 1L)));

        assertThat(all).hasSizeGreaterThan(50);
        for (Object each : all) {
            for (Object part : Inside.records(each)) {
                if (part.getClass().getPackageName().startsWith("dev.mentoring.matching")) {
                    assertThat(part.toString()).as(part.getClass().getName()).doesNotContain(CANARY, "77000", "town");
                }
            }
        }
    }

    @Test
    void text_forms_of_people_and_choices_name_no_one_else() {
        assertThat(new ChoiceRank(3, 4).toString()).isEqualTo("ChoiceRank[…]");
        assertThat(new WhyNot.LeftOut(true, false).toString()).isEqualTo("LeftOut[…]");
        assertThat(explainer.whyNot("ada", "gus").toString()).isEqualTo("WhyNot[ada, gus]");
        assertThat(explainer.whyNot("ada", "gus").cause().toString()).isEqualTo("KeptOut[1 clauses]");
    }

    @Test
    void no_exception_tells_anything_private() {
        Stream.<ThrowingCallable>of(
                        () -> explainer.whyNot("ada", "nobody"),
                        () -> explainer.whyPair("ada", "gus"),
                        () -> explainer.whyPair("ada", "nobody"),
                        () -> explainer.whyNobody(Side.MENTOR, "gus"),
                        () -> Explainer.of(match.round(), match.result()).whyNobody(Side.PEER, "gus"))
                .map(thrower -> catchThrowable(thrower))
                .forEach(thrown -> {
                    assertThat(thrown).isNotNull();
                    assertThat(thrown.toString()).doesNotContain(CANARY, "77000", "town");
                });
    }
}
