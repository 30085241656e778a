package corridor.threads;

import corridor.access.Reader;
import corridor.shared.Reference;
import corridor.shared.TypedText;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Records of every kind that is there, by what their modules tell. */
@Component
class KnownRecords {

    private static final Pattern THREAD = Pattern.compile("/threads/([a-z-]{1,40})/(\\d{1,18})");
    private static final int LONGEST_ADDRESS = 500;
    private static final String WORKSPACE = "/workspace";

    private final Map<String, RecordNames> names = new HashMap<>();

    KnownRecords(List<RecordNames> names) {
        names.forEach(one -> this.names.put(one.kind(), one));
    }

    /** What records of one kind are called that this reader may see. */
    Map<Long, RecordNames.Named> names(Reader reader, Collection<Reference> records) {
        RecordNames known = names.get(records.iterator().next().kind());
        return known == null
                ? Map.of()
                : known.names(reader, records.stream().map(Reference::id).toList());
    }

    Optional<RecordNames.Named> named(Reader reader, Reference record) {
        return Optional.ofNullable(names(reader, Set.of(record)).get(record.id()));
    }

    /** Whose record it is. */
    Set<Long> organisations(Reader reader, Reference record) {
        RecordNames known = names.get(record.kind());
        return known == null ? Set.of() : known.organisations(reader, record.id());
    }

    /** The record of an address that somebody copied from their browser, if they may see it. */
    Optional<Reference> at(Reader reader, String address) {
        String path = path(address);
        Matcher thread = THREAD.matcher(path);
        Optional<Reference> found = thread.matches()
                ? Optional.of(new Reference(thread.group(1), Long.parseLong(thread.group(2))))
                : names.values().stream()
                        .flatMap(one -> one.at(reader, path).map(id -> new Reference(one.kind(), id)).stream())
                        .findFirst();
        return found.filter(one -> named(reader, one).isPresent());
    }

    private static String path(String address) {
        if (address.length() > LONGEST_ADDRESS) {
            return "";
        }
        try {
            String path = TypedText.line(new URI(address).getPath());
            String trimmed = StringUtils.trimTrailingCharacter(path, '/');
            return trimmed.endsWith(WORKSPACE) ? trimmed.substring(0, trimmed.length() - WORKSPACE.length()) : trimmed;
        } catch (URISyntaxException malformed) {
            return "";
        }
    }
}
