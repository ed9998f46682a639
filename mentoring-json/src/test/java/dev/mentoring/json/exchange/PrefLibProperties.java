package dev.mentoring.json.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableIntArray;
import dev.mentoring.core.MentoringException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PrefLibProperties {

    /** Texts that can stand on a line. */
    private static Arbitrary<String> texts() {
        return Arbitraries.strings()
                .ofMaxLength(8)
                .map(text -> CharMatcher.whitespace().trimFrom(text))
                .filter(PrefLibFile::isText);
    }

    @Provide
    Arbitrary<PrefLibFile> files() {
        return Combinators.combine(
                        Arbitraries.of(PrefLibType.class),
                        texts().list().uniqueElements().ofMaxSize(6),
                        texts().list().ofMinSize(1).ofMaxSize(3),
                        Arbitraries.maps(Arbitraries.of("TITLE", "FILE NAME", "CULTURE ID", "Ä"), texts()),
                        Arbitraries.longs())
                .as(PrefLibProperties::file);
    }

    private static PrefLibFile file(
            PrefLibType type,
            List<String> alternatives,
            List<String> categories,
            Map<String, String> header,
            long seed) {
        List<String> named = type == PrefLibType.CAT ? categories : List.of();
        Random random = new Random(seed);
        Map<ImmutableList<ImmutableIntArray>, Long> orders = new LinkedHashMap<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            orders.put(ranks(type, alternatives.size(), named.size(), random), 1L + random.nextInt(1_000_000));
        }
        return new PrefLibFile(
                type,
                ImmutableMap.copyOf(header),
                ImmutableList.copyOf(alternatives),
                ImmutableList.copyOf(named),
                orders.entrySet().stream()
                        .map(order -> new PrefLibOrder(order.getValue(), order.getKey()))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static ImmutableList<ImmutableIntArray> ranks(
            PrefLibType type, int alternatives, int categories, Random random) {
        List<Integer> listed = new ArrayList<>();
        boolean complete = type == PrefLibType.SOC || type == PrefLibType.TOC;
        for (int alternative = 1; alternative <= alternatives; alternative++) {
            if (complete || random.nextBoolean()) {
                listed.add(alternative);
            }
        }
        Collections.shuffle(listed, random);
        boolean strict = type == PrefLibType.SOC || type == PrefLibType.SOI;
        int most = type == PrefLibType.CAT ? categories : listed.size();
        List<List<Integer>> ranks = new ArrayList<>();
        for (int rank = 0; rank < most; rank++) {
            ranks.add(new ArrayList<>());
        }
        for (int i = 0; i < listed.size(); i++) {
            ranks.get(strict ? i : random.nextInt(most)).add(listed.get(i));
        }
        return ranks.stream()
                .filter(rank -> type == PrefLibType.CAT || !rank.isEmpty())
                .map(rank -> ImmutableIntArray.copyOf(rank.stream().sorted().toList()))
                .collect(ImmutableList.toImmutableList());
    }

    @Property(tries = 500)
    void what_is_written_is_read_as_the_same(@ForAll("files") PrefLibFile file) {
        PrefLibReading reading = ExchangeFiles.read(PrefLib.write(file));

        assertThat(reading.file()).isEqualTo(file);
        assertThat(reading.refused()).isEmpty();
        assertThat(PrefLib.write(reading.file())).isEqualTo(PrefLib.write(file));
    }

    /** Whatever is changed in a good file, it is read with its balance, or refused as documented. */
    @Property(tries = 1_500)
    void a_changed_file_is_read_or_refused(@ForAll long seed) {
        List<String> types = List.of("soc", "soi", "toc", "toi", "cat", "old");
        String good = ExchangeFiles.text("groups." + types.get((int) Math.floorMod(seed, 6L)));
        try {
            PrefLibReading reading = ExchangeFiles.read(ExchangeFiles.changed(good, seed));
            assertThat(ExchangeFiles.read(PrefLib.write(reading.file())).file()).isEqualTo(reading.file());
            PrefLibMarket.standard().withNumbers().problem("p", reading.file());
        } catch (MentoringException e) {
            assertThat(e.problems()).isNotEmpty();
        }
    }
}
