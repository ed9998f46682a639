package dev.mentoring.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.matching.experiment.Design;
import dev.mentoring.matching.experiment.ExperimentReport;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Designs and reports come back as they were written, their decimals to the last digit. */
class ExperimentRoundTripProperties {

    @Provide
    Arbitrary<Design> designs() {
        return RandomExperiments.designs();
    }

    @Provide
    Arbitrary<ExperimentReport> reports() {
        return RandomExperiments.reports();
    }

    @Property
    void a_design_is_equal_when_read_again(@ForAll("designs") Design design) {
        assertThat(MentoringJson.experiments().read(MentoringJson.experiments().write(design)))
                .isEqualTo(design);
        assertThat(MentoringJson.experiments().read(MentoringJson.experiments().writeLine(design)))
                .isEqualTo(design);
    }

    @Property(tries = 200)
    void a_report_is_equal_when_read_again(@ForAll("reports") ExperimentReport report) {
        String document = MentoringJson.experimentReports().write(report);

        ExperimentReport again = MentoringJson.experimentReports().read(document);

        assertThat(again).isEqualTo(report);
        assertThat(MentoringJson.experimentReports().write(again)).isEqualTo(document);
        assertThat(document).doesNotContainPattern("[0-9][eE][+-]?[0-9]");
    }
}
