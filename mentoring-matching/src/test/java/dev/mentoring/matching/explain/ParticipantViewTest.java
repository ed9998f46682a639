package dev.mentoring.matching.explain;

import static dev.mentoring.matching.SmallProgramme.ON;
import static dev.mentoring.matching.SmallProgramme.mentee;
import static dev.mentoring.matching.SmallProgramme.mentor;
import static dev.mentoring.matching.SmallProgramme.roster;
import static dev.mentoring.matching.SmallProgramme.term;
import static dev.mentoring.matching.SmallProgramme.whole;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.participant.Career;
import dev.mentoring.core.participant.DistanceRequest;
import dev.mentoring.core.participant.Level;
import dev.mentoring.core.participant.MeetingMode;
import dev.mentoring.core.participant.Need;
import dev.mentoring.core.participant.Offer;
import dev.mentoring.core.participant.OptIn;
import dev.mentoring.core.participant.ParticipantBuilder;
import dev.mentoring.core.participant.Place;
import dev.mentoring.core.participant.Priority;
import dev.mentoring.core.participant.RankedChoices;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.participant.Story;
import dev.mentoring.core.programme.Criterion;
import dev.mentoring.core.programme.DiversityGoal;
import dev.mentoring.core.programme.Form;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.ScoringModel;
import dev.mentoring.core.rule.AllOf;
import dev.mentoring.core.rule.AnyOf;
import dev.mentoring.core.rule.Clause;
import dev.mentoring.core.rule.Condition;
import dev.mentoring.core.rule.Everyone;
import dev.mentoring.core.rule.Fact;
import dev.mentoring.core.rule.Not;
import dev.mentoring.core.rule.NotPairedBefore;
import dev.mentoring.core.rule.Rule;
import dev.mentoring.core.rule.RuleBook;
import dev.mentoring.core.rule.Subject;
import dev.mentoring.core.rule.TakingPart;
import dev.mentoring.core.rule.WantsRelationship;
import dev.mentoring.core.rule.WhenUnknown;
import dev.mentoring.core.rule.WishHonoured;
import dev.mentoring.core.rule.WithinReach;
import dev.mentoring.core.taxonomy.Labels;
import dev.mentoring.matching.Matchmaker;
import dev.mentoring.matching.SmallProgramme;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.score.Rating;
import dev.mentoring.matching.score.Reason;
import dev.mentoring.matching.score.Scorer;
import dev.mentoring.matching.score.Scorers;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a participant sees is the same whatever the other states, save for the points of open criteria and shared topics. */
@Tag("P6")
@Tag("P4")
class ParticipantViewTest {

    private static final WishHonoured WISH = new WishHonoured("kind", "voices");

    private static final List<UnaryOperator<ParticipantBuilder>> CHANGES = List.of(
            same -> same,
            other -> other.addOptIns(new OptIn("kind", "voices", OptIn.Wish.SIMILAR, ON)),
            other -> other.addOptIns(new OptIn("kind", "voices", OptIn.Wish.DIFFERENT, ON)),
            other -> other.withinReach(new DistanceRequest("town", Optional.empty())),
            other -> other.withinReach(new DistanceRequest("town", Optional.of(5)))
                    .place("town"),
            other -> other.meetingModes(ImmutableSet.of(MeetingMode.REMOTE)),
            other -> other.meetingModes(ImmutableSet.of()),
            other -> other.place("town"),
            other -> other.putAttributes("kind", term("school")),
            other -> other.putAttributes("years", whole(30)),
            other -> other.addAvoids("somebody"),
            other -> other.addWants("coaching"),
            other -> other.appliedOn(LocalDate.of(2026, 1, 1)),
            other -> other.career(Career.builder().organisation("elsewhere").build()),
            other -> other.offers(List.of(new Offer("budget", Optional.of(Level.EXPERT), Optional.of("seen")))),
            other -> other.story(new Story(
                    Optional.empty(), false, Optional.empty(), ImmutableSet.of("board"), ImmutableSet.of("board"))),
            other -> other.note("a note"));

