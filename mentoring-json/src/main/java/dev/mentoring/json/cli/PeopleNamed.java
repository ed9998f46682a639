package dev.mentoring.json.cli;

import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.Locale;
import java.util.Optional;

/** Finds the people whom a command line names in a problem. */
final class PeopleNamed {

    /** A mentor and a mentee by identifier. */
    record Pair(String mentor, String mentee) {}

    private final TwoSidedProblem problem;
    private final Optional<Side> stated;

    /**
     * Looks in a problem.
     *
     * @param side "mentor" or "mentee", for people who are on both sides
     */
    PeopleNamed(TwoSidedProblem problem, Optional<String> side) {
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

    /** The side on which somebody is. */
    Side sideOf(String id) {
        boolean mentor = problem.indexOfMentor(id) >= 0;
        boolean mentee = problem.indexOfMentee(id) >= 0;
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
        return (side == Side.MENTOR ? problem.indexOfMentor(id) : problem.indexOfMentee(id)) >= 0;
    }

    /** The pair of A,B: a mentor and a mentee, with a comma between; identifiers may hold commas themselves. */
    Pair pair(String text) {
        for (int comma = text.indexOf(','); comma >= 0; comma = text.indexOf(',', comma + 1)) {
            String mentor = text.substring(0, comma);
            String mentee = text.substring(comma + 1);
            if (isOn(Side.MENTOR, mentor) && isOn(Side.MENTEE, mentee)) {
                return new Pair(mentor, mentee);
            }
        }
        throw new UsageException(
                "A pair is a mentor and a mentee of the question with a comma between, such as ada,ben; " + text
                        + " is none");
    }
}
