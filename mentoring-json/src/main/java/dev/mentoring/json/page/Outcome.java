package dev.mentoring.json.page;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.RelationshipType;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.explain.text.Language;
import dev.mentoring.matching.metric.Matching;
import dev.mentoring.matching.problem.CompiledRound;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.PeerProblem;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What the sections of a page are made from: a result with its question, the words of the page and the names of people.
 *
 * @param problem the question
 * @param result the answer
 * @param round the programme and the people behind the question, where there are any
 * @param words the texts
 * @param names names by identifier, as far as people may be named
 * @param matching the pairs as metrics see them
 */
record Outcome(
        MatchingProblem problem,
        MatchingResult result,
        Optional<CompiledRound> round,
        Words words,
        ImmutableMap<String, String> names,
        Matching matching) {

    /** Longer labels are cut in pictures; tables have them in full. */
    private static final int LONGEST_LABEL = 120;

    static Outcome of(
            MatchingProblem problem,
            MatchingResult result,
            Optional<CompiledRound> round,
            Language language,
            ImmutableMap<String, String> names) {
        RelationshipType relationship =
                round.map(CompiledRound::programme).map(Programme::relationship).orElseGet(RelationshipType::mentoring);
        return new Outcome(
                problem, result, round, Words.of(language, relationship), names, Matching.of(problem, result));
    }

    /** Whether there are pairs to speak of, or might have been. */
    boolean isSolved() {
        return result.status() == Status.SOLVED || result.status() == Status.BOUNDED;
    }

    /** The sides of the problem, mentees before mentors. */
    ImmutableList<Side> sides() {
        return problem instanceof PeerProblem
                ? ImmutableList.of(Side.PEER)
                : ImmutableList.of(Side.MENTEE, Side.MENTOR);
    }

    /** The side whose places are filled: mentors, or peers. */
    Side hosts() {
        return problem instanceof PeerProblem ? Side.PEER : Side.MENTOR;
    }

    ImmutableList<Person> people(Side side) {
        return matching.people(side);
    }

    /** Whether somebody is in the problem. */
    boolean has(Side side, String id) {
        if (problem instanceof TwoSidedProblem twoSided) {
            return (side == Side.MENTOR ? twoSided.indexOfMentor(id) : twoSided.indexOfMentee(id)) >= 0;
        }
        return ((PeerProblem) problem).indexOfPeer(id) >= 0;
    }

    /** How many people of a side have a partner. */
    long paired(Side side) {
        return IntStream.range(0, people(side).size())
                .filter(person -> matching.pairingsOf(side, person) > 0)
                .count();
    }

    /** Who of a side has a place and an allowed pair, by index. */
    BitSet possible(Side side) {
        BitSet possible = new BitSet();
        for (int pair = 0; pair < matching.pairCount(); pair++) {
            if (side != Side.MENTEE) {
                possible.set(matching.mentorOf(pair));
            }
            if (side != Side.MENTOR) {
                possible.set(matching.menteeOf(pair));
            }
        }
        ImmutableList<Person> people = people(side);
        IntStream.range(0, people.size())
                .filter(person -> people.get(person).capacity() == 0)
                .forEach(possible::clear);
        return possible;
    }

    /** How many people of a side have a free place, and how many places are free together. */
    Free free(Side side) {
        ImmutableList<Person> people = people(side);
        long[] free = IntStream.range(0, people.size())
                .mapToLong(person -> people.get(person).capacity() - matching.pairingsOf(side, person))
                .filter(places -> places > 0)
                .toArray();
        return new Free(free.length, Arrays.stream(free).sum());
    }

    /**
     * Places that are free.
     *
     * @param people how many people have some
     * @param places how many there are together
     */
    record Free(long people, long places) {}

    /** What to call a person: identifier, and name where one was handed in. */
    String nameOf(String id) {
        String name = names.get(id);
        return name == null ? id : id + " " + Html.visible(name);
    }

    /** The same for a picture. */
    String labelOf(String id) {
        return cut(nameOf(id));
    }

    /** A text short enough for a picture. */
    static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_LABEL
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_LABEL - 1)) + "…";
    }

    /** The scores of the pairs, in points, ascending. */
    ImmutableList<Long> scores() {
        return result.pairings().stream()
                .map(pairing -> pairing.score())
                .sorted()
                .collect(toImmutableList());
    }
}