    private static final List<UnaryOperator<ParticipantBuilder>> OF_MENTOR =
            with(mentor -> mentor.putChoices(Role.MENTOR, RankedChoices.of("cy")));

    private static final List<UnaryOperator<ParticipantBuilder>> OF_MENTEE =
            with(mentee -> mentee.putChoices(Role.MENTEE, RankedChoices.of("ada")));

    private static List<UnaryOperator<ParticipantBuilder>> with(UnaryOperator<ParticipantBuilder> another) {
        return ImmutableList.<UnaryOperator<ParticipantBuilder>>builder()
                .addAll(CHANGES)
                .add(another)
                .build();
    }

    private static Programme programme(Scorer own) {
        return SmallProgramme.builder()
                .form(new Form(
                        ImmutableList.of(SmallProgramme.KIND, SmallProgramme.YEARS),
                        ImmutableSet.of("kind"),
                        ImmutableList.of()))
                .places(List.of(new Place("town", Labels.of("Town"), 0, 0)))
                .addDiversityGoals(new DiversityGoal("voices", Labels.of("Voices"), ImmutableSet.of("kind"), true))
                .rules(new RuleBook(
                        "1",
                        ImmutableList.of(
                                open("wish", WISH),
                                open("all", AllOf.of(WISH, new WithinReach(60))),
                                open("any", AnyOf.of(new Not(WISH), new Everyone())),
                                open("reach", new WithinReach(60)),
                                open("before", new NotPairedBefore(Optional.empty())),
                                open("wants", new WantsRelationship().on(Subject.MENTEE)),
                                open("part", new TakingPart().on(Subject.MENTOR)))))
                .scoring(ScoringModel.of(
                        Criterion.of("needs-covered", 3),
                        Criterion.of("stated-choice", 1),
                        Criterion.of(own.name(), 1)))
                .build();
    }

    /** Holds whatever its rule says, which is looked at all the same. */
    private static Clause open(String id, Rule rule) {
        return new Clause(id, AnyOf.of(rule, new Everyone()), WhenUnknown.LET_IN);
    }

    private static ParticipantBuilder ada() {
        return mentor("ada").addOffers(new Offer("budget", Optional.of(Level.SOLID), Optional.empty()));
    }

    private static ParticipantBuilder cy() {
        return mentee("cy").addNeeds(new Need("budget", Optional.of(Priority.HIGH)));
    }

    private static Scorer nosy(String code) {
        return Scorer.of(
                "nosy",
                (one, other) -> Rating.of(
                        0,
                        new Reason(
                                code,
                                ImmutableSortedMap.of(
                                        "attribute", "years", "need", "board", "offer", "board", "credit", "1"))));
    }

    private static PairView.ForParticipant view(ParticipantBuilder mentor, ParticipantBuilder mentee, Side side) {
        return view(mentor, mentee, side, nosy("same-answer"));
    }

    private static PairView.ForParticipant view(
            ParticipantBuilder mentor, ParticipantBuilder mentee, Side side, Scorer scorer) {
        return (PairView.ForParticipant) Matchmaker.standard()
                .withScorers(Scorers.standard().plus(scorer))
                .match(programme(scorer), roster(mentor, mentee), ON)
                .explainer()
                .whyPair("ada", "cy")
                .forParty(side, Audience.PARTICIPANT);
    }

    /** The view without the points and topics that the two share by design. */
    private static List<Object> closed(PairView.ForParticipant view) {
        return List.of(
                view.score(),
                view.choice(),
                view.rules(),
                view.parts().stream().map(PairView.Part::reasons).toList(),
                view.parts().stream()
                        .filter(part -> !OpenCriteria.isOpen(part.scorer(), view.side()))
                        .toList());
    }

