/**
 * Largest matchings within bounds on sparse and dense input, by shortest paths in one residual network.
 *
 * <p>Arrays of the platform only: rows and columns instead of people, nothing of the library is imported.
 */
@NullMarked
package dev.mentoring.matching.kernel.flow;

import org.jspecify.annotations.NullMarked;
