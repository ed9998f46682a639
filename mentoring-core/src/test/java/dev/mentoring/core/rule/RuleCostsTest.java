package dev.mentoring.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.participant.Roster;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What rules cost by columns is what the clauses in the way of each pair add up to. */
class RuleCostsTest {

    private static final long SEED = 7_000_011;

    @Test
    void counts_what_the_clauses_in_the_way_of_each_pair_add_up_to() {
        agree(60);
    }

    @Test
    @Tag("thorough")
    void counts_the_same_on_many_rosters() {
        System.out.println("RuleCostsTest seed " + SEED + ", 1,000 rosters");
        agree(1_000);
    }

    @Test
    void a_pair_costs_nothing_when_the_count_is_stopped() {
        Roster roster = PairGridTest.roster(new RandomRules(SEED), 20);
        RuleCosts costs = new RuleBook("1", ImmutableList.of())
                .in(PairGridTest.context(roster))
                .costs(PairGridTest.having(Role.MENTOR, roster), PairGridTest.having(Role.MENTEE, roster), () -> true);

        assertThat(costs.inAll(0)).isZero();
    }

    @Test
    void counts_nothing_without_anybody() {
        Roster nobody = Roster.builder().cohort("1").build();
        RuleCosts costs = new RuleBook("1", ImmutableList.of())
                .in(PairGridTest.context(nobody))
                .costs(ImmutableList.of(), ImmutableList.of(), () -> false);

        assertThat(costs.inAll(0)).isZero();
        assertThat(costs.alone(0)).isZero();
    }

    private static void agree(int rosters) {
        RandomRules random = new RandomRules(SEED);
        long alone = 0;
        for (int i = 0; i < rosters; i++) {
            Roster roster = PairGridTest.roster(random, 1 + random.below(90));
            alone += agree(roster, PairGridTest.book(random));
        }
        assertThat(alone).isPositive();
    }

    private static long agree(Roster roster, RuleBook book) {
        Decider decider = book.in(PairGridTest.context(roster));
        List<Participant> mentors = PairGridTest.having(Role.MENTOR, roster);
        List<Participant> mentees = PairGridTest.having(Role.MENTEE, roster);
        List<String> ids = decider.clauses().stream().map(Clause::id).toList();
        long[][] ofMentor = new long[ids.size()][mentors.size()];
        long[][] aloneOfMentee = new long[ids.size()][mentees.size()];
        for (int i = 0; i < mentors.size(); i++) {
            for (int k = 0; k < mentees.size(); k++) {
                List<String> inTheWay =
                        mentors.get(i).id().equals(mentees.get(k).id())
                                ? List.of()
                                : decider.inTheWay(mentors.get(i), mentees.get(k));
                for (String clause : inTheWay) {
                    ofMentor[ids.indexOf(clause)][i]++;
                    aloneOfMentee[ids.indexOf(clause)][k] += inTheWay.size() == 1 ? 1 : 0;
                }
            }
        }

        RuleCosts costs = decider.costs(mentors, mentees, () -> false);

        long alone = 0;
        for (int c = 0; c < ids.size(); c++) {
            long[] byMentor = new long[mentors.size()];
            long aloneByMentors = 0;
            for (int i = 0; i < byMentor.length; i++) {
                byMentor[i] = costs.ofMentor(c, i);
                aloneByMentors += costs.aloneOfMentor(c, i);
            }
            long[] aloneByMentee = new long[mentees.size()];
            long byMentees = 0;
            for (int k = 0; k < aloneByMentee.length; k++) {
                aloneByMentee[k] = costs.aloneOfMentee(c, k);
                byMentees += costs.ofMentee(c, k);
            }
            assertThat(byMentor).as("%s by %s", ids.get(c), book).isEqualTo(ofMentor[c]);
            assertThat(aloneByMentee).as("%s by %s", ids.get(c), book).isEqualTo(aloneOfMentee[c]);
            assertThat(costs.inAll(c)).isEqualTo(byMentees);
            assertThat(costs.alone(c)).isEqualTo(aloneByMentors);
            alone += aloneByMentors;
        }
        return alone;
    }
}
