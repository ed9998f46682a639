/**
 * What happens after the match: events, decisions, agreements, meetings, what is due next, closure.
 *
 * <p>{@link dev.mentoring.core.partnership.Lifecycle} is the entry. It decides a {@link
 * dev.mentoring.core.partnership.Command} into entries of a log or into refusals, folds entries into a {@link
 * dev.mentoring.core.partnership.ProgrammeState}, and tells what is due. All of it is pure: the caller stores the log, sends the
 * mail and passes the time. Events hold identifiers, dates and figures; what is said in a meeting has no place in them. May import
 * programme and whatever that may import.
 */
@NullMarked
@Value.Style(allowedClasspathAnnotations = Override.class)
package dev.mentoring.core.partnership;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
