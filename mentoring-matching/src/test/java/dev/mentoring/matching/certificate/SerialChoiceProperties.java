package dev.mentoring.matching.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Options;
import dev.mentoring.matching.oracle.RandomTold;
import dev.mentoring.matching.oracle.Tally;
import dev.mentoring.matching.oracle.Told;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.TwoSidedProblem;
import dev.mentoring.matching.strategy.PairingStrategies;
import dev.mentoring.matching.strategy.RunControl;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Orders of turns, checked against every way in which tied choices can go. */
class SerialChoiceProperties {

    /** With these the order is the one that the certificate states, whatever it is. */
    private static final Options LISTED = Options.of(Map.of(Claim.ORDER, new Options.Text(Claim.LISTED)));

    @Property(seed = "24", tries = 300)
    void accepts_an_order_exactly_when_choices_in_it_can_come_to_the_pairings(@ForAll long seed) {
        Told told = free(RandomTold.nested(seed));
        TwoSidedProblem problem = told.problem();
        MatchingResult result = solve(problem, LISTED, seed);
        SerialCertificate made = (SerialCertificate) result.certificate().orElseThrow();
        Set<Told.Pair> pairs =
                result.pairings().stream().map(SerialChoiceProperties::pair).collect(Collectors.toSet());
        assertThat(outcomes(told, made.order())).contains(pairs);

        for (Certificate changed : Mutations.of(made)) {
            ImmutableList<String> order = ((SerialCertificate) changed).order();
            boolean everybodyOnce = order.size() == told.mentees().size()
                    && new HashSet<>(order)
                            .equals(told.mentees().stream().map(Person::id).collect(Collectors.toSet()));
            MatchingResult with = with(problem, result, changed);
            assertThat(CertificateChecker.verify(problem, with).valid())
                    .as("%s, %s", order, pairs)
                    .isEqualTo(everybodyOnce && outcomes(told, order).contains(pairs));
        }
    }

    @Property(seed = "26", tries = 300)
    void accepts_no_order_but_the_lot_unless_it_is_as_listed(@ForAll long seed) {
        TwoSidedProblem problem = free(RandomTold.nested(seed)).problem();
        MatchingResult byLot = solve(problem, Options.none(), seed);
        for (Certificate changed : Mutations.of(byLot.certificate().orElseThrow())) {
            assertThat(CertificateChecker.verify(problem, with(problem, byLot, changed))
                            .valid())
                    .as("%s", changed)
                    .isFalse();
        }
    }

    private static MatchingResult solve(TwoSidedProblem problem, Options options, long seed) {
        return PairingStrategies.standard()
                .solve(problem, new StrategyUsed("serial-dictatorship", seed, options), RunControl.none());
    }

    private static MatchingResult with(TwoSidedProblem problem, MatchingResult result, Certificate changed) {
        return MatchingResult.answering(problem, result.strategy())
                .pairings(result.pairings())
                .certificate(changed)
                .build(Status.SOLVED);
    }

    @Property(seed = "25", tries = 300)
    void accepts_no_other_pairings_than_choices_in_the_order_can_come_to(@ForAll long seed) {
        Told told = free(RandomTold.nested(seed));
        TwoSidedProblem problem = told.problem();
        MatchingResult result = solve(problem, Options.none(), seed);
        ImmutableList<String> order = ((SerialCertificate) result.certificate().orElseThrow()).order();
        Set<Set<Told.Pair>> outcomes = outcomes(told, order);
        for (Pairing dropped : result.pairings()) {
            for (int pair = -1; pair < problem.pairCount(); pair++) {
                List<Pairing> other = new ArrayList<>(result.pairings());
                other.remove(dropped);
                if (pair >= 0) {
                    other.add(problem.pairing(pair, problem.menteeOf(pair)));
                }
                MatchingResult with = MatchingResult.answering(problem, result.strategy())
                        .pairings(other)
                        .certificate(result.certificate().orElseThrow())
                        .build(Status.SOLVED);
                Set<Told.Pair> pairs =
                        other.stream().map(SerialChoiceProperties::pair).collect(Collectors.toSet());
                assertThat(CertificateChecker.verify(problem, with).valid())
                        .as("%s, %s", order, other)
                        .isEqualTo(pairs.size() == other.size() && outcomes.contains(pairs));
            }
        }
    }

    private static Told.Pair pair(Pairing pairing) {
        return new Told.Pair(pairing.mentor(), pairing.mentee(), pairing.score());
    }

    /** Everything that can come of choices in an order, tied ones going either way. */
    private static Set<Set<Told.Pair>> outcomes(Told told, List<String> order) {
        Tally tally = new Tally(told);
        Set<Told.Pair> locked = told.allowed().stream()
                .filter(pair -> told.locked().stream().anyMatch(pair::hasThePeopleOf))
                .collect(Collectors.toSet());
        Set<Set<Told.Pair>> now = Set.of(locked);
        for (String id : order) {
            Optional<Person> mentee =
                    told.mentees().stream().filter(p -> p.id().equals(id)).findFirst();
            for (int place = 0; mentee.isPresent() && place < mentee.get().capacity(); place++) {
                Set<Set<Told.Pair>> next = new HashSet<>();
                now.forEach(taken -> takeOne(told, tally, mentee.get(), taken, next));
                now = next;
            }
        }
        return now;
    }

    private static void takeOne(Told told, Tally tally, Person mentee, Set<Told.Pair> taken, Set<Set<Told.Pair>> next) {
        long has = taken.stream().filter(p -> p.mentee().equals(mentee.id())).count();
        List<Told.Pair> left = told.allowed().stream()
                .filter(p -> p.mentee().equals(mentee.id()) && !taken.contains(p) && hasPlace(told, p.mentor(), taken))
                .toList();
        int best = left.stream().mapToInt(tally::rankOf).min().orElse(0);
        if (has >= mentee.capacity() || left.isEmpty()) {
            next.add(taken);
            return;
        }
        for (Told.Pair pair : left) {
            if (tally.rankOf(pair) == best) {
                Set<Told.Pair> more = new HashSet<>(taken);
                more.add(pair);
                next.add(more);
            }
        }
    }

    private static boolean hasPlace(Told told, String mentor, Set<Told.Pair> taken) {
        long places = told.mentors().stream()
                .filter(p -> p.id().equals(mentor))
                .mapToLong(Person::capacity)
                .sum();
        return taken.stream().filter(p -> p.mentor().equals(mentor)).count() < places;
    }

    /** The problem without minimums and groups. */
    private static Told free(Told told) {
        Told free = new Told(
                told.mentors(),
                told.mentees(),
                told.pairs(),
                told.locked(),
                told.forbidden(),
                told.earlier(),
                List.of());
        return free.withMentors(none(told.mentors())).withMentees(none(told.mentees()));
    }

    private static List<Person> none(List<Person> people) {
        return people.stream()
                .map(p -> new Person(p.id(), p.capacity(), 0, p.preferences()))
                .toList();
    }
}
