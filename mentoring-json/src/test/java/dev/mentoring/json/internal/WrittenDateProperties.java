package dev.mentoring.json.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.core.programme.DateOrder;
import java.time.LocalDate;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

@Tag("R5")
class WrittenDateProperties {

    @Property
    void every_day_is_read_back_in_every_order(
            @ForAll @IntRange(max = 99) int yearOfHundred,
            @ForAll @IntRange(min = 1, max = 366) int dayOfYear,
            @ForAll @IntRange(min = 1900, max = 2100) int pivot) {
        int year = pivot + yearOfHundred;
        LocalDate day = LocalDate.ofYearDay(year, 1).plusDays(Math.min(dayOfYear, 365) - 1L);
        int twoDigits = day.getYear() % 100;

        assertThat(WrittenDate.read(day.toString(), DateOrder.ISO, 0).date()).contains(day);
        assertThat(WrittenDate.read(
                                written("%02d/%02d/%02d", day.getMonthValue(), day.getDayOfMonth(), twoDigits),
                                DateOrder.MONTH_DAY_YEAR,
                                pivot)
                        .date())
                .contains(day);
        assertThat(WrittenDate.read(
                                written("%02d/%02d/%02d", day.getDayOfMonth(), day.getMonthValue(), twoDigits),
                                DateOrder.DAY_MONTH_YEAR,
                                pivot)
                        .date())
                .contains(day);
    }

    @Property
    void any_text_is_a_date_or_has_a_reason_not_to_be(@ForAll String text, @ForAll DateOrder order) {
        WrittenDate read = WrittenDate.read(text, order, 1970);

        assertThat(read.date().isPresent()).isEqualTo(read.why().isEmpty());
    }

    private static String written(String pattern, Object... parts) {
        return String.format(Locale.ROOT, pattern, parts);
    }
}
