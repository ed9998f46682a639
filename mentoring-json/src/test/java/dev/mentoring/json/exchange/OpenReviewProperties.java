package dev.mentoring.json.exchange;

import static dev.mentoring.json.exchange.ExchangeFiles.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.core.MentoringException;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class OpenReviewProperties {

    @Property(tries = 500)
    void what_is_written_of_a_problem_is_read_as_the_same_question(@ForAll long seed) {
        Random random = new Random(seed);
        TwoSidedProblem problem = drawn(random);
        OpenReviewTexts texts = OpenReviewTexts.of(problem, random.nextInt(OpenReviewSettings.MOST_DIGITS + 1));

        OpenReviewReading reading = read(texts);

        assertThat(reading.problem().digest()).isEqualTo(problem.digest());
        assertThat(reading.refused()).isEmpty();
        assertThat(OpenReviewTexts.of(reading.problem(), texts.settings().digits()))
                .isEqualTo(texts);
    }

    @Property(tries = 1_000)
    void changed_files_are_read_or_refused(@ForAll long seed) {
        OpenReviewTexts texts = OpenReviewTexts.of(drawn(new Random(seed)), 6);
        try {
            OpenReviewReading reading = read(new OpenReviewTexts(
                    ExchangeFiles.changed(texts.scores() + "\n", seed),
                    seed % 2 == 0 ? ExchangeFiles.changed(texts.constraints() + "\n", seed + 1) : texts.constraints(),
                    seed % 3 == 0 ? ExchangeFiles.changed(texts.maxima(), seed + 2) : texts.maxima(),
                    texts.minima(),
                    texts.settings()));
            assertThat(reading.rows())
                    .isEqualTo(reading.read() + reading.refused().size());
        } catch (MentoringException e) {
            assertThat(e.problems()).isNotEmpty();
        }
    }

    private static OpenReviewReading read(OpenReviewTexts texts) {
        OpenReviewTables tables = OpenReviewTables.with(texts.settings());
        tables.addScores("scores", bytes(texts.scores()), 1);
        tables.addConstraints(bytes(texts.constraints()));
        tables.setMaxima("max", bytes(texts.maxima()));
        tables.setMinima("min", bytes(texts.minima()));
        return tables.problem("drawn");
    }

    private static TwoSidedProblem drawn(Random random) {
        TwoSidedProblem.Builder builder = TwoSidedProblem.builder("drawn");
        int mentors = 1 + random.nextInt(5);
        int mentees = 1 + random.nextInt(5);
        int demand = 1 + random.nextInt(4);
        int least = random.nextBoolean() ? demand : 0;
        for (int mentor = 0; mentor < mentors; mentor++) {
            int capacity = 5 + random.nextInt(4);
            builder.addMentor(name("r", mentor), capacity, random.nextInt(2), Optional.empty());
        }
        for (int mentee = 0; mentee < mentees; mentee++) {
            builder.addMentee(name("p", mentee), demand, least, Optional.empty());
        }
        boolean zeros = random.nextBoolean();
        for (int mentee = 0; mentee < mentees; mentee++) {
            boolean mayLock = true;
            for (int mentor = 0; mentor < mentors; mentor++) {
                if (random.nextInt(3) == 0) {
                    continue;
                }
                boolean locked = mayLock && random.nextInt(4) == 0;
                mayLock &= !locked;
                long score = random.nextInt(5) == 0 ? 0 : random.nextLong() % 1_000_000_000_001L;
                if (score != 0 || locked || zeros) {
                    builder.pair(name("r", mentor), name("p", mentee), score);
                }
                if (locked) {
                    builder.lock(name("r", mentor), name("p", mentee));
                }
            }
        }
        return builder.build();
    }

    private static String name(String side, int number) {
        return switch (number) {
            case 0 -> side + ", \"the\" first";
            case 1 -> "'" + side + "; = été";
            default -> side + number;
        };
    }
}
