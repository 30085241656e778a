package corridor.outbox;

import corridor.actors.People;
import corridor.outbox.Preferences.Pace;
import corridor.shared.Language;
import corridor.ui.Messages;
import corridor.ui.SiteSettings;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door of links that end one kind of letters without a sign-in. They are sealed: nobody can read from one whose it is,
 * nor make one up; and they open nothing else.
 */
@Service
public class Unsubscriptions {

    public static final String URL = "/unsubscribe/";

    /** Stands for the groups that a person gets in one letter a day. */
    public static final String DAILY = "daily";

    private final UnsubscriptionStore store;
    private final Preferences preferences;
    private final People people;
    private final Messages messages;
    private final SiteSettings site;

    Unsubscriptions(
            UnsubscriptionStore store, Preferences preferences, People people, Messages messages, SiteSettings site) {
        this.store = store;
        this.preferences = preferences;
        this.people = people;
        this.messages = messages;
        this.site = site;
    }

    /** Where this person ends letters of this group. */
    public String address(long person, String topic) {
        byte[] closed = new Seal(store.key()).close((person + ":" + topic).getBytes(StandardCharsets.UTF_8));
        return site.url() + URL + Base64.getUrlEncoder().withoutPadding().encodeToString(closed);
    }

    /** What stands at the end of a letter that people can do without. */
    public String end(Language language, String address) {
        return messages.text(language, "outbox.letter.stop") + "\n" + address + "\n\n"
                + messages.text(language, "outbox.letter.end", site.name()) + "\n" + site.url() + Preferences.URL;
    }

    /** Which group of letters a link ends; empty where it is none of ours. */
    public Optional<String> topic(String link) {
        return open(link).map(Ending::topic);
    }

    private Optional<Ending> open(String link) {
        return bytes(link)
                .flatMap(closed -> new Seal(store.key()).open(closed))
                .map(plain -> new String(plain, StandardCharsets.UTF_8).split(":", 2))
                .map(parts -> new Ending(Long.parseLong(parts[0]), parts[1]));
    }

    private static Optional<byte[]> bytes(String link) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(link));
        } catch (IllegalArgumentException cutOff) {
            return Optional.empty();
        }
    }

    /**
     * Ends the letters that a link names; the same answer whether its owner still has an account or not.
     *
     * @return which group it was; empty where the link is none of ours
     */
    @Transactional
    public Optional<String> end(String link) {
        Optional<Ending> ending = open(link);
        ending.filter(one -> people.find(one.person()).isPresent()).ifPresent(this::end);
        return ending.map(Ending::topic);
    }

    private void end(Ending ending) {
        if (ending.topic().equals(DAILY)) {
            preferences.endDaily(ending.person());
        } else {
            preferences.choose(ending.person(), Map.of(ending.topic(), Pace.NONE));
        }
    }

    private record Ending(long person, String topic) {}
}
