package dev.mentoring.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("thorough")
class LargeDocumentsTest {

    private static final long SEED = 20_240_229L;
    private static final int SIDE = 800;

    @Test
    @Tag("D3")
    void every_pair_of_800_mentors_and_800_mentees_is_read_as_written() {
        System.out.println("seed " + SEED);
        Random random = new Random(SEED);
        TwoSidedProblem.Builder builder = TwoSidedProblem.builder("dense");
        for (int i = 0; i < SIDE; i++) {
            builder.addMentor(Person.of("mentor-" + i));
            builder.addMentee(Person.of("mentee-" + i));
        }
        for (int mentor = 0; mentor < SIDE; mentor++) {
            for (int mentee = 0; mentee < SIDE; mentee++) {
                builder.pair(mentor, mentee, random.nextInt(1_000_001));
            }
        }
        TwoSidedProblem problem = builder.build();

        byte[] document = MentoringJson.write(problem).getBytes(StandardCharsets.UTF_8);

        assertThat(MentoringJson.readProblem(document).digest()).isEqualTo(problem.digest());
    }
}
