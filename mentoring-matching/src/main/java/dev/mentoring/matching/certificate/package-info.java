/**
 * Results, and the evidence that a result is what it claims to be.
 *
 * <p>{@link dev.mentoring.matching.certificate.CertificateChecker} is the entry: it verifies a {@link
 * dev.mentoring.matching.certificate.MatchingResult} against its problem by exact arithmetic and without solving anything, in
 * time linear in the pairs for each step of the proof. The evidence is a {@link dev.mentoring.matching.certificate.Certificate}, which every strategy
 * hands out with its result and which verifies years later all the same. This package shares no code with any solver: it may
 * import problem and core, and never kernel or strategy.
 */
@NullMarked
package dev.mentoring.matching.certificate;

import org.jspecify.annotations.NullMarked;
