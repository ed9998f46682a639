/** Placeholder. */
@org.jspecify.annotations.NullMarked
package dev.mentoring.core.rule;
