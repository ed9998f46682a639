/**
 * What the catalogues of the bench have in common.
 *
 * <p>{@link dev.mentoring.matching.experiment.catalogue.Entry} is the entry: a generator, a perturbation or a schedule under a stable name,
 * with a sentence and its {@link dev.mentoring.matching.experiment.catalogue.Setting}s, which are told before they are read and read as they
 * are told. {@link dev.mentoring.matching.experiment.catalogue.Catalogue} finds entries by name. May import core alone.
 */
@NullMarked
package dev.mentoring.matching.experiment.catalogue;

import org.jspecify.annotations.NullMarked;
