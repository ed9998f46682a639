package dev.mentoring.matching.experiment;

/**
 * Under what contenders are compared: everything of a design but the contender, by labels.
 *
 * @param source label of the source
 * @param perturbation label of the perturbation
 * @param schedule label of the schedule
 */
public record Condition(String source, String perturbation, String schedule) {}
