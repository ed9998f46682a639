package dev.mentoring.matching.certificate;

/**
 * Evidence for a result: numbers from which anybody can compute a bound that the result attains.
 *
 * <p>Everything rests on one inequality, the weak duality of linear programming for matchings within bounds. Give each
 * allowed pair (i, j) a weight w, each person a whole number, u for mentees and v for mentors, and each pair a price t. Let c
 * be a person's capacity and l the larger of minimum and number of locked pairs. Every matching within the bounds that
 * contains the locked pairs, and has k pairs unless t is zero, has at most the weight
 *
 * <pre>
 * D(w, u, v, t) = t k  +  sum over mentees of (u &gt; 0 ? c u : l u)  +  the same over mentors with v
 *               + sum over allowed pairs that are not locked of max(0, w - u - v - t)
 *               + sum over locked pairs of (w - u - v - t)
 * </pre>
 *
 * because the weight is the sum of (w - u - v - t) over its pairs, plus t k, plus the sum over people of their number times
 * their count of pairs. A result whose weight equals D is therefore a largest one; and where D is negative for weights of
 * zero, there is no matching at all.
 *
 * <p>A group of pairings with bounds of its own has a number as well: it is taken from the rest of each pair of the group, and
 * adds the group's maximum or minimum to the bound as a person's number does.
 *
 * <p>Certificates of matchings that are stable, and of mechanisms, rest on arguments of their own, which each of them names.
 */
public sealed interface Certificate
        permits ScoreCertificate,
                CoverageCertificate,
                LevelsCertificate,
                RematchCertificate,
                ShortageCertificate,
                BoundCertificate,
                SerialCertificate,
                StableCertificate,
                StableSizeCertificate,
                RotationsCertificate,
                RegretCertificate,
                ListingCertificate,
                RejectionsCertificate,
                PartitionCertificate,
                ImpasseCertificate,
                OddSetCertificate,
                TradingCertificate,
                RoundsCertificate {}
