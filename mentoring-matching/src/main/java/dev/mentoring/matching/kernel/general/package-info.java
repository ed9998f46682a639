/**
 * Heaviest matchings in graphs of any shape, exact and fast: {@code WeightedMatching} finds one, with numbers of vertices and of
 * odd sets as proof.
 *
 * <p>Arrays of the platform only: vertices instead of people, nothing of the library is imported.
 */
@NullMarked
package dev.mentoring.matching.kernel.general;

import org.jspecify.annotations.NullMarked;
