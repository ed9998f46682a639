package dev.mentoring.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.StringLength;

class IdsProperties {

    @Property
    @Tag("A16")
    void normalising_twice_is_normalising_once(@ForAll @StringLength(max = 20) String text) {
        String once = Ids.normalise(text);

        assertThat(Ids.normalise(once)).isEqualTo(once);
    }

    @Property
    void orders_as_the_code_points_do(@ForAll int[] first, @ForAll int[] second) {
        int[] a = scalars(first);
        int[] b = scalars(second);

        assertThat(Integer.signum(Ids.ORDER.compare(new String(a, 0, a.length), new String(b, 0, b.length))))
                .isEqualTo(Integer.signum(Arrays.compare(a, b)));
    }

    @Property
    @Tag("D13")
    void shows_nothing_that_nobody_sees(@ForAll @StringLength(max = 20) String text) {
        String shown = Ids.printable(text);

        assertThat(Ids.printable(shown)).isEqualTo(shown);
    }

    /** Code points that stand for characters, few of them different, so that texts share beginnings. */
    private static int[] scalars(int[] seeds) {
        int[] some = {'a', 'b', 0xD7FF, 0xE000, 0xFFFD, 0x10000, 0x10FFFF};
        return Arrays.stream(seeds)
                .map(s -> some[Math.floorMod(s, some.length)])
                .toArray();
    }
}
