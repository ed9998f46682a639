package dev.mentoring.matching.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.Share;
import dev.mentoring.matching.certificate.Share.Holder;
import dev.mentoring.matching.certificate.ShortageCertificate;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where minimums cannot be met, the change that is named is enough, and every smaller one is not. */
@Tag("R2")
@Tag("N2")
class SmallestChangeTest {

    private static final long SEED = 20_261_122L;

    /** People, the pairs that are allowed between them. */
    private record Sketch(List<Person> mentors, List<Person> mentees, List<int[]> pairs) {

        static Sketch of(long seed) {
            Random random = new Random(seed);
            List<Person> mentors = people("m", 1 + random.nextInt(3), random);
            List<Person> mentees = people("e", 1 + random.nextInt(3), random);
            List<int[]> pairs = new ArrayList<>();
            for (int mentor = 0; mentor < mentors.size(); mentor++) {
                for (int mentee = 0; mentee < mentees.size(); mentee++) {
                    if (random.nextInt(3) > 0) {
                        pairs.add(new int[] {mentor, mentee});
                    }
                }
            }
            return new Sketch(mentors, mentees, pairs);
        }

        private static List<Person> people(String prefix, int count, Random random) {
            List<Person> people = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int minimum = random.nextInt(3);
                people.add(new Person(prefix + i, minimum + random.nextInt(2), minimum, Optional.empty()));
            }
            return people;
        }

        List<Person> everybody() {
            List<Person> all = new ArrayList<>(mentors);
            all.addAll(mentees);
            return all;
        }

        /** Solves the problem with the minimums lowered, mentors' first. */
        MatchingResult lowered(long... by) {
            TwoSidedProblem.Builder builder = TwoSidedProblem.builder("sketch");
            for (int i = 0; i < mentors.size(); i++) {
                builder.addMentor(less(mentors.get(i), by[i]));
            }
            for (int i = 0; i < mentees.size(); i++) {
                builder.addMentee(less(mentees.get(i), by[mentors.size() + i]));
            }
            pairs.forEach(pair ->
                    builder.pair(mentors.get(pair[0]).id(), mentees.get(pair[1]).id(), 1));
            return PairingStrategies.standard()
                    .solve(builder.build(), StrategyUsed.of("max-coverage"), RunControl.none());
        }

        private static Person less(Person person, long by) {
            return new Person(person.id(), person.capacity(), person.minimum() - (int) by, Optional.empty());
        }
    }

    @Test
    void the_named_change_is_enough_and_no_smaller_one_is() {
        int infeasible = 0;
        for (long seed = SEED; seed < SEED + 400; seed++) {
            Sketch sketch = Sketch.of(seed);
            MatchingResult result = sketch.lowered(new long[sketch.everybody().size()]);
            if (result.status() == Status.INFEASIBLE) {
                infeasible++;
                ShortageCertificate shortage =
                        (ShortageCertificate) result.certificate().orElseThrow();
                requireEnough(sketch, shortage, seed);
                requireLeast(sketch, shortage, seed);
            }
        }
        assertThat(infeasible).isGreaterThan(100);
    }

    private static void requireEnough(Sketch sketch, ShortageCertificate shortage, long seed) {
        long[] by = new long[sketch.everybody().size()];
        for (Share share : shortage.relaxation()) {
            by[indexOf(sketch, share)] += share.number();
        }
        assertThat(LongStream.of(by).sum()).as("sum of seed %d", seed).isEqualTo(shortage.shortage());
        assertThat(sketch.lowered(by).status())
                .as("with the change of seed %d", seed)
                .isEqualTo(Status.SOLVED);
    }

    /** Every way to lower minimums by one less in all leaves the problem without solution. */
    private static void requireLeast(Sketch sketch, ShortageCertificate shortage, long seed) {
        tryAll(sketch, new long[sketch.everybody().size()], 0, shortage.shortage() - 1, seed);
    }

    private static void tryAll(Sketch sketch, long[] by, int at, long left, long seed) {
        if (at == by.length) {
            if (left == 0) {
                assertThat(sketch.lowered(by).status())
                        .as("seed %d lowered by %s", seed, by)
                        .isEqualTo(Status.INFEASIBLE);
            }
            return;
        }
        long most = Math.min(left, sketch.everybody().get(at).minimum());
        for (long lower = 0; lower <= most; lower++) {
            by[at] = lower;
            tryAll(sketch, by, at + 1, left - lower, seed);
        }
        by[at] = 0;
    }

    private static int indexOf(Sketch sketch, Share share) {
        List<Person> side = share.holder() == Holder.MENTOR ? sketch.mentors() : sketch.mentees();
        int offset = share.holder() == Holder.MENTOR ? 0 : sketch.mentors().size();
        return offset + side.stream().map(Person::id).toList().indexOf(share.id());
    }
}
