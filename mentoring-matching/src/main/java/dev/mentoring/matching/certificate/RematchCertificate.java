package dev.mentoring.matching.certificate;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.problem.Pairing;

/**
 * Proves a result that departs from an earlier one within the terms of {@link RematchTerms}.
 *
 * <p>Let P, T and X be the pairs, the total and the earlier pairs of the result, p the price, V = T + p X its value, and c = {@code keepable} -
 * changes, where changes are limited. Each list of leaves proves that there is no matching of a certain kind: a leaf with the
 * factors a, b, k of {@link RematchLeaf} rules out every matching with at least the pairs, the value and the earlier pairs for which a pairs +
 * b value + (k - b p) earlier is more than its bound D. The leaves of a list cover every matching: they are the ends of a binary tree, in which each
 * branching makes a pair or rules it out, in the order from the root on, with the made pair first.
 *
 * <ul>
 *   <li>{@code keeping}: none keeps more than {@code keepable} earlier pairs. That many are kept by {@code witness}, or by the
 *       result where that is empty.
 *   <li>{@code pairs}: none has more than P pairs, and keeps c. Only where the most pairs come first; a is at least 0.
 *   <li>{@code total}: none with P pairs has a value above {@code valueAtMost}, and keeps c. The number of pairs is P exactly, since more were ruled
 *       out, so that a may have any sign. A value above {@code valueAtMost} passes it by what all scores and the price are multiples of, at least; where the total comes first, a is 0 and the number of pairs is not fixed.
 *   <li>{@code kept}: none with P pairs and the value V keeps more than X.
 * </ul>
 *
 * <p>Where changes are not limited, c is nothing, and k is b p in {@code total} and 0 in {@code pairs}. A result that is {@link
 * Status#BOUNDED} has no list {@code kept}, and its value may be below {@code valueAtMost}; a solved one attains it.
 *
 * @param keepable the most earlier pairs that any matching keeps; the others had to go
 * @param witness a matching that keeps that many, in the order of {@link Pairing#ORDER}; empty where the result does
 * @param valueAtMost a bound on the value of all matchings in question
 * @param keeping proves that no more can be kept
 * @param pairs proves that there are no more pairs; empty where the total comes first
 * @param total proves the bound on the value
 * @param kept proves that no more are kept among equals; empty where the result is merely bounded
 */
public record RematchCertificate(
        long keepable,
        ImmutableList<Pairing> witness,
        long valueAtMost,
        ImmutableList<RematchLeaf> keeping,
        ImmutableList<RematchLeaf> pairs,
        ImmutableList<RematchLeaf> total,
        ImmutableList<RematchLeaf> kept)
        implements Certificate {}
