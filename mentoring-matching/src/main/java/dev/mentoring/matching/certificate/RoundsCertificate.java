package dev.mentoring.matching.certificate;

import com.google.common.collect.ImmutableList;

/**
 * Who was accepted in which round: in each, everybody with a place left asks the next mentor of their list, and mentors with places left accept
 * the ones they like best, for good (Abdulkadiroğlu, Sönmez 2003, "School choice: a mechanism design approach").
 *
 * @param rounds the couples of each round, by mentor, then by mentee; the last round has one at least
 */
public record RoundsCertificate(ImmutableList<ImmutableList<Couple>> rounds) implements Certificate {}
