/**
 * A programme as data: what its form asks, which rules decide, how pairs are scored and which strategy pairs people.
 *
 * <p>{@link dev.mentoring.core.programme.Programme} is the entry. Scorers and strategies are named here and implemented in
 * the matching module: what a programme office changes between rounds never needs a compiler. May import rule, participant
 * and taxonomy.
 */
@NullMarked
@Value.Style(allowedClasspathAnnotations = Override.class)
package dev.mentoring.core.programme;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
