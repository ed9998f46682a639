/**
 * How good a pair is, in whole points, with the reasons.
 *
 * <p>{@link dev.mentoring.matching.score.WeightedModel} is the entry: it turns a programme's scoring model into points and
 * breakdowns. {@link dev.mentoring.matching.score.Scorer} is what a user plugs in, and {@link
 * dev.mentoring.matching.score.Scorers} lists what there is by stable name. Ratings are whole millionths, contributions are
 * whole points, and contributions sum exactly to the score. A scorer sees participants only; it cannot forbid a pair, and a
 * missing value is neutral and says so. May import core.
 */
@NullMarked
package dev.mentoring.matching.score;

import org.jspecify.annotations.NullMarked;
