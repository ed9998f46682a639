package dev.mentoring.json.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Asks the command about thousands of small problems, as documents in a batch, and compares its answers with every subset of
 * the pairs.
 *
 * <p>Shares nothing with the library: documents are written by hand and read by plain Jackson.
 */
class BatchOracleTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> STRATEGIES = List.of("max-score", "max-coverage");

    @TempDir
    private Path folder;

    @Test
    void hundreds_of_problems_are_answered_as_by_trying_everything() throws IOException {
        assertAnswered(400, 20261121);
    }

    @Test
    @Tag("thorough")
    void twenty_thousand_problems_are_answered_as_by_trying_everything() throws IOException {
        System.out.println("batch oracle: seed 4711");
        assertAnswered(20_000, 4711);
    }

    private void assertAnswered(int count, long seed) throws IOException {
        Random random = new Random(seed);
        List<Instance> instances = new ArrayList<>();
        StringBuilder problems = new StringBuilder();
        for (int i = 0; i < count; i++) {
            Instance instance = Instance.random(random);
            instances.add(instance);
            problems.append(instance.document(i)).append('\n');
        }
        Path problemFile = Files.writeString(folder.resolve("problems.ndjson"), problems);
        int infeasible = 0;
        for (String strategy : STRATEGIES) {
            Run solved = Run.with(problems.toString(), "solve", "--batch", "--strategy", strategy, "--seed", "3");
            List<String> results = solved.lines();
            assertThat(results).hasSize(count);
            for (int i = 0; i < count; i++) {
                JsonNode result = JSON.readTree(results.get(i));
                Best best = instances.get(i).best(strategy.equals("max-coverage"));
                assertThat(answer(result)).as(instances.get(i).document(i)).isEqualTo(best);
                infeasible += best.feasible() ? 0 : 1;
            }
            Path resultFile = Files.writeString(folder.resolve("results.ndjson"), solved.out());
            Run verified =
                    Run.of("verify", "--batch", "--problem", problemFile.toString(), "--result", resultFile.toString());
            assertThat(verified.lines()).hasSize(count).containsOnly("{\"valid\": true}");
        }
        assertThat(infeasible).isBetween(count / 20, count);
    }

    private static Best answer(JsonNode result) {
        boolean feasible = result.at("/status").asText().equals("SOLVED");
        assertThat(feasible || result.at("/status").asText().equals("INFEASIBLE"))
                .isTrue();
        return new Best(
                feasible,
                result.at("/totals/pairs").asInt(),
                result.at("/totals/score").asLong());
    }

    /** What a strategy is to reach: the count of pairs is a goal for max-coverage and a tie rule for max-score. */
    private record Best(boolean feasible, int pairs, long score) {

        boolean isBeatenBy(int morePairs, long moreScore, boolean coverageFirst) {
            if (!feasible) {
                return true;
            }
            int byPairs = Integer.compare(morePairs, pairs);
            int byScore = Long.compare(moreScore, score);
            return coverageFirst
                    ? byPairs > 0 || (byPairs == 0 && byScore > 0)
                    : byScore > 0 || (byScore == 0 && byPairs > 0);
        }
    }

    private record Pair(int mentor, int mentee, long score, boolean locked, boolean forbidden) {}

    private record Bounds(int capacity, int minimum) {}

    private record Instance(List<Bounds> mentors, List<Bounds> mentees, List<Pair> pairs) {

        static Instance random(Random random) {
            List<Bounds> mentors = people(random);
            List<Bounds> mentees = people(random);
            long range = random.nextInt(3) == 0 ? 2 : random.nextInt(3) == 0 ? 1_000_000_000_000L : 20;
            List<Pair> pairs = new ArrayList<>();
            int[] mentorLocks = new int[mentors.size()];
            int[] menteeLocks = new int[mentees.size()];
            for (int i = 0; i < mentors.size(); i++) {
                for (int k = 0; k < mentees.size(); k++) {
                    if (random.nextInt(10) < 7 && pairs.size() < 11) {
                        long score =
                                random.nextInt(4) == 0 ? -(random.nextLong(range) + 1) : random.nextLong(range + 1);
                        boolean fits = mentorLocks[i] < mentors.get(i).capacity()
                                && menteeLocks[k] < mentees.get(k).capacity();
                        boolean locked = fits && random.nextInt(12) == 0;
                        boolean forbidden = !locked && random.nextInt(10) == 0;
                        mentorLocks[i] += locked ? 1 : 0;
                        menteeLocks[k] += locked ? 1 : 0;
                        pairs.add(new Pair(i, k, score, locked, forbidden));
                    }
                }
            }
            return new Instance(mentors, mentees, pairs);
        }

        private static List<Bounds> people(Random random) {
            List<Bounds> people = new ArrayList<>();
            for (int left = random.nextInt(5); left > 0; left--) {
                int capacity = random.nextInt(4);
                people.add(new Bounds(capacity, random.nextInt(4) == 0 ? random.nextInt(capacity + 1) : 0));
            }
            return people;
        }

        Best best(boolean coverageFirst) {
            Best best = new Best(false, 0, 0);
            for (int subset = 0; subset < 1 << pairs.size(); subset++) {
                int[] load = new int[mentors.size() + mentees.size()];
                long score = 0;
                boolean keeps = true;
                for (int p = 0; p < pairs.size(); p++) {
                    Pair pair = pairs.get(p);
                    boolean taken = (subset >> p & 1) == 1;
                    keeps &= taken ? !pair.forbidden() : !pair.locked();
                    if (taken) {
                        load[pair.mentor()]++;
                        load[mentors.size() + pair.mentee()]++;
                        score += pair.score();
                    }
                }
                for (int person = 0; person < load.length; person++) {
                    Bounds bounds =
                            person < mentors.size() ? mentors.get(person) : mentees.get(person - mentors.size());
                    keeps &= load[person] <= bounds.capacity() && load[person] >= bounds.minimum();
                }
                int count = Integer.bitCount(subset);
                if (keeps && best.isBeatenBy(count, score, coverageFirst)) {
                    best = new Best(true, count, score);
                }
            }
            return best;
        }

        String document(int number) {
            StringBuilder text =
                    new StringBuilder("{\"format\":\"mentoring/matching-problem/1\",\"id\":\"p" + number + "\"");
            text.append(",\"mentors\":").append(people("m", mentors));
            text.append(",\"mentees\":").append(people("n", mentees));
            List<String> allowed = new ArrayList<>();
            List<String> locked = new ArrayList<>();
            List<String> forbidden = new ArrayList<>();
            for (Pair pair : pairs) {
                String names = "{\"mentor\":\"m" + pair.mentor() + "\",\"mentee\":\"n" + pair.mentee() + "\"";
                allowed.add(names + ",\"score\":" + pair.score() + "}");
                if (pair.locked()) {
                    locked.add(names + "}");
                }
                if (pair.forbidden()) {
                    forbidden.add(names + "}");
                }
            }
            text.append(",\"pairs\":[").append(String.join(",", allowed)).append("]");
            text.append(",\"locked\":[").append(String.join(",", locked)).append("]");
            text.append(",\"forbidden\":[").append(String.join(",", forbidden)).append("]}");
            return text.toString();
        }

        private static String people(String prefix, List<Bounds> bounds) {
            List<String> people = new ArrayList<>();
            for (int i = 0; i < bounds.size(); i++) {
                people.add("{\"id\":\"" + prefix + i + "\",\"capacity\":"
                        + bounds.get(i).capacity() + ",\"minimum\":"
                        + bounds.get(i).minimum() + "}");
            }
            return "[" + String.join(",", people) + "]";
        }
    }
}
