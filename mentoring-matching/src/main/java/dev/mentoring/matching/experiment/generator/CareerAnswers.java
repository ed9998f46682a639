package dev.mentoring.matching.experiment.generator;

import dev.mentoring.core.participant.Career;
import dev.mentoring.core.participant.CareerBuilder;
import dev.mentoring.core.programme.Choice;
import dev.mentoring.core.programme.Field;
import dev.mentoring.core.programme.Programme;
import java.time.LocalDate;
import java.util.stream.IntStream;

/** Where people of a roster stand at work. */
final class CareerAnswers {

    private static final int LONGEST = 30 * 365;
    private static final int SHORTEST = 30;
    private static final int LOWEST_GRADE = 10;
    private static final int HIGHEST_GRADE = 100;

    private final Programme programme;
    private final Asked asked;
    private final LocalDate on;
    private final Lottery organisations;
    private final Lottery departments;
    private final Draws draws;

    CareerAnswers(Programme programme, RosterShape shape, Asked asked, LocalDate on, long seed) {
        this.programme = programme;
        this.asked = asked;
        this.on = on;
        int skew = shape.whole(RosterShape.ORGANISATION_SKEW);
        organisations = Lottery.zipf(byNumber(shape.whole(RosterShape.ORGANISATIONS)), skew);
        departments = Lottery.zipf(byNumber(shape.whole(RosterShape.DEPARTMENTS)), skew);
        draws = Draws.of(seed, "careers");
    }

    private static int[] byNumber(int count) {
        return IntStream.range(0, count).toArray();
    }

    Career of(Standing standing) {
        CareerBuilder career = Career.builder();
        long inSector = standing.between(SHORTEST, LONGEST, draws);
        long inRole = SHORTEST + draws.below(inSector - SHORTEST + 1);
        if (asked.answers(Field.SECTOR_SINCE, draws)) {
            career.sectorSince(on.minusDays(inSector));
        }
        if (asked.answers(Field.ROLE_SINCE, draws)) {
            career.roleSince(on.minusDays(inRole));
        }
        int grade = (int) standing.between(LOWEST_GRADE, HIGHEST_GRADE, draws);
        if (asked.answers(Field.GRADE, draws)) {
            career.grade(grade);
        }
        String organisation = "organisation-" + (organisations.look(draws) + 1);
        if (asked.answers(Field.ORGANISATION, draws)) {
            career.organisation(organisation);
        }
        String department = "department-" + (departments.look(draws) + 1);
        if (asked.answers(Field.DEPARTMENT, draws)) {
            career.department(department);
        }
        if (asked.requires(Field.JOB_TITLE)) {
            career.jobTitle(Answers.TEXT);
        }
        if (!programme.careerStages().isEmpty()) {
            Choice stage = programme.careerStages().get((int)
                    standing.step(programme.careerStages().size(), draws));
            if (asked.answers(Field.CAREER_STAGE, draws)) {
                career.stage(stage.id());
            }
        }
        return career.build();
    }
}
