package dev.mentoring.matching.explain;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.certificate.Certificate;
import dev.mentoring.matching.certificate.Couple;
import dev.mentoring.matching.certificate.RoundsCertificate;
import dev.mentoring.matching.certificate.SerialCertificate;
import dev.mentoring.matching.certificate.TradingCertificate;
import dev.mentoring.matching.explain.Standoff.Holder;
import dev.mentoring.matching.explain.Standoff.Order;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what preferences or turns say about an allowed pair that was not made. */
final class Standoffs {

    private final TwoSidedProblem problem;
    private final Partners partners;
    private final Ratings ratings;
    private final Optional<Certificate> certificate;

    Standoffs(TwoSidedProblem problem, Partners partners, Ratings ratings, Optional<Certificate> certificate) {
        this.problem = problem;
        this.partners = partners;
        this.ratings = ratings;
        this.certificate = certificate;
    }

    ImmutableList<Standoff> of(int pair) {
        if (ratings.areStable()) {
            return Stream.of(better(Side.MENTOR, pair), better(Side.MENTEE, pair))
                    .flatMap(Optional::stream)
                    .collect(toImmutableList());
        }
        if (!ratings.areTurns()) {
            return ImmutableList.of();
        }
        Optional<Standoff> own = better(Side.MENTEE, pair);
        return own.or(() -> turns(pair)).stream().collect(toImmutableList());
    }

    /** That each place of somebody of a pair is held by someone better: not by someone who is there because of a lock alone. */
    private Optional<Standoff> better(Side side, int pair) {
        boolean mentor = side == Side.MENTOR;
        int index = mentor ? problem.mentorOf(pair) : problem.menteeOf(pair);
        String person =
                (mentor ? problem.mentors() : problem.mentees()).get(index).id();
        int places = (mentor ? problem.mentors() : problem.mentees()).get(index).capacity();
        List<String> held = partners.of(side, person);
        if (held.isEmpty() || held.size() < places) {
            return Optional.empty();
        }
        ImmutableList<Integer> pairs = held.stream()
                .map(other -> mentor
                        ? problem.pairOf(index, problem.indexOfMentee(other))
                        : problem.pairOf(problem.indexOfMentor(other), index))
                .sorted(Comparator.<Integer, Integer>comparing(made -> ratings.rank(side, made)))
                .collect(toImmutableList());
        if (pairs.stream().anyMatch(made -> ratings.compare(side, made, pair) >= 0)) {
            return Optional.empty();
        }
        return Optional.of(new Standoff.HasBetter(
                side,
                person,
                ratings.rank(side, pair),
                pairs.stream().map(made -> holder(side, made, pair)).collect(toImmutableList())));
    }

    private Holder holder(Side side, int made, int pair) {
        String partner = side == Side.MENTOR
                ? problem.mentees().get(problem.menteeOf(made)).id()
                : problem.mentors().get(problem.mentorOf(made)).id();
        return new Holder(partner, ratings.rank(side, made), ratings.compareRanks(side, made, pair) == 0);
    }

    private Optional<Standoff> turns(int pair) {
        String mentor = problem.mentors().get(problem.mentorOf(pair)).id();
        String mentee = problem.mentees().get(problem.menteeOf(pair)).id();
        if (certificate.isEmpty()) {
            return Optional.empty();
        }
        if (certificate.get() instanceof SerialCertificate serial) {
            return taken(Order.TURN, mentor, mentee, numbers(serial.order()), pair);
        }
        if (certificate.get() instanceof RoundsCertificate rounds) {
            return taken(Order.ROUND, mentor, mentee, couples(rounds.rounds()), pair);
        }
        return certificate.get() instanceof TradingCertificate trading
                ? taken(Order.CYCLE, mentor, mentee, couples(trading.cycles()), pair)
                : Optional.empty();
    }

    /** The first number of each mentee in a list of couples. */
    private static Map<String, Integer> couples(ImmutableList<ImmutableList<Couple>> lists) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int k = 0; k < lists.size(); k++) {
            for (Couple couple : lists.get(k)) {
                numbers.putIfAbsent(couple.mentee(), k + 1);
            }
        }
        return numbers;
    }

    private static Map<String, Integer> numbers(ImmutableList<String> order) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int k = 0; k < order.size(); k++) {
            numbers.put(order.get(k), k + 1);
        }
        return numbers;
    }

    /** That everybody who has a place of the mentor came before the mentee, or the mentee not at all; locked ones aside. */
    private Optional<Standoff> taken(
            Order order, String mentor, String mentee, Map<String, Integer> numbers, int pair) {
        int capacity = problem.mentors().get(problem.mentorOf(pair)).capacity();
        List<String> held = partners.of(Side.MENTOR, mentor);
        @Nullable Integer own = numbers.get(mentee);
        if (held.isEmpty() || held.size() < capacity) {
            return Optional.empty();
        }
        for (String holder : held) {
            @Nullable Integer number = numbers.get(holder);
            boolean earlier = number != null && (own == null || number < own);
            if (!earlier && !isLocked(mentor, holder)) {
                return Optional.empty();
            }
        }
        ImmutableList<Holder> holders = held.stream()
                .map(holder -> new Holder(holder, numbers.getOrDefault(holder, 0), false))
                .sorted(Comparator.comparingInt(Holder::number))
                .collect(toImmutableList());
        OptionalInt ownNumber = own == null ? OptionalInt.empty() : OptionalInt.of(own);
        return Optional.of(new Standoff.TakenEarlier(order, mentor, mentee, ownNumber, holders));
    }

    private boolean isLocked(String mentor, String mentee) {
        return problem.isLocked(problem.pairOf(problem.indexOfMentor(mentor), problem.indexOfMentee(mentee)));
    }
}
