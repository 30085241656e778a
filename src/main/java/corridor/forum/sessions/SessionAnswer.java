package corridor.forum.sessions;

import corridor.shared.CountryCode;
import corridor.shared.LocalizedText;
import corridor.workflow.Offer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A session for programs. What is absent is not known.
 *
 * @param team who does what, as far as organisations and countries go
 * @param admits constituencies that may take part
 * @param notes what was said, where that may be read
 * @param steps what can be done, by action: {@code possible} or the code of the refusal
 */
record SessionAnswer(
        long id,
        String address,
        String state,
        int version,
        @Nullable Long cycle,
        @Nullable String code,
        String kind,
        LocalizedText title,
        LocalizedText brief,
        List<Member> team,
        @Nullable List<String> admits,
        String reach,
        @Nullable Integer capacity,
        @Nullable Integer minutes,
        List<String> languages,
        List<String> themes,
        String origin,
        List<String> sources,
        @Nullable List<Said> notes,
        @Nullable Map<String, String> steps) {

    static SessionAnswer of(Session one, @Nullable List<Note> notes, @Nullable List<Offer> offers) {
        Session.Content content = one.content();
        return new SessionAnswer(
                one.id(),
                one.url(),
                one.state(),
                one.version(),
                one.cycle(),
                content.code(),
                content.kind(),
                content.title(),
                content.brief(),
                content.team().stream()
                        .filter(part -> part.person() == null)
                        .map(part -> new Member(part.kind().code(), part.organisation(), part.country()))
                        .toList(),
                content.admits(),
                content.reach().code(),
                content.capacity(),
                content.minutes(),
                content.languages(),
                content.themes(),
                one.origin().code(),
                one.sources(),
                notes == null
                        ? null
                        : notes.stream()
                                .map(note -> new Said(note.id(), note.kind().code(), note.text(), note.attributedTo()))
                                .toList(),
                offers == null ? null : Offer.byAction(offers));
    }

    /** Who does what. */
    record Member(
            String part,
            @Nullable Long organisation,
            @Nullable CountryCode country) {}

    /** Something that was said; by whom only where they agreed. */
    record Said(
            long id,
            String kind,
            LocalizedText text,
            @Nullable Long organisation) {}
}
