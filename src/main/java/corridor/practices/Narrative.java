package corridor.practices;

import corridor.shared.LocalizedText;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The story of a practice.
 *
 * @param takeaways two at most
 * @param links web addresses of further documents
 * @param particulars what it takes, who pays, what shows how far it came, whom to ask
 * @param sources where each part comes from, by the part's name: {@code document:lines}
 */
public record Narrative(
        LocalizedText challenge,
        LocalizedText approach,
        List<LocalizedText> takeaways,
        LocalizedText results,
        List<Figure> figures,
        List<Lesson> lessons,
        List<Resource> resources,
        List<Showing> showings,
        List<String> links,
        Particulars particulars,
        Map<String, List<String>> sources) {

    public static final int MOST_TAKEAWAYS = 2;

    public static final Narrative EMPTY = new Narrative(
            LocalizedText.EMPTY,
            LocalizedText.EMPTY,
            List.of(),
            LocalizedText.EMPTY,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Particulars.UNKNOWN,
            Map.of());

    public Narrative {
        particulars = particulars == null ? Particulars.UNKNOWN : particulars;
        if (takeaways.size() > MOST_TAKEAWAYS) {
            throw new IllegalArgumentException("At most two takeaways");
        }
    }

    public Narrative with(Particulars other) {
        return new Narrative(
                challenge, approach, takeaways, results, figures, lessons, resources, showings, links, other, sources);
    }

    /** Everything that full-text search reads besides title and summary. */
    public Stream<LocalizedText> texts() {
        return Stream.of(
                        Stream.of(challenge, approach, results),
                        takeaways.stream(),
                        particulars.texts().stream(),
                        figures.stream().map(Figure::label),
                        lessons.stream().flatMap(one -> Stream.of(one.text(), one.context(), one.transferability())),
                        resources.stream().flatMap(one -> Stream.of(one.title(), one.audience())))
                .flatMap(texts -> texts);
    }

    /**
     * A number that the sources give.
     *
     * @param value as written in them, a decimal with a point
     * @param precision {@code about}, {@code at-least} or {@code more-than}; none where exact
     */
    public record Figure(
            LocalizedText label,
            String value,
            String unit,
            @Nullable String precision,
            @Nullable String asOf,
            String source) {}

    /**
     * What worked and what did not, with the same weight.
     *
     * @param context under which circumstances
     * @param transferability what others need so that it holds for them too
     */
    public record Lesson(
            String kind, LocalizedText text, String source, LocalizedText context, LocalizedText transferability) {

        public Lesson {
            context = context == null ? LocalizedText.EMPTY : context;
            transferability = transferability == null ? LocalizedText.EMPTY : transferability;
        }

        public Lesson(String kind, LocalizedText text, String source) {
            this(kind, text, source, LocalizedText.EMPTY, LocalizedText.EMPTY);
        }
    }

    /**
     * A toolkit, handbook, method or the like that it made.
     *
     * @param languages tags of those in which it can be read
     * @param audience for whom it was made
     * @param link where it is to be had; blank where that is not known
     */
    public record Resource(
            LocalizedText title,
            String kind,
            String source,
            List<String> languages,
            LocalizedText audience,
            String link) {

        public Resource {
            languages = languages == null ? List.of() : List.copyOf(languages);
            audience = audience == null ? LocalizedText.EMPTY : audience;
            link = link == null ? "" : link;
        }

        public Resource(LocalizedText title, String kind, String source) {
            this(title, kind, source, List.of(), LocalizedText.EMPTY, "");
        }
    }

    /** When and where it was shown; what is not known is left out. */
    public record Showing(
            String forum,
            @Nullable Integer meeting,
            @Nullable Integer year,
            @Nullable String place,
            String source) {}
}
