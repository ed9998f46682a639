/**
 * What came of a programme: reports, who is represented in it, and what it has in place.
 *
 * <p>{@link dev.mentoring.core.evaluation.ProgrammeReport} is the entry; it turns the state of a programme into a {@link
 * dev.mentoring.core.evaluation.Report}, which holds counts and never people. {@link
 * dev.mentoring.core.evaluation.MonitoringData} lives here and nowhere else, so that nothing that pairs people can read it; the one
 * way out is the {@link dev.mentoring.core.evaluation.RepresentationReport}, through a {@link
 * dev.mentoring.core.evaluation.ProtectedTable}. {@link dev.mentoring.core.evaluation.Conformance} compares a programme with what
 * published standards ask for. Everything is a pure function in whole numbers. May import partnership and whatever that may import.
 */
@NullMarked
@Value.Style(allowedClasspathAnnotations = Override.class)
package dev.mentoring.core.evaluation;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
