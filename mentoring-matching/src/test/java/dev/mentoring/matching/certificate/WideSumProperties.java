package dev.mentoring.matching.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class WideSumProperties {

    @Property(seed = "1")
    void adds_and_multiplies_exactly(
            @ForAll @Size(max = 20) List<Long> factors, @ForAll @Size(max = 20) List<Long> terms) {
        WideSum sum = new WideSum();
        BigInteger exact = BigInteger.ZERO;
        for (int k = 0; k + 1 < factors.size(); k += 2) {
            sum.addProduct(factors.get(k), factors.get(k + 1));
            exact = exact.add(BigInteger.valueOf(factors.get(k)).multiply(BigInteger.valueOf(factors.get(k + 1))));
        }
        for (long term : terms) {
            sum.add(term);
            exact = exact.add(BigInteger.valueOf(term));
        }
        long near = exact.longValue();

        assertThat(sum.isEqualTo(near)).isEqualTo(exact.bitLength() < 64);
        assertThat(sum.isEqualTo(near + 1)).isFalse();
    }
}
