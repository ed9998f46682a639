package dev.mentoring.matching.explain;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.whatif.Answer;
import dev.mentoring.matching.whatif.Difference;
import dev.mentoring.matching.whatif.Difference.PersonMove;
import java.util.function.Predicate;

/**
 * What comes of making a pair, or of another change, exactly: the problem with the change was solved.
 *
 * @param pairs how many pairs there are more, negative when fewer
 * @param score by how much the total score grows, in points, negative when it falls
 * @param difference who has another partner
 */
public record Forced(long pairs, long score, Difference difference) {

    static Forced of(Answer answer) {
        return new Forced(answer.pairsGained(), answer.scoreGained(), answer.difference());
    }

    /** Whether neither pairs nor points are lost or gained. */
    public boolean isEven() {
        return pairs == 0 && score == 0;
    }

    /** Who has fewer partners, or as many and fewer points with them. */
    public ImmutableList<PersonMove> displaced() {
        return moves(move -> worth(move) < 0);
    }

    /** Who has more partners, or as many and more points with them. */
    public ImmutableList<PersonMove> gaining() {
        return moves(move -> worth(move) > 0);
    }

    private ImmutableList<PersonMove> moves(Predicate<PersonMove> which) {
        return difference.people().stream().filter(which).collect(toImmutableList());
    }

    private static int worth(PersonMove move) {
        int more = Integer.compare(move.after().size(), move.before().size());
        return more != 0 ? more : Long.signum(move.score());
    }

    /** The sums: who would move is for the coordinator. */
    @Override
    public String toString() {
        return "Forced[" + pairs + " pairs, " + score + " points]";
    }
}
