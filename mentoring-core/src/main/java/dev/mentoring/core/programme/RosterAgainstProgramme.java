package dev.mentoring.core.programme;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Location;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.RankedChoices;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.participant.Roster;
import java.util.Locale;

/** Compares a roster with what its programme knows and allows. */
final class RosterAgainstProgramme {

    private final Programme programme;
    private final Roster roster;
    private final ImmutableMap<String, Participant> byId;
    private final Problems problems = new Problems();

    RosterAgainstProgramme(Programme programme, Roster roster) {
        this.programme = programme;
        this.roster = roster;
        this.byId = roster.byId();
    }

    Problems check() {
        checkCohort();
        PersonAgainstProgramme statements = new PersonAgainstProgramme(programme, problems);
        ApplicationQuestions questions = new ApplicationQuestions(programme);
        ImmutableSet<String> leads =
                programme.cohort(roster.cohort()).map(Cohort::leads).orElse(ImmutableSet.of());
        for (int i = 0; i < roster.participants().size(); i++) {
            Participant person = roster.participants().get(i);
            String path = "participants/" + i;
            if (leads.contains(person.id())) {
                add(
                        ProblemCode.RULE_CONFLICT,
                        path + "/id",
                        "the person leads the cohort and takes no part in it",
                        person.id(),
                        roster.cohort());
            }
            statements.check(path, person);
            questions.check(path, person, problems);
            person.choices().forEach((role, ranked) -> checkChoices(path, person, role, ranked));
        }
        return problems;
    }

    private void checkCohort() {
        if (programme.cohorts().isEmpty()) {
            return;
        }
        programme
                .cohort(roster.cohort())
                .ifPresentOrElse(
                        this::checkSize,
                        () -> add(
                                ProblemCode.UNKNOWN_ID,
                                "cohort",
                                "the programme lists no such cohort",
                                roster.cohort()));
    }

    /** Who has been declined or has left takes nobody's place. */
    private void checkSize(Cohort cohort) {
        int people = (int) roster.participants().stream()
                .filter(person -> !person.readiness().isOut())
                .count();
        int most = cohort.mostPeople().orElse(people);
        if (people > most) {
            add(
                    ProblemCode.LIMIT_COUNT,
                    "participants",
                    "the roster holds " + people + " people; the cohort takes at most " + most,
                    cohort.id());
        }
    }

    private void checkChoices(String path, Participant person, Role role, RankedChoices ranked) {
        String member = path + "/choices/" + role.name().toLowerCase(Locale.ROOT);
        if (!person.is(role)) {
            add(
                    ProblemCode.PREFERENCES,
                    member,
                    "the person makes choices as " + role + " without applying to be one",
                    person.id());
        }
        Role wanted = role == Role.MENTOR ? Role.MENTEE : Role.MENTOR;
        for (int rank = 0; rank < ranked.people().size(); rank++) {
            for (String chosen : ranked.people().get(rank)) {
                checkChoice(member + "/" + rank, person.id(), chosen, wanted);
            }
        }
    }

    /** Whom somebody chooses is private: the path leads to it, and the problem does not name them. */
    private void checkChoice(String path, String person, String chosen, Role wanted) {
        Participant other = byId.get(chosen);
        if (other == null) {
            add(ProblemCode.UNKNOWN_ID, path, "the chosen person is not in the roster", person);
        } else if (!other.is(wanted)) {
            add(ProblemCode.PREFERENCES, path, "the chosen person does not apply to be a " + wanted, person);
        }
    }

    private void add(ProblemCode code, String path, String message, String... ids) {
        problems.add(code, Location.inModel(path), message, ids);
    }
}
