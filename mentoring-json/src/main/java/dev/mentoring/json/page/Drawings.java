package dev.mentoring.json.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mentoring.core.InternalErrorException;
import dev.mentoring.matching.explain.text.Language;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** The data of a page's pictures, and how they are drawn, as JSON that can stand in a page. */
final class Drawings {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Drawings() {}

    /** The pictures as an object in which no character can end the element that holds it. */
    static String of(Collection<Picture> pictures, Language language) {
        ObjectNode all = JSON.createObjectNode();
        all.putObject("numbers")
                .put("decimal", language == Language.FR ? "," : ".")
                .put("thousands", language == Language.FR ? "\u202f" : ",");
        ObjectNode templates = all.putObject("templates");
        pictures.stream()
                .map(Picture::template)
                .distinct()
                .sorted()
                .forEach(template -> templates.set(template.file(), read(Asset.template(template.file()))));
        ArrayNode drawn = all.putArray("pictures");
        pictures.forEach(picture -> {
            ObjectNode node = drawn.addObject();
            node.put("id", picture.id()).put("template", picture.template().file());
            node.set("values", JSON.valueToTree(picture.values()));
            node.set("rows", JSON.valueToTree(picture.rows()));
        });
        return escaped(all.toString());
    }

    private static ObjectNode read(String template) {
        try {
            return (ObjectNode) JSON.readTree(template);
        } catch (JsonProcessingException e) {
            throw new InternalErrorException("a drawing of the module is no JSON");
        }
    }

    /** In JSON these stand in texts alone, where an escape means the same. */
    private static String escaped(String json) {
        String safe = json;
        for (String character : List.of("<", ">", "&", "\u2028", "\u2029")) {
            safe = safe.replace(character, String.format(Locale.ROOT, "\\u%04x", (int) character.charAt(0)));
        }
        return safe;
    }
}
