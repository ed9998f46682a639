package dev.mentoring.matching.explain;

/**
 * At which rank somebody's stated choices put a partner.
 *
 * @param rank 1 for the first choice, to {@code ranks}
 * @param ranks how many ranks the choices have
 */
public record ChoiceRank(int rank, int ranks) {

    /** A mask: choices are private. */
    @Override
    public String toString() {
        return "ChoiceRank[…]";
    }
}
