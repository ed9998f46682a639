package dev.mentoring.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Explanations for every audience: those that are kept as files, with fewer answers and lines, and with other numbers. */
final class RandomExplanations {

    private static final ImmutableList<String> KEPT = ImmutableList.of(
            "auditor-nobody",
            "auditor-not-paired",
            "auditor-paired",
            "coordinator-advice",
            "coordinator-nobody",
            "coordinator-not-paired",
            "coordinator-paired",
            "every-part",
            "participant-nobody",
            "participant-not-paired",
            "participant-paired",
            "peers");
    private static final ImmutableList<JsonNode> DOCUMENTS =
            KEPT.stream().map(RandomExplanations::kept).collect(ImmutableList.toImmutableList());
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private RandomExplanations() {}

    /** Explanations that the reader takes. */
    static Arbitrary<Explanation> explanations() {
        return Arbitraries.randomValue(RandomExplanations::explanation);
    }

    private static Explanation explanation(Random random) {
        ObjectNode document = DOCUMENTS.get(random.nextInt(DOCUMENTS.size())).deepCopy();
        document.set("language", NODES.textNode(random.nextBoolean() ? "en" : "fr"));
        ((ObjectNode) document.path("strategy")).put("seed", random.nextLong());
        if (random.nextBoolean()) {
            document.remove("programme");
        }
        if (random.nextBoolean()) {
            document.remove("seal");
        }
        ArrayNode answers = (ArrayNode) document.path("answers");
        thin(random, answers);
        answers.forEach(answer -> thinWithin(random, answer));
        return MentoringJson.explanations().read(document.toString());
    }

    private static void thinWithin(Random random, JsonNode answer) {
        for (String list : List.of("lines", "standings", "rules")) {
            if (answer.get(list) instanceof ArrayNode array && random.nextBoolean()) {
                thin(random, array);
            }
        }
    }

    private static void thin(Random random, ArrayNode array) {
        List<JsonNode> left = new ArrayList<>();
        array.forEach(element -> {
            if (random.nextInt(3) > 0) {
                left.add(element);
            }
        });
        array.removeAll().addAll(left);
    }

    private static JsonNode kept(String name) {
        try {
            return new ObjectMapper().readTree(TestDocuments.bytes("/golden/explanation-1-" + name + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
