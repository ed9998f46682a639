package dev.mentoring.matching.experiment.schedule;

import dev.mentoring.matching.experiment.perturbation.Perturbed;
import dev.mentoring.matching.problem.Population;
import java.util.BitSet;
import java.util.OptionalLong;

/** What is so of the people and pairs that a strategy is told of, which are numbered as they are told. */
final class Truth {

    private final Population told;
    private final Population so;
    /** Whether what is told is so, and pairs have one number. */
    private final boolean isTold;

    private final BitSet withPlace = new BitSet();

    Truth(Perturbed question) {
        told = Population.of(question.asked());
        isTold = question.asked() == question.judged();
        so = isTold ? told : Population.of(question.judged());
        for (int person = 0; person < told.size(); person++) {
            int known = so.numberOf(told.side(person), told.person(person).id());
            withPlace.set(person, known >= 0 && so.person(known).capacity() > 0);
        }
    }

    /** The people and pairs as they are told. */
    Population told() {
        return told;
    }

    /** Whether there is such a person, who has a place. */
    boolean hasPlace(int person) {
        return withPlace.get(person);
    }

    /** The true score of a pair, in points; empty when it is none. */
    OptionalLong score(int pair) {
        int known = isTold ? pair : so.find(told.pairing(pair));
        return known < 0 ? OptionalLong.empty() : OptionalLong.of(so.score(known));
    }
}
