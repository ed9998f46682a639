package dev.mentoring.json.exchange;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.math.LongMath;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.json.Limits;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * How files of PrefLib become matching problems: voters are mentees, alternatives are mentors.
 *
 * <p>Every voter is a mentee with one place whose choices are the order, ties as ties. Whoever is not ranked is unacceptable. Of
 * categories, best first, each is a rank; those that are empty are left out, and so are those that are not {@linkplain
 * #withAcceptable acceptable}. The voters of the third order that was read are {@code v3-1}, {@code v3-2} and so on. An alternative is a
 * mentor of its own name, or of {@code a} and its number with {@link #withNumbers}. Every mentor has the same number of places: the
 * least with which there is one for everybody, but {@link Person#LARGEST_CAPACITY} at most, unless {@link #withCapacity} says
 * otherwise. All scores are 0. Immutable.
 */
public final class PrefLibMarket {

    private static final PrefLibMarket STANDARD =
            new PrefLibMarket(Limits.standard(), OptionalInt.empty(), OptionalInt.empty(), false);

    private final Limits limits;
    private final OptionalInt capacity;
    private final OptionalInt acceptable;
    private final boolean numbered;

    private PrefLibMarket(Limits limits, OptionalInt capacity, OptionalInt acceptable, boolean numbered) {
        this.limits = limits;
        this.capacity = capacity;
        this.acceptable = acceptable;
        this.numbered = numbered;
    }

    /** Standard limits, enough places for everybody, every category acceptable, alternatives known by name. */
    public static PrefLibMarket standard() {
        return STANDARD;
    }

    /** The same with other limits: as participants, of the people of a side; as elements, of the entries of all choices. */
    public PrefLibMarket withLimits(Limits other) {
        return new PrefLibMarket(other, capacity, acceptable, numbered);
    }

    /**
     * The same with a number of places of each mentor: 0 to {@link Person#LARGEST_CAPACITY}.
     *
     * @throws InvalidModelException when it is another number
     */
    public PrefLibMarket withCapacity(int places) {
        if (places < 0 || places > Person.LARGEST_CAPACITY) {
            throw InvalidModelException.of(
                    ProblemCode.CAPACITY_RANGE,
                    "capacity",
                    "a capacity is a whole number from 0 to " + Person.LARGEST_CAPACITY);
        }
        return new PrefLibMarket(limits, OptionalInt.of(places), acceptable, numbered);
    }

    /**
     * The same with the number of categories, from the best on, whose alternatives are acceptable; orders are not concerned.
     *
     * @throws InvalidModelException when it is less than 0
     */
    public PrefLibMarket withAcceptable(int categories) {
        if (categories < 0) {
            throw InvalidModelException.of(
                    ProblemCode.NUMBER_RANGE, "acceptable", "a number of categories is a whole number from 0");
        }
        return new PrefLibMarket(limits, capacity, OptionalInt.of(categories), numbered);
    }

    /** The same with alternatives known by number, {@code a1}, {@code a2} and so on, for names that are no identifiers. */
    public PrefLibMarket withNumbers() {
        return new PrefLibMarket(limits, capacity, acceptable, true);
    }

    /**
     * The problem of the voters of a file; its alternatives take whoever comes.
     *
     * @param id name of the problem
     * @throws InvalidModelException when there are more voters or entries than the limits allow, when a name is no identifier,
     *     and when the file has fewer categories than are acceptable
     */
    public TwoSidedProblem problem(String id, PrefLibFile file) {
        requireRoom(file);
        TwoSidedProblem.Builder builder = started(id);
        ImmutableList<String> mentorIds = ids(file);
        int places = places(file.voters(), mentorIds.size());
        mentorIds.forEach(mentor -> builder.addMentor(mentor, places, 0, Optional.empty()));
        for (int i = 0; i < file.orders().size(); i++) {
            PrefLibOrder order = file.orders().get(i);
            Optional<ImmutableList<ImmutableList<String>>> choices = Optional.of(choices(file, order, mentorIds));
            for (long copy = 1; copy <= order.count(); copy++) {
                builder.addMentee("v" + (i + 1) + "-" + copy, 1, 0, choices);
            }
        }
        return builder.build();
    }

    /**
     * The problem of a market of two sides, each of which orders the other in a file of its own.
     *
     * <p>The voters of a file, in the order of its lines and as often as each counts, are the alternatives of the other file, the
     * first being number 1, and have their names.
     *
     * @param id name of the problem
     * @param mentees whom the mentees choose
     * @param mentors whom the mentors choose
     * @throws InvalidModelException as {@link #problem(String, PrefLibFile)}, and when a file does not have as many voters as the
     *     other has alternatives
     */
    public TwoSidedProblem problem(String id, PrefLibFile mentees, PrefLibFile mentors) {
        requireRoom(mentees);
        requireRoom(mentors);
        requireVoters(mentees, mentors, "mentees");
        requireVoters(mentors, mentees, "mentors");
        TwoSidedProblem.Builder builder = started(id);
        ImmutableList<String> mentorIds = ids(mentees);
        ImmutableList<String> menteeIds = ids(mentors);
        int places = places(menteeIds.size(), mentorIds.size());
        int mentor = 0;
        for (PrefLibOrder order : mentors.orders()) {
            Optional<ImmutableList<ImmutableList<String>>> choices = Optional.of(choices(mentors, order, menteeIds));
            for (long copy = 0; copy < order.count(); copy++) {
                builder.addMentor(mentorIds.get(mentor++), places, 0, choices);
            }
        }
        int mentee = 0;
        for (PrefLibOrder order : mentees.orders()) {
            Optional<ImmutableList<ImmutableList<String>>> choices = Optional.of(choices(mentees, order, mentorIds));
            for (long copy = 0; copy < order.count(); copy++) {
                builder.addMentee(menteeIds.get(mentee++), 1, 0, choices);
            }
        }
        return builder.build();
    }

    private TwoSidedProblem.Builder started(String id) {
        TwoSidedProblem.Builder builder = TwoSidedProblem.builder(id);
        builder.allowEveryPair();
        builder.pairLimit((int) Math.min(MatchingProblem.MOST_PAIRS, limits.elements()));
        return builder;
    }

    private int places(long mentees, int mentors) {
        long least = mentors == 0 ? 0 : LongMath.divide(mentees, mentors, RoundingMode.CEILING);
        return capacity.orElse((int) Math.min(Person.LARGEST_CAPACITY, Math.max(1, least)));
    }

    private ImmutableList<ImmutableList<String>> choices(
            PrefLibFile file, PrefLibOrder order, ImmutableList<String> ids) {
        int ranks = file.type() == PrefLibType.CAT
                ? acceptable.orElse(file.categories().size())
                : order.ranks().size();
        return order.ranks().stream()
                .limit(ranks)
                .filter(rank -> !rank.isEmpty())
                .map(rank -> rank.stream().mapToObj(each -> ids.get(each - 1)).collect(toImmutableList()))
                .collect(toImmutableList());
    }

    private ImmutableList<String> ids(PrefLibFile file) {
        ImmutableList.Builder<String> ids = ImmutableList.builder();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < file.alternatives().size(); i++) {
            String id =
                    numbered ? "a" + (i + 1) : Ids.normalise(file.alternatives().get(i));
            Optional<ProblemCode> wrong = Ids.wrong(id);
            if (wrong.isPresent() || !seen.add(id)) {
                throw InvalidModelException.of(
                        wrong.orElse(ProblemCode.DUPLICATE_ID),
                        "alternatives/" + i,
                        "the name of alternative " + (i + 1)
                                + wrong.map(code -> ", as an identifier, " + Ids.why(code))
                                        .orElse(" is that of another one in normalisation form C")
                                + "; alternatives may be known by number instead");
            }
            ids.add(id);
        }
        return ids.build();
    }

    private void requireRoom(PrefLibFile file) {
        long entries = 0;
        for (PrefLibOrder order : file.orders()) {
            entries = LongMath.saturatedAdd(entries, LongMath.saturatedMultiply(order.count(), order.listed()));
        }
        requireWithin(file.voters(), limits.participants(), "voters");
        requireWithin(entries, limits.elements(), "entries of all choices");
        if (file.type() == PrefLibType.CAT
                && acceptable.isPresent()
                && acceptable.getAsInt() > file.categories().size()) {
            throw InvalidModelException.of(
                    ProblemCode.NUMBER_RANGE,
                    "acceptable",
                    "the file has " + file.categories().size() + " categories");
        }
    }

    private static void requireWithin(long found, long limit, String what) {
        if (found > limit) {
            throw InvalidModelException.of(
                    ProblemCode.LIMIT_COUNT, "orders", "there are " + found + " " + what + "; the limit is " + limit);
        }
    }

    private static void requireVoters(PrefLibFile voting, PrefLibFile other, String path) {
        if (voting.voters() != other.alternatives().size()) {
            throw InvalidModelException.of(
                    ProblemCode.NUMBER_RANGE,
                    path,
                    "the file has " + voting.voters() + " voters; the other one has "
                            + other.alternatives().size() + " alternatives, which they are");
        }
    }
}
