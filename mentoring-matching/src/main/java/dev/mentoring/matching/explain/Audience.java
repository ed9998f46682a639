package dev.mentoring.matching.explain;

/**
 * For whom an explanation is made (failure P6). What somebody may see is picked out of the whole, never taken away from it, so
 * that a part which is added later is shown to nobody until it is picked.
 *
 * <p>Which rules and facts a participant sees depends on the rule book and the own data alone. Points of open criteria do
 * depend on the other: from those for topics a participant can work out the other's level or priority of the shared topics,
 * and how much else the other wants.
 *
 * <table>
 * <caption>Who sees what</caption>
 * <thead><tr><th>part</th><th>participant</th><th>coordinator</th><th>auditor</th></tr></thead>
 * <tbody>
 * <tr><td>the own partner</td><td>yes</td><td>yes</td><td>by identifier</td></tr>
 * <tr><td>contributions to the score of the own pair</td>
 *   <td>points of open criteria ({@link OpenCriteria}); the score only where every criterion is open</td>
 *   <td>all, with reasons</td><td>all points, no reasons</td></tr>
 * <tr><td>shared topics</td><td>by topic, in the order of identifiers, with the own level or priority</td><td>all</td><td>no</td></tr>
 * <tr><td>rank of the partner in stated choices</td><td>in the own choices</td><td>in both</td><td>no</td></tr>
 * <tr><td>what the rules looked at</td><td>rule and own facts</td><td>all</td><td>clause, rule, verdict</td></tr>
 * <tr><td>what was given up, who else was considered</td><td>no</td><td>yes</td><td>no</td></tr>
 * <tr><td>numbers of the certificate</td><td>no</td><td>yes</td><td>yes</td></tr>
 * <tr><td>why not somebody: rules, refusals, choices, places</td>
 *   <td>the own choices, the own refusal, rules about oneself alone</td><td>yes</td>
 *   <td>clauses, exact loss, moves by identifier</td></tr>
 * <tr><td>why nobody: the funnel, whose places, ways to a match</td>
 *   <td>rules about oneself alone, whether the own places are zero</td><td>yes</td>
 *   <td>clauses and counts, kinds and numbers of the ways</td></tr>
 * </tbody>
 * </table>
 */
public enum Audience {
    /** One of the two people: own data, and what the programme tells everybody. */
    PARTICIPANT,
    /** Whoever runs the programme: the matching data of both sides. */
    COORDINATOR,
    /** Whoever checks: identifiers as in the problem, scores, rules by identifier and the numbers of the certificate. */
    AUDITOR
}
