package dev.mentoring.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.taxonomy.Taxonomy;
import dev.mentoring.matching.certificate.MatchingResult;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

/** Equal values have equal digests, and values with equal digests are equal. */
@Tag("A2")
class CanonicalFormProperties extends DrawnDocuments {

    @Property(tries = 60)
    void results_have_one_digest(@ForAll("results") MatchingResult one, @ForAll("results") MatchingResult other) {
        haveOneDigest(MentoringJson.results(), one, other);
    }

    @Property(tries = 60)
    void taxonomies_have_one_digest(@ForAll("taxonomies") Taxonomy one, @ForAll("taxonomies") Taxonomy other) {
        haveOneDigest(MentoringJson.taxonomies(), one, other);
    }

    @Property(tries = 30)
    void programmes_have_one_digest(@ForAll("programmes") Programme one, @ForAll("programmes") Programme other) {
        haveOneDigest(MentoringJson.programmes(), one, other);
    }

    @Property(tries = 60)
    void rosters_have_one_digest(
            @ForAll("rosters") ParticipantsDocument one, @ForAll("rosters") ParticipantsDocument other) {
        haveOneDigest(MentoringJson.participants(), one, other);
    }

    @Property(tries = 60)
    void logs_have_one_digest(@ForAll("logs") EventsDocument one, @ForAll("logs") EventsDocument other) {
        haveOneDigest(MentoringJson.events(), one, other);
    }

    private static <T> void haveOneDigest(DocumentFormat<T> format, T one, T other) {
        T again = format.read(format.write(one));

        assertThat(again).isEqualTo(one);
        assertThat(format.digest(again)).isEqualTo(format.digest(one));
        assertThat(format.digest(one).equals(format.digest(other))).isEqualTo(one.equals(other));
    }
}
