package dev.mentoring.core.partnership;

import dev.mentoring.core.programme.Recommendation;

/**
 * That a recommendation of the programme is for somebody (requirement 003-06); whether they follow it is up to them.
 *
 * @param person for whom, by identifier
 * @param recommendation what is recommended
 */
public record Advice(String person, Recommendation recommendation) {}
