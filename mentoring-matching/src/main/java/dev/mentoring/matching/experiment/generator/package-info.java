/**
 * Questions made by chance, so that strategies can be tried on more of them than anybody has asked.
 *
 * <p>{@link dev.mentoring.matching.experiment.generator.Generators} is the entry: a catalogue of {@link
 * dev.mentoring.matching.experiment.generator.ProblemGenerator} by stable name, which a generator of your own joins by {@link
 * dev.mentoring.matching.experiment.generator.Generators#plus}. What is drawn depends on the settings and the seed alone, and stays
 * the same from one version of the library to the next: {@link dev.mentoring.matching.experiment.generator.Draws} is the one source
 * of chance. {@link dev.mentoring.matching.experiment.generator.RosterGenerator} draws people for a programme and makes a generator of
 * its rounds. May import core, score, problem, certificate and experiment.catalogue.
 */
@NullMarked
package dev.mentoring.matching.experiment.generator;

import org.jspecify.annotations.NullMarked;
