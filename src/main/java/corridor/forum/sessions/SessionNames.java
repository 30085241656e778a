package corridor.forum.sessions;

import corridor.access.Reader;
import corridor.threads.RecordNames;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Tells threads what sessions are called, to those who may see them. */
@Component
class SessionNames implements RecordNames {

    private static final Pattern ADDRESS = Pattern.compile("/forums/([^/]+)/sessions/([^/]+)");

    private final SessionStore store;

    SessionNames(SessionStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return Session.KIND;
    }

    @Override
    public Map<Long, Named> names(Reader reader, Collection<Long> ids) {
        Map<Long, Named> names = new HashMap<>();
        store.byIds(reader, ids)
                .forEach(one -> names.put(
                        one.id(),
                        new Named(
                                one.title(),
                                one.url(),
                                one.setting().opens() == null
                                        ? null
                                        : one.setting().opens().getYear())));
        return names;
    }

    @Override
    public Optional<Long> at(Reader reader, String path) {
        Matcher parts = ADDRESS.matcher(path);
        return parts.matches()
                ? store.find(reader, parts.group(1), parts.group(2)).map(Session::id)
                : Optional.empty();
    }
}
