package corridor.partnerships;

import corridor.access.Reader;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of assents: rows are added, never changed. */
@Repository
class AssentStore {

    private final JdbcClient database;
    private final Clock clock;

    AssentStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** By partnership, the oldest first. */
    Map<Long, List<Assent>> of(Collection<Long> partnerships) {
        Map<Long, List<Assent>> assents = new HashMap<>();
        database.sql("select * from partnerships.assent where partnership = any(:ids) order by id")
                .param("ids", partnerships.toArray(Long[]::new))
                .query((row, index) -> assents.computeIfAbsent(row.getLong("partnership"), none -> new ArrayList<>())
                        .add(new Assent(
                                row.getString("subject"),
                                row.getLong("organisation"),
                                row.getBoolean("agrees"),
                                row.getString("sha256"),
                                row.getString("made_by"),
                                row.getTimestamp("made_at").toInstant(),
                                row.getString("note"))))
                .list();
        return assents;
    }

    void insert(Reader reader, long partnership, Collection<Long> organisations, Said said) {
        database.sql("""
                insert into partnerships.assent (partnership, subject, organisation, agrees, sha256, made_by, made_at, note)
                select :partnership, :subject, one, :agrees, :hash, :by, :now, :note from unnest(:organisations) as one""")
                .param("partnership", partnership)
                .param("subject", said.subject())
                .param("organisations", organisations.toArray(Long[]::new))
                .param("agrees", said.agrees())
                .param("hash", said.sha256())
                .param("by", reader.actor())
                .param("now", OffsetDateTime.now(clock))
                .param("note", said.note())
                .update();
    }

    /** What all parties agreed to is now the plan, so it needs no second yes of those who had agreed to all the rest. */
    void carry(Reader reader, Partnership before, Partnership after, String subject) {
        String hash = after.hashes().getOrDefault(Assent.DESIGN, "");
        Set<Long> agreed = before.tally(Assent.DESIGN).agreed();
        insert(reader, after.id(), agreed, new Said(Assent.DESIGN, true, hash, subject));
    }

    /** What is said to which words. */
    record Said(String subject, boolean agrees, String sha256, String note) {}
}
