package dev.mentoring.matching.score;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.participant.OptIn;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.programme.Attribute;
import dev.mentoring.core.programme.DiversityGoal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * {@code diversity-goal}: how well a pair meets both people's wishes for somebody alike or unlike, in attributes for which
 * both gave leave for the goal (requirement 004-13). The one scorer that may read a sensitive attribute.
 *
 * <p>For each of the goal's attributes for which both have given leave by the round's date and answered, let the answers be
 * alike to l millionths, as {@link Likeness} says. Somebody who wishes for one alike is met to l, for one unlike to 1,000,000
 * - l. The rating is the mean over both people and these attributes, rounded down; unknown when there are none, and for all
 * pairs when the goal is not active. A value without the leave of both is never looked at, and reasons tell neither values
 * nor wishes.
 *
 * <p>Setting: {@code goal}, identifier of one of the programme's goals.
 */
final class DiversityWishes implements Scorer {

    @Override
    public String name() {
        return "diversity-goal";
    }

    @Override
    public boolean symmetric() {
        return true;
    }

    @Override
    public PairScorer prepare(Options options, ScoringContext context) {
        options.requireOnly(name(), ImmutableList.of("goal"));
        String id = options.text("goal");
        DiversityGoal goal = context.programme().diversityGoals().stream()
                .filter(declared -> declared.id().equals(id))
                .findFirst()
                .orElseThrow(() -> InvalidModelException.of(
                        ProblemCode.UNKNOWN_ID, "options/goal", "the programme declares no such goal", id));
        ImmutableList<Attribute> attributes = goal.attributes().stream()
                .map(name -> Attributes.declared(context.programme(), "goal", name))
                .map(attribute -> Attributes.comparable("goal", attribute))
                .collect(toImmutableList());
        return goal.active()
                ? new Prepared(id, attributes, context.on())
                : (mentor, mentee) -> Rating.unknown(Reason.of("goal-inactive", "goal", id));
    }

    private record Prepared(String goal, ImmutableList<Attribute> attributes, LocalDate on) implements PairScorer {

        @Override
        public OptionalInt millionths(Participant mentor, Participant mentee) {
            long sum = 0;
            int counted = 0;
            for (Attribute attribute : attributes) {
                OptionalInt met = met(attribute, mentor, mentee);
                if (met.isPresent()) {
                    sum += met.getAsInt();
                    counted += 2;
                }
            }
            return counted == 0 ? OptionalInt.empty() : OptionalInt.of((int) (sum / counted));
        }

        @Override
        public Rating rate(Participant mentor, Participant mentee) {
            ImmutableList<Reason> reasons = attributes.stream()
                    .filter(attribute -> met(attribute, mentor, mentee).isPresent())
                    .map(attribute -> Reason.of("wishes-count", "attribute", attribute.id(), "goal", goal))
                    .collect(toImmutableList());
            return new Rating(
                    millionths(mentor, mentee),
                    reasons.isEmpty() ? ImmutableList.of(Reason.of("no-common-leave", "goal", goal)) : reasons);
        }

        /** To how much the two wishes are met, in all, 0 to 2,000,000; leave comes before a look at the answers. */
        private OptionalInt met(Attribute attribute, Participant mentor, Participant mentee) {
            Optional<OptIn> ofMentor = leave(mentor, attribute);
            Optional<OptIn> ofMentee = leave(mentee, attribute);
            if (ofMentor.isEmpty() || ofMentee.isEmpty()) {
                return OptionalInt.empty();
            }
            int likeness = Likeness.of(attribute, mentor, mentee);
            return likeness == Likeness.UNANSWERED
                    ? OptionalInt.empty()
                    : OptionalInt.of(met(ofMentor.get(), likeness) + met(ofMentee.get(), likeness));
        }

        private Optional<OptIn> leave(Participant person, Attribute attribute) {
            for (OptIn leave : person.optIns()) {
                if (leave.attribute().equals(attribute.id())
                        && leave.goal().equals(goal)
                        && !leave.on().isAfter(on)) {
                    return Optional.of(leave);
                }
            }
            return Optional.empty();
        }

        private static int met(OptIn leave, int likeness) {
            return leave.wish() == OptIn.Wish.SIMILAR ? likeness : Rating.BEST - likeness;
        }
    }
}
