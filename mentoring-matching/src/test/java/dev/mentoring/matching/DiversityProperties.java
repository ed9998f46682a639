package dev.mentoring.matching;

import static dev.mentoring.matching.SmallProgramme.mentee;
import static dev.mentoring.matching.SmallProgramme.mentor;
import static dev.mentoring.matching.SmallProgramme.term;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Options;
import dev.mentoring.core.participant.AttributeValue;
import dev.mentoring.core.participant.OptIn;
import dev.mentoring.core.participant.ParticipantBuilder;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.programme.Criterion;
import dev.mentoring.core.programme.DiversityGoal;
import dev.mentoring.core.programme.Form;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.ScoringModel;
import dev.mentoring.core.taxonomy.Labels;
import dev.mentoring.matching.score.Rating;
import dev.mentoring.matching.score.Scorer;
import dev.mentoring.matching.score.Scorers;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Sensitive answers play no part but for an active goal and by leave; not even in the hands of a user's own scorer. */
@Tag("004-13")
@Tag("P2")
class DiversityProperties {

    private static final Scorer NOSY = Scorer.of("nosy", (mentor, mentee) -> {
        @Nullable AttributeValue kind = mentor.attributes().get("kind");
        return Rating.of(kind == null ? 0 : 1 + kind.show().length());
    });

    private final Matchmaker matchmaker =
            Matchmaker.standard().withScorers(Scorers.standard().plus(NOSY));

    /** What is drawn of a person: the answer before and after, and whether they give leave. */
    record Drawn(String before, String after, boolean leave, OptIn.Wish wish, String topic) {}

    @Property(tries = 200)
    void with_the_goal_off_changing_answers_changes_no_byte(
            @ForAll("people") @Size(min = 2, max = 8) List<Drawn> people) {
        Match before = match(false, roster(people, false, true));
        Match after = match(false, roster(people, true, true));

        assertThat(after.result()).isEqualTo(before.result());
        assertThat(after.whyPaired()).isEqualTo(before.whyPaired());
    }

    @Property(tries = 200)
    void changing_the_answer_of_somebody_who_gave_no_leave_changes_no_byte(
            @ForAll("people") @Size(min = 2, max = 8) List<Drawn> people) {
        Match before = match(true, roster(people, false, false));
        Match after = match(true, roster(people, true, false));

        assertThat(after.result()).isEqualTo(before.result());
        assertThat(after.whyPaired()).isEqualTo(before.whyPaired());
    }

    @Property(tries = 50)
    void with_the_goal_off_it_gives_every_pair_the_same_points(
            @ForAll("people") @Size(min = 2, max = 8) List<Drawn> people) {
        assertThat(match(false, roster(people, false, true)).whyPaired())
                .allSatisfy(why -> assertThat(
                                why.breakdown().contributions().get(1).points())
                        .isEqualTo(why.breakdown().contributions().get(1).most() / 2));
    }

    @Provide
    Arbitrary<List<Drawn>> people() {
        Arbitrary<String> kind = Arbitraries.of("school", "town");
        return Combinators.combine(
                        kind,
                        kind,
                        Arbitraries.of(true, false),
                        Arbitraries.of(OptIn.Wish.class),
                        Arbitraries.of("budget", "board", "circulation"))
                .as(Drawn::new)
                .list();
    }

    private Match match(boolean active, Roster roster) {
        return matchmaker.match(programme(active), roster, SmallProgramme.ON);
    }

    /** Every second person is a mentor; answers change for everybody, or for those alone who gave no leave. */
    private static Roster roster(List<Drawn> people, boolean changed, boolean everybody) {
        ParticipantBuilder[] builders = new ParticipantBuilder[people.size()];
        for (int i = 0; i < builders.length; i++) {
            Drawn drawn = people.get(i);
            ParticipantBuilder person = i % 2 == 0 ? mentor("p" + i, drawn.topic()) : mentee("p" + i, drawn.topic());
            boolean after = changed && (everybody || !drawn.leave());
            person.putAttributes("kind", term(after ? drawn.after() : drawn.before()));
            if (drawn.leave()) {
                person.addOptIns(new OptIn("kind", "voices", drawn.wish(), SmallProgramme.ON));
            }
            builders[i] = person;
        }
        return SmallProgramme.roster(builders);
    }

    private static Programme programme(boolean active) {
        return SmallProgramme.builder()
                .form(new Form(ImmutableList.of(SmallProgramme.KIND), ImmutableSet.of("kind"), ImmutableList.of()))
                .addDiversityGoals(
                        new DiversityGoal("voices", Labels.of("Many voices"), ImmutableSet.of("kind"), active))
                .scoring(ScoringModel.of(
                        Criterion.of("needs-covered", 2),
                        new Criterion(
                                "voices", "diversity-goal", 1, Options.of(Map.of("goal", new Options.Text("voices")))),
                        Criterion.of("nosy", 1)))
                .build();
    }
}
