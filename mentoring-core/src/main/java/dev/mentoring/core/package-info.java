/**
 * What every room of the library shares: identifiers and the way bad input is reported.
 *
 * <p>{@link dev.mentoring.core.Problem} is one thing that is wrong with what a caller handed in; {@link
 * dev.mentoring.core.ProblemCode} is its stable name. Problems are collected, up to {@link
 * dev.mentoring.core.Problems#LIMIT}, and leave together in one {@link dev.mentoring.core.MentoringException}. {@link
 * dev.mentoring.core.Ids} says what an identifier may be and how identifiers are ordered, and {@link
 * dev.mentoring.core.LookAlikes} which ones people would take for one another. This package imports nothing of the library;
 * every other package may import it.
 */
@NullMarked
package dev.mentoring.core;

import org.jspecify.annotations.NullMarked;
