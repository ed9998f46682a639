package dev.mentoring.core.partnership;

/**
 * A figure to compare with (requirements 002-07, 002-08).
 *
 * @param count how many
 * @param of among how many
 */
public record Baseline(int count, int of) {}
