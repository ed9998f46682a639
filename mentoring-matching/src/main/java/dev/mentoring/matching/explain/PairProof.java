package dev.mentoring.matching.explain;

/**
 * The numbers of the certificate that concern a pair. For a pair that was made without being locked, {@code score >= mentor +
 * mentee + price}; for one that was not made, {@code score <= mentor + mentee + price}.
 *
 * @param mentor the mentor's number, in points
 * @param mentee the mentee's number, in points
 * @param price the price of a pair, in points; zero where only the total counts
 */
public record PairProof(long mentor, long mentee, long price) {}
