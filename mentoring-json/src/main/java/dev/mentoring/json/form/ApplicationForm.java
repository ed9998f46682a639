package dev.mentoring.json.form;

import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.programme.Cohort;
import dev.mentoring.core.programme.Programme;
import java.util.Optional;

/**
 * The application form of a programme in one language, for form generators.
 *
 * <p>What an applicant fills in is a whole participants document of one person, which the library reads as it is. Questions stand in
 * the groups and the order that the programme's form states. A question that concerns some people alone is shown to them alone, and
 * the schema takes no answer to it from others. Lengths are bounded so that a text of characters beyond the basic plane still fits
 * the reader's limits; the reader itself takes somewhat longer ones, and does not check addresses.
 *
 * <p>What the schema accepts, the reader accepts, but for what a schema cannot say: a day that the calendar does not have, where the
 * generator takes {@code format} as a remark; an identifier with characters newer than Unicode 13.0, or that is longer than {@link
 * Ids#LONGEST} only in normalisation form C.
 *
 * @param programme the programme
 * @param language tag of the language in which people are asked; English, or else the first language there is, where something is
 *     not worded in it
 * @param cohort the cohort for which people apply
 * @param person identifier of the person, where the page knows it; otherwise people are asked for it
 */
public record ApplicationForm(Programme programme, String language, String cohort, Optional<String> person) {

    /**
     * Refuses a cohort that the programme does not list, and ill-formed identifiers.
     *
     * @throws InvalidModelException with the path {@code cohort} or {@code person}
     */
    public ApplicationForm {
        cohort = Ids.require(cohort, "cohort");
        person = person.map(id -> Ids.require(id, "person"));
        if (!programme.cohorts().isEmpty() && programme.cohort(cohort).isEmpty()) {
            throw InvalidModelException.of(
                    ProblemCode.UNKNOWN_ID, "cohort", "the programme lists no such cohort", cohort);
        }
    }

    /** The form for the programme's latest cohort, or for one named like the programme where it lists none. */
    public static ApplicationForm of(Programme programme, String language) {
        String cohort = programme.latestCohort().map(Cohort::id).orElse(programme.id());
        return new ApplicationForm(programme, language, cohort, Optional.empty());
    }

    /** The form for another cohort. */
    public ApplicationForm forCohort(String id) {
        return new ApplicationForm(programme, language, id, person);
    }

    /** The form for a person whom the page knows, and does not ask who they are. */
    public ApplicationForm forPerson(String id) {
        return new ApplicationForm(programme, language, cohort, Optional.of(id));
    }

    /** The JSON Schema (2020-12) of the document that is filled in, as JSON in lines. */
    public String schema() {
        return NodeText.of(sheet().document());
    }

    /**
     * The properties of the form component of react-jsonschema-form, from version 6: {@code schema}, {@code uiSchema}, the {@code
     * formData} to begin with, and how defaults are taken: never from constants, as that would answer for people. As JSON in lines.
     */
    public String reactProperties() {
        return NodeText.of(ReactLayout.of(sheet()));
    }

    /**
     * The properties of the form component of JSON Forms: the {@code schema} of the person alone, the {@code uischema} and the
     * {@code data} to begin with; what is filled in is an element of {@code participants}. As JSON in lines.
     */
    public String jsonFormsProperties() {
        return NodeText.of(JsonFormsLayout.of(sheet()));
    }

    private Sheet sheet() {
        return Sheet.of(this);
    }

    /** The programme and the language alone: who applies is private. */
    @Override
    public String toString() {
        return "ApplicationForm[" + programme.id() + ", " + language + "]";
    }
}
