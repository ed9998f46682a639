package dev.mentoring.matching.score;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mentoring.core.Options;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.participant.Roster;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * {@code missed-last-time}: credit for whoever applied to the rounds before and got nobody.
 *
 * <p>Of somebody who has missed m rounds in a row, where R give the full credit, floor(1,000,000 * min(m, R) / R); 0 of
 * somebody who has missed none. The rating is the mean over the sides that count, rounded down. Unknown when the roster keeps
 * no account of missed rounds.
 *
 * <p>Settings: {@code rounds}, R, 1 to 1,000, 3 when absent; {@code of}, whose missed rounds count: {@code MENTEE}, {@code
 * MENTOR}, or {@code BOTH}, as when absent.
 */
final class MissedLastTime implements Scorer {

    @Override
    public String name() {
        return "missed-last-time";
    }

    @Override
    public PairScorer prepare(Options options, ScoringContext context) {
        options.requireOnly(name(), ImmutableList.of("of", "rounds"));
        return new Prepared(
                context.roster().missed(), Sides.of(options, "of"), options.whole("rounds", 3, 1, Roster.MOST_MISSED));
    }

    private record Prepared(ImmutableMap<String, Integer> missed, Sides of, long full) implements PairScorer {

        @Override
        public OptionalInt millionths(Participant mentor, Participant mentee) {
            if (missed.isEmpty()) {
                return OptionalInt.empty();
            }
            int ofMentee = of.mentee() ? Rating.share(rounds(mentee), full) : 0;
            int ofMentor = of.mentor() ? Rating.share(rounds(mentor), full) : 0;
            return OptionalInt.of((ofMentee + ofMentor) / (of.mentee() && of.mentor() ? 2 : 1));
        }

        @Override
        public Rating rate(Participant mentor, Participant mentee) {
            if (missed.isEmpty()) {
                return Rating.unknown(Reason.of("value-missing", "fact", "missed-rounds"));
            }
            ImmutableList.Builder<Reason> reasons = ImmutableList.builder();
            if (of.mentee()) {
                reasons.add(reason(Role.MENTEE, mentee));
            }
            if (of.mentor()) {
                reasons.add(reason(Role.MENTOR, mentor));
            }
            return new Rating(millionths(mentor, mentee), reasons.build());
        }

        private Reason reason(Role role, Participant person) {
            int rounds = rounds(person);
            return rounds == 0
                    ? Reason.of("missed-none", "by", role.name())
                    : Reason.of("missed", "by", role.name(), "rounds", Integer.toString(rounds));
        }

        private int rounds(Participant person) {
            @Nullable Integer rounds = missed.get(person.id());
            return rounds == null ? 0 : rounds;
        }
    }
}
