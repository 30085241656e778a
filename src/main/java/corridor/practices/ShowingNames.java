package corridor.practices;

import corridor.access.Reader;
import corridor.practices.Narrative.Showing;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.threads.RecordNames;
import corridor.ui.Messages;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Says where a practice was shown, as far as that is known. */
@Component
class ShowingNames implements RecordNames {

    /** The forum that messages name. */
    private static final String OURS = "gfmd";

    private final ShowingStore store;
    private final Messages messages;
    private final ObjectProvider<Meetings> meetings;

    ShowingNames(ShowingStore store, Messages messages, ObjectProvider<Meetings> meetings) {
        this.store = store;
        this.messages = messages;
        this.meetings = meetings;
    }

    @Override
    public String kind() {
        return ShowingStore.KIND;
    }

    @Override
    public Map<Long, Named> names(Reader reader, Collection<Long> ids) {
        List<ShowingStore.Titled> found = store.find(reader, ids);
        Map<String, LocalizedText> forums =
                forums(found.stream().map(ShowingStore.Titled::showing).toList());
        Map<Long, Named> names = new HashMap<>();
        found.forEach(one -> names.put(
                one.id(),
                new Named(name(one.showing(), forums), null, one.showing().year())));
        return names;
    }

    /** What showings are called, in their order. */
    List<LocalizedText> names(List<Showing> showings) {
        Map<String, LocalizedText> forums = forums(showings);
        return showings.stream().map(one -> name(one, forums)).toList();
    }

    /** What other forums than the one of our messages are called, by slug. */
    private Map<String, LocalizedText> forums(List<Showing> showings) {
        return showings.stream()
                        .allMatch(one -> one.forum().isEmpty() || one.forum().equals(OURS))
                ? Map.of()
                : meetings.stream()
                        .flatMap(area -> area.known().stream())
                        .collect(Collectors.toMap(
                                Meetings.Meeting::forum, Meetings.Meeting::forumName, (one, same) -> one));
    }

    private LocalizedText name(Showing showing, Map<String, LocalizedText> forums) {
        Map<String, String> name = new HashMap<>();
        for (Language language : Language.ALL) {
            name.put(
                    language.tag(),
                    Stream.of(forum(language, showing, forums), Objects.requireNonNullElse(showing.place(), ""))
                            .filter(part -> !part.isEmpty())
                            .collect(Collectors.joining(" · ")));
        }
        return LocalizedText.of(name);
    }

    private String forum(Language language, Showing showing, Map<String, LocalizedText> forums) {
        if (showing.forum().isEmpty()) {
            return "";
        }
        Integer meeting = showing.meeting();
        if (showing.forum().equals(OURS)) {
            return meeting != null
                    ? messages.text(language, "practices.showing.meeting", meeting)
                    : messages.text(
                            language,
                            showing.place() == null && showing.year() == null
                                    ? "practices.showing.meeting-unknown"
                                    : "practices.showing.forum");
        }
        LocalizedText known = forums.get(showing.forum());
        String forum = known == null ? showing.forum() : known.in(language).text();
        return meeting == null ? forum : forum + " · " + meeting;
    }
}
