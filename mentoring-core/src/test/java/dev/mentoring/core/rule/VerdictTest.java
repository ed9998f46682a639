package dev.mentoring.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The truth tables of Kleene's strong logic of three values. */
class VerdictTest {

    @ParameterizedTest
    @CsvSource({
        "YES, YES, YES, YES",
        "YES, UNKNOWN, UNKNOWN, YES",
        "YES, NO, NO, YES",
        "UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN",
        "UNKNOWN, NO, NO, UNKNOWN",
        "NO, NO, NO, NO",
    })
    void joins_in_either_order(Verdict a, Verdict b, Verdict both, Verdict either) {
        assertThat(a.and(b)).isEqualTo(both).isEqualTo(b.and(a));
        assertThat(a.or(b)).isEqualTo(either).isEqualTo(b.or(a));
        assertThat(a.and(b).not()).isEqualTo(a.not().or(b.not()));
    }

    @Test
    void opposes() {
        assertThat(Verdict.YES.not()).isEqualTo(Verdict.NO);
        assertThat(Verdict.NO.not()).isEqualTo(Verdict.YES);
        assertThat(Verdict.UNKNOWN.not()).isEqualTo(Verdict.UNKNOWN);

        assertThat(Verdict.of(true)).isEqualTo(Verdict.YES);
        assertThat(Verdict.of(false)).isEqualTo(Verdict.NO);
    }
}
