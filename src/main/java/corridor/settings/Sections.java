package corridor.settings;

import corridor.access.Reader;
import corridor.audit.Audit;
import corridor.audit.AuditEntry;
import corridor.settings.SectionStore.Row;
import corridor.shared.Outcome;
import corridor.shared.Reference;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import jakarta.annotation.PostConstruct;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The sections of the settings: kept in the database, read from memory, and looked up again twice a minute. */
@Service
class Sections {

    private static final Reference RECORD = new Reference("settings", 1);
    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

    private final SectionStore store;
    private final Audit audit;
    private final JsonMapper json;
    private final Map<String, Kept<?>> read = new ConcurrentHashMap<>();
    private volatile @Nullable Map<String, Row> known;

    Sections(SectionStore store, Audit audit, JsonMapper json) {
        this.store = store;
        this.audit = audit;
        this.json = json;
    }

    /** Sees what another node has changed. */
    @PostConstruct
    @Scheduled(initialDelay = 30_000, fixedDelay = 30_000)
    void refresh() {
        look();
    }

    private Map<String, Row> look() {
        Map<String, Row> found = store.all().stream().collect(Collectors.toMap(Row::name, Function.identity()));
        known = found;
        read.clear();
        return found;
    }

    /** What stands in a section; what was never set is what the type says. */
    <T> Kept<T> of(String section, Class<T> type, T unset) {
        Kept<?> found = read.get(section);
        if (found == null) {
            Map<String, Row> rows = known;
            Row row = (rows == null ? look() : rows).get(section);
            found = row == null ? new Kept<>(0, unset) : new Kept<>(row.version(), json.readValue(row.content(), type));
            read.put(section, found);
        }
        return new Kept<>(found.version(), type.cast(found.value()));
    }

    /** Refused: without the right, or where it is not this version that stands. */
    @Nullable
    Refusal obstacle(Reader reader, int current, int version) {
        if (!reader.may(SettingsGrants.CHANGING)) {
            return Refusal.of(Kind.FORBIDDEN, "settings-confidential");
        }
        return current == version ? null : Refusal.of(Kind.STALE, "version-stale");
    }

    /** Keeps the next version of a section and writes before and after into the journal. */
    @Transactional(propagation = Propagation.MANDATORY)
    public <T> Outcome<Kept<T>> keep(Reader reader, String section, Kept<T> before, T next, @Nullable String reason) {
        Refusal obstacle = obstacle(reader, before.version(), before.version());
        if (obstacle != null) {
            return Outcome.refused(obstacle);
        }
        int version = before.version() + 1;
        if (!store.keep(new Row(section, version, json.writeValueAsString(next)))) {
            return Outcome.refused(Refusal.of(Kind.STALE, "version-stale"));
        }
        Map<String, Object> old = json.convertValue(before.value(), VALUES);
        Map<String, Object> now = json.convertValue(next, VALUES);
        audit.append(
                reader,
                List.of(new AuditEntry(
                        RECORD, "settings." + section, differing(old, now), differing(now, old), reason)));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                known = null;
                read.clear();
            }
        });
        return Outcome.done(new Kept<>(version, next));
    }

    /** Those values that the other has not, down to one level below. */
    private static Map<String, Object> differing(Map<String, Object> one, Map<String, Object> other) {
        Map<String, Object> differing = new LinkedHashMap<>();
        one.forEach((key, value) -> {
            Object there = other.get(key);
            if (value instanceof Map<?, ?> inner && there instanceof Map<?, ?> innerThere) {
                Map<Object, Object> parts = new LinkedHashMap<>(inner);
                parts.entrySet().removeIf(part -> Objects.equals(part.getValue(), innerThere.get(part.getKey())));
                if (!parts.isEmpty()) {
                    differing.put(key, parts);
                }
            } else if (!Objects.equals(value, there)) {
                differing.put(key, value);
            }
        });
        return differing;
    }
}
