package dev.mentoring.matching.experiment;

/**
 * Which trial of a design: labels of what was combined, and which time.
 *
 * @param source label of the source
 * @param perturbation label of the perturbation
 * @param schedule label of the schedule
 * @param contender label of the contender
 * @param replication number of the replication, from 0
 */
public record TrialKey(String source, String perturbation, String schedule, String contender, int replication) {

    /** The condition under which it was tried. */
    public Condition condition() {
        return new Condition(source, perturbation, schedule);
    }
}
