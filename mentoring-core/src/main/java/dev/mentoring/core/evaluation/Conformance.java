package dev.mentoring.core.evaluation;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.programme.Programme;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How a programme's settings meet the elements that two published standards name.
 *
 * <p>A help for whoever sets a programme up, and no certificate: it sees what the programme document says, never what is done, and the
 * checks and their words are this library's own. The standards are the International Standards for Mentoring and Coaching Programmes
 * of the EMCC and the Elements of Effective Practice for Mentoring of MENTOR.
 *
 * @param elements the elements, standard by standard, in the order of each
 */
public record Conformance(ImmutableList<ConformanceElement> elements) {

    /** The EMCC's programme standards. */
    public static final String ISMCP = "emcc-ismcp";

    /** MENTOR's elements of effective practice. */
    public static final String EEPM = "mentor-eepm";

    /** Looks through a programme. */
    public static Conformance of(Programme programme) {
        return new Conformance(Stream.concat(ismcp(programme), eepm(programme)).collect(toImmutableList()));
    }

    /** The same as a report. */
    public Report report(Programme programme, LocalDate on) {
        return new Report(
                "conformance",
                "What the programme has in place",
                programme.id(),
                on,
                Stream.of(ISMCP, EEPM).map(this::section).collect(toImmutableList()));
    }

    private ReportSection section(String standard) {
        ImmutableList<ConformanceElement> own = elements.stream()
                .filter(element -> element.standard().equals(standard))
                .collect(toImmutableList());
        return new ReportSection(
                standard,
                standard.equals(ISMCP)
                        ? "Against the EMCC's standards for mentoring programmes"
                        : "Against MENTOR's elements of effective practice",
                ImmutableList.of(
                        new ReportColumn("verdict", "verdict"),
                        new ReportColumn("present", "in place of what is looked for")),
                own.stream().map(Conformance::row).collect(toImmutableList()),
                Stream.concat(
                                Stream.of(
                                        "An assessment of the programme's settings by this library's own checks; not a certificate."),
                                own.stream().flatMap(Conformance::advice))
                        .collect(toImmutableList()));
    }

    private static ReportRow row(ConformanceElement element) {
        int present = element.present().size();
        return new ReportRow(
                element.id(),
                element.title(),
                ImmutableList.of(
                        new Figure.Word(element.verdict().name().toLowerCase(Locale.ROOT)),
                        new Figure.Share(present, present + element.missing().size())));
    }

    private static Stream<String> advice(ConformanceElement element) {
        return element.missing().stream()
                .map(practice -> element.title() + ": nothing yet by which the programme " + practice.says()
                        + "; add it under \"" + practice.member() + "\".");
    }

    private static Stream<ConformanceElement> ismcp(Programme programme) {
        return Stream.of(
                element(
                        programme,
                        ISMCP,
                        "purpose",
                        "A clear purpose",
                        Practices.PURPOSES,
                        Practices.PURPOSES_FOR_BOTH,
                        Practices.CHARTER),
                element(
                        programme,
                        ISMCP,
                        "training",
                        "Training and briefing",
                        Practices.MENTOR_TRAINING,
                        Practices.MENTEE_TRAINING,
                        Practices.TRAINING_BEFORE_START),
                element(
                        programme,
                        ISMCP,
                        "matching",
                        "Selection and matching",
                        Practices.ELIGIBILITY,
                        Practices.PAIR_RULES,
                        Practices.CRITERIA,
                        Practices.SAY_IN_THE_MATCH),
                element(
                        programme,
                        ISMCP,
                        "measurement",
                        "Measurement and review",
                        Practices.RATINGS,
                        Practices.ALL_RATED,
                        Practices.REVIEW,
                        Practices.RATING_AT_THE_END),
                element(
                        programme,
                        ISMCP,
                        "ethics",
                        "Ethics",
                        Practices.CONFIDENTIAL_CLAUSE,
                        Practices.OWN_WILL,
                        Practices.STATEMENTS,
                        Practices.HELD_PRINCIPLES),
                element(
                        programme,
                        ISMCP,
                        "administration",
                        "Administration and support",
                        Practices.OFFICE,
                        Practices.LEADS,
                        Practices.AGREEMENT,
                        Practices.DURATION,
                        Practices.ADVICE));
    }

    private static Stream<ConformanceElement> eepm(Programme programme) {
        return Stream.of(
                element(
                        programme,
                        EEPM,
                        "recruitment",
                        "Recruitment",
                        Practices.PURPOSES,
                        Practices.STATEMENTS,
                        Practices.OWN_WILL),
                element(
                        programme,
                        EEPM,
                        "screening",
                        "Screening",
                        Practices.ELIGIBILITY,
                        Practices.FORM,
                        Practices.GATE_TO_THE_POOL,
                        Practices.MANAGER),
                element(
                        programme,
                        EEPM,
                        "training",
                        "Training",
                        Practices.MENTOR_TRAINING,
                        Practices.MENTEE_TRAINING,
                        Practices.TRAINING_BEFORE_START),
                element(
                        programme,
                        EEPM,
                        "matching",
                        "Matching and initiation",
                        Practices.CRITERIA,
                        Practices.SAY_IN_THE_MATCH,
                        Practices.STATEMENTS_FIRST,
                        Practices.AGREEMENT),
                element(
                        programme,
                        EEPM,
                        "monitoring",
                        "Monitoring and support",
                        Practices.REVIEW,
                        Practices.FREQUENCY_CLAUSE,
                        Practices.MEETINGS,
                        Practices.LEADS,
                        Practices.FURTHER_EVENTS),
                element(
                        programme,
                        EEPM,
                        "closure",
                        "Closure",
                        Practices.DURATION,
                        Practices.DURATION_CLAUSE,
                        Practices.CLOSING_STEP,
                        Practices.RATING_AT_THE_END));
    }

    private static ConformanceElement element(
            Programme programme, String standard, String id, String title, Practices.Check... lookedFor) {
        return new ConformanceElement(
                standard,
                id,
                title,
                Arrays.stream(lookedFor)
                        .filter(one -> one.isThere().test(programme))
                        .map(Practices.Check::practice)
                        .collect(toImmutableList()),
                Arrays.stream(lookedFor)
                        .filter(one -> !one.isThere().test(programme))
                        .map(Practices.Check::practice)
                        .collect(toImmutableList()));
    }
}
