/**
 * Largest assignments of rows to columns with capacities, on sparse and dense input, with exact prices as proof.
 *
 * <p>Arrays of the platform only: rows and columns instead of people, nothing of the library is imported but other kernels.
 */
@NullMarked
package dev.mentoring.matching.kernel.assignment;

import org.jspecify.annotations.NullMarked;
