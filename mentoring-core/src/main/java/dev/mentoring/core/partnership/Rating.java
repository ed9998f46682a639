package dev.mentoring.core.partnership;

import dev.mentoring.core.programme.RatingMoment;

/**
 * What somebody rated, and when; what they gave is kept beside it.
 *
 * @param cohort the cohort in which they took part, by identifier
 * @param purpose the purpose, by identifier
 * @param moment when
 */
public record Rating(String cohort, String purpose, RatingMoment moment) {}
