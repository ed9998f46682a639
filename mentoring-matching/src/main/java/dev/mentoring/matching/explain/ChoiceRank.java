package dev.mentoring.matching.explain;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.participant.RankedChoices;
import dev.mentoring.matching.problem.Person;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * At which rank somebody's stated choices put a partner.
 *
 * @param rank 1 for the first choice, to {@code ranks}
 * @param ranks how many ranks the choices have
 */
public record ChoiceRank(int rank, int ranks) {

    /** Where somebody of a problem puts a partner; empty where no preferences are stated or they do not name the partner. */
    static Optional<ChoiceRank> in(Person person, String partner) {
        ImmutableList<ImmutableList<String>> ranks = person.preferences().orElse(ImmutableList.of());
        for (int rank = 0; rank < ranks.size(); rank++) {
            if (ranks.get(rank).contains(partner)) {
                return Optional.of(new ChoiceRank(rank + 1, ranks.size()));
            }
        }
        return Optional.empty();
    }

    /** Where choices put somebody. */
    static Optional<ChoiceRank> in(RankedChoices choices, String partner) {
        OptionalInt rank = choices.rankOf(partner);
        return rank.isPresent()
                ? Optional.of(
                        new ChoiceRank(rank.getAsInt() + 1, choices.people().size()))
                : Optional.empty();
    }

    /** A mask: choices are private. */
    @Override
    public String toString() {
        return "ChoiceRank[…]";
    }
}
