package dev.mentoring.matching.explain;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * A partner whom somebody could have had and who counts for more than the one the person has.
 *
 * @param partner identifier of the partner
 * @param score points that the pair would have
 * @param choice where the person's own stated choices put the partner, if anywhere
 * @param places how many places the partner has
 * @param pairedWith who has them, in order of identifiers
 * @param forced what it would have cost to make the pair; empty where the partner's places are all taken, or where no number is
 *     known
 */
public record GivenUp(
        String partner,
        long score,
        Optional<ChoiceRank> choice,
        int places,
        ImmutableList<String> pairedWith,
        Optional<Forced> forced) {

    /** Whether all places of the partner are taken. */
    public boolean isFull() {
        return pairedWith.size() >= places;
    }

    /** The partner alone. */
    @Override
    public String toString() {
        return "GivenUp[" + partner + "]";
    }
}
