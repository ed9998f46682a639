/**
 * Largest assignments of rows to columns, where each row is used at most once.
 *
 * <p>Arrays of the platform only: rows and columns instead of people, nothing of the library is imported.
 */
@NullMarked
package dev.mentoring.matching.kernel.assignment;

import org.jspecify.annotations.NullMarked;
