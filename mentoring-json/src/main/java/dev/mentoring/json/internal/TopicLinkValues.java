package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.taxonomy.TopicLink;
import java.util.List;
import java.util.function.Supplier;

/** Maps lists of links between topics. */
final class TopicLinkValues {

    private static final Shape LINK = Shape.requiring("from", "to", "percent");
    private static final int WHOLE_PERCENT = 100;

    private TopicLinkValues() {}

    /** Reads a list; the links can be made once the document is known to be well-formed. */
    static ImmutableList<Supplier<TopicLink>> read(DocumentReader in) {
        return Values.list(in, TopicLinkValues::link);
    }

    private static Supplier<TopicLink> link(DocumentReader in) {
        String from = "";
        String to = "";
        int percent = 0;
        if (in.enterObject(LINK)) {
            while (in.nextMember()) {
                switch (in.member()) {
                    case "from" -> from = in.id();
                    case "to" -> to = in.id();
                    default -> percent = (int) in.whole(1, WHOLE_PERCENT);
                }
            }
        }
        String one = from;
        String other = to;
        int overlap = percent;
        return () -> new TopicLink(one, other, overlap);
    }

    /** Writes the member, unless there is no link. */
    static void writeUnlessNone(List<TopicLink> links, JsonText out) {
        if (!links.isEmpty()) {
            Values.writeEach(links, out.name("topicLinks"), link -> {
                out.row().name("from").value(link.from());
                out.name("to").value(link.to());
                out.name("percent").value(link.percent());
                out.end();
            });
        }
    }
}
