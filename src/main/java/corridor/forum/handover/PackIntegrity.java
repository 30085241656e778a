package corridor.forum.handover;

import corridor.audit.Invariant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files of a signed hand-over are those that were signed. */
@Component
class PackIntegrity implements Invariant {

    private final JdbcClient database;

    PackIntegrity(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "signed-pack-equals-hash";
    }

    @Override
    public List<String> violations() {
        return database.sql("""
                select 'file ' || f.name || ' of hand-over ' || f.pack from forum.pack_file f
                where encode(sha256(f.content), 'hex') <> f.sha256
                union all
                select 'hand-over ' || p.id || ' without the list that was signed' from forum.pack p
                where p.state <> 'prepared' and not exists (select from forum.pack_file f
                    where f.pack = p.id and f.name = 'manifest.sha256' and f.sha256 = p.sha256)""").query((row, number) -> row.getString(1)).list();
    }
}
