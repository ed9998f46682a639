/**
 * The one door from people to pairs.
 *
 * <p>{@link dev.mentoring.matching.Matchmaker} takes a programme, a roster and a date and gives a {@link
 * dev.mentoring.matching.Match}: a certified result with its explanations. Rooms behind the door: {@code score} rates pairs,
 * {@code problem} holds the compiled question, {@code strategy} answers it, {@code certificate} proves the answer, {@code
 * explain} says why. Researchers who bring their own problems use those rooms directly. May import all of them.
 */
@NullMarked
package dev.mentoring.matching;

import org.jspecify.annotations.NullMarked;
