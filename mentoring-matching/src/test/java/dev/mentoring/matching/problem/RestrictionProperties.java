package dev.mentoring.matching.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.experiment.AnyPairs;
import dev.mentoring.matching.experiment.Fits;
import dev.mentoring.matching.experiment.SomeProblems;
import dev.mentoring.matching.experiment.generator.Draws;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class RestrictionProperties {

    @Property(tries = 300)
    void everybody_is_the_whole(@ForAll long seed) {
        MatchingProblem whole = SomeProblems.any(seed);

        MatchingProblem all = Restriction.of(whole).problem();

        assertThat(all.digest()).isEqualTo(whole.digest());
        assertThat(all.id()).isEqualTo(whole.id());
        if (whole instanceof TwoSidedProblem sides) {
            assertThat(((TwoSidedProblem) all).menteesAsListed()).isEqualTo(sides.menteesAsListed());
        }
    }

    @Property(tries = 500)
    void what_fits_into_the_part_fits_into_the_whole_with_the_pairs_that_are_held(@ForAll long seed) {
        MatchingProblem whole = SomeProblems.any(seed);
        Population people = Population.of(whole);
        Draws draws = Draws.of(seed, "part");
        ImmutableList<Pairing> standing = AnyPairs.of(whole, seed);
        ImmutableList.Builder<Pairing> all = ImmutableList.builder();
        Restriction restriction = Restriction.of(people);
        for (Pairing pairing : standing) {
            if (pairing.locked() || draws.perMille(500)) {
                restriction.hold(people.pairOf(pairing));
                all.add(pairing);
            }
        }
        for (int person = 0; person < people.size(); person++) {
            if (draws.perMille(200)) {
                restriction.without(person);
            }
        }

        MatchingProblem part = restriction.problem();
        AnyPairs.of(part, seed + 1).forEach(pairing -> all.add(people.pairing(people.pairOf(pairing))));

        assertThat(Fits.fits(whole, all.build())).isTrue();
    }

    @Property(tries = 300)
    void says_the_same_in_one_step_and_in_two(@ForAll long seed) {
        MatchingProblem whole = SomeProblems.any(seed);
        Population people = Population.of(whole);
        Draws draws = Draws.of(seed, "steps");
        Restriction both = Restriction.of(people);
        Restriction first = Restriction.of(people);
        for (int person = 0; person < people.size(); person++) {
            if (draws.perMille(300)) {
                both.without(person);
                first.without(person);
            }
        }
        int gone = draws.below(Math.max(1, people.size()));
        Population left = Population.of(first.problem());
        Restriction second = Restriction.of(left);
        if (gone < people.size()) {
            both.without(gone);
            for (int person = 0; person < left.size(); person++) {
                if (left.side(person) == people.side(gone)
                        && left.person(person).id().equals(people.person(gone).id())) {
                    second.without(person);
                }
            }
        }

        assertThat(second.problem().digest()).isEqualTo(both.problem().digest());
    }
}
