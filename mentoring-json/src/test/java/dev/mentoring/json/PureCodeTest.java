package dev.mentoring.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.File;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The rules catch what they are there to catch. */
@Tag("B14")
class PureCodeTest {

    @Test
    void catches_clocks_chance_and_defaults() {
        for (Class<?> impure : List.of(
                ReadsTheClock.class,
                ReadsADate.class,
                ThrowsDice.class,
                ReadsTheLocale.class,
                LowersByDefault.class,
                RefersToNow.class)) {
            assertThatThrownBy(() -> check(PureCode.DETERMINISTIC, impure))
                    .as(impure.getSimpleName())
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("depends on more than the arguments");
        }
    }

    @Test
    void passes_what_takes_clock_seed_and_locale_from_its_caller() {
        assertThatCode(() -> check(PureCode.DETERMINISTIC, Pure.class)).doesNotThrowAnyException();
    }

    @Test
    @Tag("J1")
    void catches_what_could_be_serialised() {
        assertThatThrownBy(() -> check(PureCode.NOT_SERIALIZABLE, Travels.class))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    @Tag("E3")
    void catches_what_opens_files() {
        assertThatThrownBy(() -> check(PureCode.SELF_CONTAINED, OpensFiles.class))
                .isInstanceOf(AssertionError.class);
        assertThat(new OpensFiles().file()).hasName("x");
    }

    private static void check(ArchRule rule, Class<?> type) {
        rule.check(new ClassFileImporter().importClasses(type));
    }

    static final class ReadsTheClock {
        long now() {
            return System.nanoTime();
        }
    }

    static final class ReadsADate {
        LocalDate now() {
            return LocalDate.now(ZoneOffset.UTC);
        }
    }

    static final class RefersToNow {
        Supplier<Instant> now() {
            return Instant::now;
        }
    }

    static final class ThrowsDice {
        Random dice() {
            return new Random();
        }
    }

    static final class ReadsTheLocale {
        Locale locale() {
            return Locale.getDefault();
        }
    }

    @SuppressWarnings("StringCaseLocaleUsage")
    static final class LowersByDefault {
        String lower(String text) {
            return text.toLowerCase();
        }
    }

    static final class Pure {
        String all(String text, Clock clock, long seed) {
            return text.toLowerCase(Locale.ROOT) + LocalDate.now(clock) + new Random(seed).nextInt();
        }
    }

    static final class Travels implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    static final class OpensFiles {
        File file() {
            return new File("x");
        }
    }
}
