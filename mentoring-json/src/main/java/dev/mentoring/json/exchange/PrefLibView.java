package dev.mentoring.json.exchange;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableIntArray;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.PreferenceSource;
import dev.mentoring.matching.problem.Preferences;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A two-sided problem as files of PrefLib, in the tightest type that fits: whom the mentees choose, and whom the mentors.
 *
 * <p>An order lists the partners of a person's allowed pairs by rank, so that whoever is not listed is not allowed. Identifiers are
 * the names of the alternatives. People who state the same are one order; on either side people are numbered in the order of the
 * file of their own orders, so that {@link PrefLibMarket#problem(String, PrefLibFile, PrefLibFile)} makes the market of the two
 * files. Scores, capacities, minimums, locks and bounds on groups have no place in such files.
 */
public final class PrefLibView {

    private final TwoSidedProblem problem;
    private final Voters mentees;
    private final Voters mentors;

    private PrefLibView(TwoSidedProblem problem, Voters mentees, Voters mentors) {
        this.problem = problem;
        this.mentees = mentees;
        this.mentors = mentors;
    }

    /** The people of a side by what they state, each by partners' indexes. */
    private record Voters(
            ImmutableList<Person> people, ImmutableMap<ImmutableList<ImmutableIntArray>, List<Integer>> byOrder) {

        /** The number of each person, from 1. */
        int[] numbers() {
            int[] numbers = new int[people.size()];
            int next = 1;
            for (List<Integer> same : byOrder.values()) {
                for (int person : same) {
                    numbers[person] = next++;
                }
            }
            return numbers;
        }

        ImmutableList<String> names() {
            return byOrder.values().stream()
                    .flatMap(List::stream)
                    .map(person -> people.get(person).id())
                    .collect(toImmutableList());
        }
    }

    /** Looks at a problem by the ranks of a source, in time linear in the pairs but for sorting each person's. */
    public static PrefLibView of(TwoSidedProblem problem, PreferenceSource source) {
        Preferences ranks = Preferences.of(problem, source);
        List<Map<Integer, List<Integer>>> ofMentees = empty(problem.mentees());
        List<Map<Integer, List<Integer>>> ofMentors = empty(problem.mentors());
        int[] menteeOfPair = problem.menteeOfPairs();
        for (int pair = 0; pair < problem.pairCount(); pair++) {
            int mentee = menteeOfPair[pair];
            int mentor = problem.mentorOf(pair);
            put(ofMentees.get(mentee), ranks.ofMentee(pair), mentor);
            put(ofMentors.get(mentor), ranks.ofMentor(pair), mentee);
        }
        return new PrefLibView(problem, voters(problem.mentees(), ofMentees), voters(problem.mentors(), ofMentors));
    }

    /** Whom the mentees choose; the mentors are the alternatives. */
    public PrefLibFile ofMentees() {
        return file(mentees, mentors);
    }

    /** Whom the mentors choose; the mentees are the alternatives. */
    public PrefLibFile ofMentors() {
        return file(mentors, mentees);
    }

    private PrefLibFile file(Voters voters, Voters others) {
        int[] numbers = others.numbers();
        ImmutableList.Builder<PrefLibOrder> orders = ImmutableList.builder();
        voters.byOrder()
                .forEach((order, same) -> orders.add(new PrefLibOrder(
                        same.size(),
                        order.stream()
                                .map(rank ->
                                        ImmutableIntArray.copyOf(rank.stream().map(each -> numbers[each])))
                                .collect(toImmutableList()))));
        ImmutableList<PrefLibOrder> stated = orders.build();
        return new PrefLibFile(
                PrefLibType.tightest(stated, numbers.length),
                ImmutableMap.of("TITLE", problem.id()),
                others.names(),
                ImmutableList.of(),
                stated);
    }

    private static List<Map<Integer, List<Integer>>> empty(ImmutableList<Person> people) {
        List<Map<Integer, List<Integer>>> none = new ArrayList<>();
        people.forEach(person -> none.add(new TreeMap<>()));
        return none;
    }

    private static void put(Map<Integer, List<Integer>> byRank, int rank, int partner) {
        byRank.computeIfAbsent(rank, none -> new ArrayList<>()).add(partner);
    }

    private static Voters voters(ImmutableList<Person> people, List<Map<Integer, List<Integer>>> byRank) {
        Map<ImmutableList<ImmutableIntArray>, List<Integer>> byOrder = new LinkedHashMap<>();
        for (int person = 0; person < people.size(); person++) {
            ImmutableList<ImmutableIntArray> order = byRank.get(person).values().stream()
                    .map(ImmutableIntArray::copyOf)
                    .collect(toImmutableList());
            byOrder.computeIfAbsent(order, none -> new ArrayList<>()).add(person);
        }
        return new Voters(people, ImmutableMap.copyOf(byOrder));
    }
}
