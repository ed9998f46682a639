/**
 * Topics that people offer and want, in a rooted forest.
 *
 * <p>{@link dev.mentoring.core.taxonomy.Taxonomy} is the entry: topics by identifier, what is broader and narrower, and
 * which topics are related and how strongly. {@link dev.mentoring.core.taxonomy.Labels} holds wordings by language and
 * decides when two wordings are the same. {@link dev.mentoring.core.taxonomy.Taxonomies} joins the taxonomies of one
 * programme, with links between them, and finds the topics that a wording names. Topics that go out of use stay as retired
 * ones; {@link dev.mentoring.core.taxonomy.Succession} says what stands for them in the next version. {@link
 * dev.mentoring.core.taxonomy.NearestTopics} suggests topics for what people wrote in their own words. The model is that of SKOS, cut down to what matching needs. Imports
 * nothing but the shared package of errors and identifiers.
 */
@NullMarked
@Value.Style(allowedClasspathAnnotations = Override.class)
package dev.mentoring.core.taxonomy;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
