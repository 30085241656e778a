package corridor.forum.pitches;

import corridor.forum.Origin;
import corridor.shared.CountryCode;
import corridor.shared.LocalizedText;
import corridor.shared.Reference;
import corridor.workflow.Case;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that is presented in a session.
 *
 * @param position where it stands among those of its session, from 1
 * @param organisations whose pitch it is
 * @param team the organisations of its session's team
 * @param practice what it shows, where that is in the directory
 * @param submission of which call it came, if of any
 */
public record Pitch(
        long id,
        long session,
        String state,
        int version,
        Set<String> audience,
        Content content,
        Set<Long> organisations,
        Set<Long> team,
        int position,
        @Nullable Long practice,
        @Nullable Long submission,
        Origin origin,
        List<String> sources)
        implements Case {

    public static final String KIND = "pitch";

    /** Nobody remembers more of one. */
    public static final int MOST_TAKEAWAYS = 2;

    public Reference reference() {
        return new Reference(KIND, id);
    }

    public String url() {
        return "/forums/pitches/" + id;
    }

    /**
     * What is said of it.
     *
     * @param minutes how long it may take
     * @param themes codes of the taxonomy
     * @param days wished for; none where any will do
     */
    public record Content(
            LocalizedText title,
            LocalizedText summary,
            List<LocalizedText> takeaways,
            @Nullable Integer minutes,
            List<Speaker> speakers,
            List<CountryCode> countries,
            List<String> themes,
            List<LocalDate> days) {

        /** One of which no more is known. */
        public Content(
                LocalizedText title,
                LocalizedText summary,
                List<LocalizedText> takeaways,
                @Nullable Integer minutes,
                List<Speaker> speakers,
                List<CountryCode> countries) {
            this(title, summary, takeaways, minutes, speakers, countries, List.of(), List.of());
        }

        /** Those of its speakers who are known here. */
        Set<Long> people() {
            return speakers.stream()
                    .map(Speaker::person)
                    .filter(java.util.Objects::nonNull)
                    .collect(java.util.stream.Collectors.toUnmodifiableSet());
        }
    }

    /** Who speaks; a person only where one is known here. */
    public record Speaker(
            String name, String role, @Nullable Long person) {}
}
