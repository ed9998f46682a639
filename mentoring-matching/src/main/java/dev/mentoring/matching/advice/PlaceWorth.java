package dev.mentoring.matching.advice;

import java.util.Optional;

/**
 * What one place more or fewer of a mentor would be worth.
 *
 * @param mentor identifier
 * @param places how many places the mentor has
 * @param more what one more would be worth; empty when the mentor has as many as a problem allows
 * @param fewer what one fewer would be worth, as a rule negative or nothing; empty when the mentor has none
 */
public record PlaceWorth(String mentor, int places, Optional<Worth> more, Optional<Worth> fewer) {}
