/**
 * The {@code mentoring} command.
 *
 * <p>{@link dev.mentoring.json.cli.MentoringCommand} is the entry. Results go to standard output in UTF-8, everything else to
 * standard error; exit status 0 means done, 1 that the answer is no, 2 wrong usage, 3 a bug of ours. This package needs
 * picocli, which embedders of the library do not get. May import everything in this module.
 */
@NullMarked
package dev.mentoring.json.cli;

import org.jspecify.annotations.NullMarked;
