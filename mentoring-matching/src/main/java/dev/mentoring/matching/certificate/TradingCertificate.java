package dev.mentoring.matching.certificate;

import com.google.common.collect.ImmutableList;

/**
 * The cycles in which places were traded, in their order. In each, every mentee takes a place of the mentor they like best among those who
 * have one left, and that mentor puts the next mentee of the cycle first among those who have none yet (Shapley, Scarf 1974, "On cores and
 * indivisibility"; Abdulkadiroğlu, Sönmez 2003, "School choice: a mechanism design approach").
 *
 * @param cycles the mentees of each cycle with the mentors whose places they take
 */
public record TradingCertificate(ImmutableList<ImmutableList<Couple>> cycles) implements Certificate {}