    private static List<String> facts(PairView.ForParticipant view, String clause) {
        return view.rules().stream()
                .filter(rule -> rule.clause().equals(clause))
                .flatMap(rule -> rule.facts().stream())
                .map(Fact::name)
                .toList();
    }

    @Test
    void a_mentee_sees_the_same_whatever_the_mentor_states() {
        for (UnaryOperator<ParticipantBuilder> mine : OF_MENTEE) {
            List<Object> before = closed(view(ada(), mine.apply(cy()), Side.MENTEE));
            for (UnaryOperator<ParticipantBuilder> change : OF_MENTOR) {
                assertThat(closed(view(change.apply(ada()), mine.apply(cy()), Side.MENTEE)))
                        .as("%s, %s", OF_MENTEE.indexOf(mine), OF_MENTOR.indexOf(change))
                        .isEqualTo(before);
            }
        }
    }

    @Test
    void a_mentor_sees_the_same_whatever_the_mentee_states() {
        for (UnaryOperator<ParticipantBuilder> mine : OF_MENTOR) {
            List<Object> before = closed(view(mine.apply(ada()), cy(), Side.MENTOR));
            for (UnaryOperator<ParticipantBuilder> change : OF_MENTEE) {
                assertThat(closed(view(mine.apply(ada()), change.apply(cy()), Side.MENTOR)))
                        .as("%s, %s", OF_MENTOR.indexOf(mine), OF_MENTEE.indexOf(change))
                        .isEqualTo(before);
            }
        }
    }

    @Test
    void the_own_wish_shows_what_it_made_a_rule_look_at() {
        PairView.ForParticipant view = view(
                ada(),
                cy().putAttributes("kind", term("town"))
                        .addOptIns(new OptIn("kind", "voices", OptIn.Wish.SIMILAR, ON))
                        .withinReach(new DistanceRequest("town", Optional.of(5))),
                Side.MENTEE);

        assertThat(facts(view, "wish")).containsExactly("wish:kind:voices", "shared:kind:voices");
        assertThat(facts(view, "reach")).containsExactly("reach-asked", "meeting-modes");
        assertThat(facts(view, "all"))
                .containsExactly("wish:kind:voices", "shared:kind:voices", "reach-asked", "meeting-modes");
    }

    @Test
    void rules_that_look_at_facts_by_what_people_state_are_known() {
        // Whoever adds one decides in OwnFacts what the two people may see of it.
        assertThat(Condition.class.getPermittedSubclasses())
                .filteredOn(rule -> Stream.of(rule.getDeclaredMethods())
                        .anyMatch(method -> method.getName().equals("relevant")))
                .containsExactlyInAnyOrder(
                        NotPairedBefore.class,
                        TakingPart.class,
                        WantsRelationship.class,
                        WishHonoured.class,
                        WithinReach.class);
    }

    @Test
    void topics_come_in_the_order_of_identifiers_whatever_matters_most() {
        PairView.ForParticipant view = view(
                ada().addOffers(new Offer("board", Optional.of(Level.BASIC), Optional.empty())),
                cy().addNeeds(new Need("board", Optional.of(Priority.LOW))),
                Side.MENTOR);

        assertThat(view.topics()).extracting(PairView.OwnTopic::wanted).containsExactly("board", "budget");
    }

    @Test
    void reasons_and_topics_of_a_users_own_scorer_are_not_shown() {
        for (String code : List.of("same-answer", "topic-offered", "priority")) {
            PairView.ForParticipant view = view(ada(), cy(), Side.MENTEE, nosy(code));

            assertThat(view.parts())
                    .filteredOn(part -> part.scorer().equals("nosy"))
                    .hasSize(1)
                    .allSatisfy(part -> {
                        assertThat(part.points()).isEmpty();
                        assertThat(part.reasons()).isEmpty();
                    });
            assertThat(view.topics()).extracting(PairView.OwnTopic::criterion).containsOnly("needs-covered");
        }
    }
}
