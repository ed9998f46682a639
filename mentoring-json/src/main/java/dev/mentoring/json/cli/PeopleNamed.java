package dev.mentoring.json.cli;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.PeerProblem;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.Locale;
import java.util.Optional;

/** Finds the people whom a command line names in a problem. */
final class PeopleNamed {

    /** A mentor and a mentee by identifier; among peers any two. */
    record Pair(String mentor, String mentee) {}

    private final MatchingProblem problem;
    private final Optional<Side> stated;

    /**
     * Looks in a problem.
     *
     * @param side "mentor" or "mentee", for people who are on both sides
     */
    PeopleNamed(MatchingProblem problem, Optional<String> side) {
        this.problem = problem;
        stated = side.map(PeopleNamed::side);
    }

    private static Side side(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "mentor" -> Side.MENTOR;
            case "mentee" -> Side.MENTEE;
            default -> throw new UsageException("--side takes mentor or mentee");
        };
    }

    /** The side that was stated. */
    Optional<Side> stated() {
        return stated;
    }

    /** The sides on which somebody is, or the one that was stated. */
    ImmutableList<Side> sidesOf(String id) {
        ImmutableList<Side> sides = ImmutableList.of(Side.MENTOR, Side.MENTEE, Side.PEER).stream()
                .filter(side -> isOn(side, id))
                .collect(ImmutableList.toImmutableList());
        if (sides.isEmpty()) {
            throw new UsageException("The question has nobody with the identifier " + id);
        }
        if (stated.isPresent() && !sides.contains(stated.get())) {
            throw new UsageException(id + " is not on the side of --side");
        }
        return stated.map(ImmutableList::of).orElse(sides);
    }

    /** The side on which somebody is. */
    Side sideOf(String id) {
        boolean mentor = isOn(Side.MENTOR, id);
        boolean mentee = isOn(Side.MENTEE, id);
        if (mentor && mentee) {
            return stated.orElseThrow(
                    () -> new UsageException(id + " is on both sides: say which with --side mentor or --side mentee"));
        }
        if (!mentor && !mentee) {
            throw new UsageException("The question has nobody with the identifier " + id);
        }
        return mentor ? Side.MENTOR : Side.MENTEE;
    }

    /** Whether somebody has the identifier on the side. */
    boolean isOn(Side side, String id) {
        if (problem instanceof TwoSidedProblem twoSided) {
            return switch (side) {
                case MENTOR -> twoSided.indexOfMentor(id) >= 0;
                case MENTEE -> twoSided.indexOfMentee(id) >= 0;
                case PEER -> false;
            };
        }
        return side == Side.PEER && problem instanceof PeerProblem peers && peers.indexOfPeer(id) >= 0;
    }

    /** The pair of A,B: a mentor and a mentee, or two peers, with a comma between; identifiers may hold commas themselves. */
    Pair pair(String text) {
        boolean peers = problem instanceof PeerProblem;
        for (int comma = text.indexOf(','); comma >= 0; comma = text.indexOf(',', comma + 1)) {
            String first = text.substring(0, comma);
            String second = text.substring(comma + 1);
            if (isOn(peers ? Side.PEER : Side.MENTOR, first)
                    && isOn(peers ? Side.PEER : Side.MENTEE, second)
                    && !(peers && first.equals(second))) {
                return new Pair(first, second);
            }
        }
        throw new UsageException((peers ? "A pair is two peers" : "A pair is a mentor and a mentee")
                + " of the question with a comma between, such as ada,ben; " + text + " is none");
    }
}
