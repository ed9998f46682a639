package dev.mentoring.matching.score;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.RankedChoices;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.programme.Options;
import java.util.OptionalInt;

/**
 * {@code stated-choice}: how high the two rank each other among those whom they chose (requirement 001-07).
 *
 * <p>For somebody who states R ranks, a partner at rank r, from 1, rates floor(1,000,000 * (R + 1 - r) / R), and a partner
 * whom they do not name 0. The rating is the mean over the sides that count and that state choices, rounded down; unknown
 * when none of them does. A choice makes a pair better; it never makes one of a pair that a rule keeps out.
 *
 * <p>Setting: {@code side}, whose choices count: {@code MENTEE}, {@code MENTOR}, or {@code BOTH}, as when absent.
 */
final class StatedChoice implements Scorer {

    private static final String BOTH = "BOTH";

    @Override
    public String name() {
        return "stated-choice";
    }

    @Override
    public PairScorer prepare(Options options, ScoringContext context) {
        options.requireOnly(name(), ImmutableList.of("side"));
        String side = options.values().containsKey("side") ? options.text("side") : BOTH;
        boolean mentee = side.equals(BOTH) || side.equals(Role.MENTEE.name());
        boolean mentor = side.equals(BOTH) || side.equals(Role.MENTOR.name());
        if (!mentee && !mentor) {
            throw InvalidModelException.of(
                    ProblemCode.UNKNOWN_SETTING,
                    "scoring/" + name() + "/options/side",
                    "the side must be MENTEE, MENTOR or BOTH");
        }
        return new Prepared(mentee, mentor);
    }

    private record Prepared(boolean menteeCounts, boolean mentorCounts) implements PairScorer {

        @Override
        public OptionalInt millionths(Participant mentor, Participant mentee) {
            OptionalInt ofMentee = menteeCounts ? ofOne(mentee, Role.MENTEE, mentor) : OptionalInt.empty();
            OptionalInt ofMentor = mentorCounts ? ofOne(mentor, Role.MENTOR, mentee) : OptionalInt.empty();
            if (ofMentee.isPresent() && ofMentor.isPresent()) {
                return OptionalInt.of((ofMentee.getAsInt() + ofMentor.getAsInt()) / 2);
            }
            return ofMentee.isPresent() ? ofMentee : ofMentor;
        }

        @Override
        public Rating rate(Participant mentor, Participant mentee) {
            ImmutableList.Builder<Reason> reasons = ImmutableList.builder();
            if (menteeCounts) {
                reasons.add(reason(mentee, Role.MENTEE, mentor));
            }
            if (mentorCounts) {
                reasons.add(reason(mentor, Role.MENTOR, mentee));
            }
            return new Rating(millionths(mentor, mentee), reasons.build());
        }

        private static OptionalInt ofOne(Participant person, Role role, Participant partner) {
            RankedChoices choices = person.choices(role);
            if (choices.isEmpty()) {
                return OptionalInt.empty();
            }
            int ranks = choices.people().size();
            OptionalInt rank = choices.rankOf(partner.id());
            return OptionalInt.of(rank.isEmpty() ? 0 : (int) ((long) Rating.BEST * (ranks - rank.getAsInt()) / ranks));
        }

        private static Reason reason(Participant person, Role role, Participant partner) {
            RankedChoices choices = person.choices(role);
            if (choices.isEmpty()) {
                return Reason.of("no-choices-stated", "by", role.name());
            }
            OptionalInt rank = choices.rankOf(partner.id());
            return rank.isEmpty()
                    ? Reason.of("not-chosen", "by", role.name())
                    : new Reason(
                            "chosen",
                            ImmutableSortedMap.of(
                                    "by", role.name(),
                                    "rank", Integer.toString(rank.getAsInt() + 1),
                                    "ranks", Integer.toString(choices.people().size())));
        }
    }
}
