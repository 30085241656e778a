package corridor.forum.sessions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The kinds of sessions; data, so that a forum can add its own. */
@Component
public class SessionKinds {

    private static final String FILE = "/forum/session-kinds.yaml";

    private final Map<String, SessionKind> kinds = new LinkedHashMap<>();

    SessionKinds() {
        YAMLMapper yaml = YAMLMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
        try (InputStream file = Objects.requireNonNull(SessionKinds.class.getResourceAsStream(FILE))) {
            yaml.readValue(file, new TypeReference<List<SessionKind>>() {})
                    .forEach(kind -> kinds.put(kind.code(), kind));
        } catch (IOException failure) {
            throw new UncheckedIOException("The kinds of sessions cannot be read", failure);
        }
    }

    public List<SessionKind> all() {
        return List.copyOf(kinds.values());
    }

    public Optional<SessionKind> find(String code) {
        return Optional.ofNullable(kinds.get(code));
    }

    /** The kind of a session. */
    public SessionKind of(Session session) {
        return find(session.content().kind())
                .orElseThrow(() -> new IllegalStateException(
                        "No kind of session: " + session.content().kind()));
    }
}
