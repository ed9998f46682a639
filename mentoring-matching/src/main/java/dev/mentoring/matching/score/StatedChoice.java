package dev.mentoring.matching.score;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Options;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.participant.Roster;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

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

    @Override
    public String name() {
        return "stated-choice";
    }

    @Override
    public PairScorer prepare(Options options, ScoringContext context) {
        options.requireOnly(name(), ImmutableList.of("side"));
        Sides sides = Sides.of(options, "side");
        return new Prepared(
                sides.mentee() ? Optional.of(Ranks.ofAll(context.roster(), Role.MENTEE)) : Optional.empty(),
                sides.mentor() ? Optional.of(Ranks.ofAll(context.roster(), Role.MENTOR)) : Optional.empty());
    }

    /** The choices of one person: how many ranks there are, and at which, from 0, others stand. */
    private record Ranks(int count, ImmutableMap<String, Integer> byId) {

        /** Those of everybody who states choices in the role, by identifier. */
        static ImmutableMap<String, Ranks> ofAll(Roster roster, Role role) {
            ImmutableMap.Builder<String, Ranks> all = ImmutableMap.builder();
            for (Participant person : roster.participants()) {
                if (!person.choices(role).isEmpty()) {
                    all.put(person.id(), of(person.choices(role).people()));
                }
            }
            return all.buildOrThrow();
        }

        private static Ranks of(ImmutableList<ImmutableSet<String>> people) {
            ImmutableMap.Builder<String, Integer> byId = ImmutableMap.builder();
            for (int rank = 0; rank < people.size(); rank++) {
                for (String id : people.get(rank)) {
                    byId.put(id, rank);
                }
            }
            return new Ranks(people.size(), byId.buildOrThrow());
        }

        int millionths(String partner) {
            @Nullable Integer rank = byId.get(partner);
            return rank == null ? 0 : (int) ((long) Rating.BEST * (count - rank) / count);
        }

        Reason reason(String by, String partner) {
            @Nullable Integer rank = byId.get(partner);
            return rank == null
                    ? Reason.of("not-chosen", "by", by)
                    : Reason.of(
                            "chosen", "by", by, "rank", Integer.toString(rank + 1), "ranks", Integer.toString(count));
        }
    }

    /** The choices of the sides that count. */
    private record Prepared(
            Optional<ImmutableMap<String, Ranks>> ofMentees, Optional<ImmutableMap<String, Ranks>> ofMentors)
            implements PairScorer {

        @Override
        public OptionalInt millionths(Participant mentor, Participant mentee) {
            @Nullable Ranks ofMentee = ranks(ofMentees, mentee);
            @Nullable Ranks ofMentor = ranks(ofMentors, mentor);
            if (ofMentee == null && ofMentor == null) {
                return OptionalInt.empty();
            }
            int byMentee = ofMentee == null ? 0 : ofMentee.millionths(mentor.id());
            int byMentor = ofMentor == null ? 0 : ofMentor.millionths(mentee.id());
            return OptionalInt.of((byMentee + byMentor) / (ofMentee == null || ofMentor == null ? 1 : 2));
        }

        @Override
        public Rating rate(Participant mentor, Participant mentee) {
            ImmutableList.Builder<Reason> reasons = ImmutableList.builder();
            if (ofMentees.isPresent()) {
                reasons.add(reason(ranks(ofMentees, mentee), Role.MENTEE, mentor));
            }
            if (ofMentors.isPresent()) {
                reasons.add(reason(ranks(ofMentors, mentor), Role.MENTOR, mentee));
            }
            return new Rating(millionths(mentor, mentee), reasons.build());
        }

        private static @Nullable Ranks ranks(Optional<ImmutableMap<String, Ranks>> side, Participant person) {
            return side.isPresent() ? side.get().get(person.id()) : null;
        }

        private static Reason reason(@Nullable Ranks ranks, Role role, Participant partner) {
            return ranks == null
                    ? Reason.of("no-choices-stated", "by", role.name())
                    : ranks.reason(role.name(), partner.id());
        }
    }
}
