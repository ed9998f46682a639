/**
 * Matchings that nobody has both the wish and the partner to leave, on both sides and among peers.
 *
 * <p>{@link dev.mentoring.matching.kernel.stable.PreferenceRows} is what all solvers here read. Arrays of the platform only: rows
 * and partners instead of people, nothing of the library is imported.
 */
@NullMarked
package dev.mentoring.matching.kernel.stable;

import org.jspecify.annotations.NullMarked;
