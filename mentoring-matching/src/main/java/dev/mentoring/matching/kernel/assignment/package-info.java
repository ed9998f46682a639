/**
 * Best assignments of rows to columns with places, exact and fast: {@code Assignment} chooses among engines for different
 * shapes of input, each with prices as proof.
 *
 * <p>Arrays of the platform only: rows and columns instead of people, nothing of the library is imported but other kernels.
 */
@NullMarked
package dev.mentoring.matching.kernel.assignment;

import org.jspecify.annotations.NullMarked;
