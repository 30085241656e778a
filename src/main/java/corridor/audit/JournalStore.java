package corridor.audit;

import corridor.shared.Reference;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads the journal's rows. */
@Repository
class JournalStore {

    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;

    JournalStore(JdbcClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    void append(String actor, List<AuditEntry> entries) {
        database.sql("""
                with added as (
                  insert into audit.entry (at, actor, kind, record, action, before, after, reason)
                  select :at, :actor, kind, record, action, before::jsonb, after::jsonb, reason
                  from unnest(:kinds, :records, :actions, :befores, :afters, :reasons)
                    as line (kind, record, action, before, after, reason)
                  returning id)
                insert into audit.unsealed (entry) select id from added""")
                .param("at", OffsetDateTime.now(clock))
                .param("actor", actor)
                .param("kinds", texts(entries, entry -> entry.record().kind()))
                .param(
                        "records",
                        entries.stream().map(entry -> entry.record().id()).toArray(Long[]::new))
                .param("actions", texts(entries, AuditEntry::action))
                .param("befores", texts(entries, entry -> json.writeValueAsString(entry.before())))
                .param("afters", texts(entries, entry -> json.writeValueAsString(entry.after())))
                .param("reasons", texts(entries, entry -> entry.reason() == null ? "" : entry.reason()))
                .update();
    }

    private static String[] texts(List<AuditEntry> entries, Function<AuditEntry, String> part) {
        return entries.stream().map(part).toArray(String[]::new);
    }

    List<Audit.Trace> historyOf(Reference record) {
        return database.sql("""
                select at, actor, action, reason from audit.entry
                where kind = :kind and record = :record order by id desc limit 200""")
                .param("kind", record.kind())
                .param("record", record.id())
                .query((row, number) -> new Audit.Trace(
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        row.getString("action"),
                        row.getString("reason")))
                .list();
    }

    List<Audit.Line> entriesOf(String actor, Reference record) {
        return database.sql("""
                select * from audit.entry
                where actor = :actor or (kind = :kind and record = :record) order by id limit 10000""")
                .param("actor", actor)
                .param("kind", record.kind())
                .param("record", record.id())
                .query((row, number) -> new Audit.Line(
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        new Reference(row.getString("kind"), row.getLong("record")).toString(),
                        row.getString("action"),
                        json.readValue(row.getString("before"), VALUES),
                        json.readValue(row.getString("after"), VALUES),
                        row.getString("reason")))
                .list();
    }

    Map<Long, Set<String>> actors(String kind, Collection<Long> records, Set<String> actions) {
        Map<Long, Set<String>> actors = new HashMap<>();
        database.sql("""
                select distinct record, actor from audit.entry
                where kind = :kind and record = any(:records) and action = any(:actions)""")
                .param("kind", kind)
                .param("records", records.toArray(Long[]::new))
                .param("actions", actions.toArray(String[]::new))
                .query((row, number) -> actors.computeIfAbsent(row.getLong("record"), none -> new HashSet<>())
                        .add(row.getString("actor")))
                .list();
        return actors;
    }
}
