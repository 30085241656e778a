package corridor.calls.appraisals;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.access.Sight;
import corridor.calls.Call;
import corridor.calls.Calls;
import corridor.questions.Answers;
import corridor.shared.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table of dossiers. */
@Repository
class DossierStore {

    private static final String FILE = """
            select d.*, e.title, e.answers, s.owner, s.language
            from calls.dossier d join calls.submission s on s.id = d.submission
              join calls.submission_edition e on e.submission = d.submission and e.number = d.edition
            where\s""";

    private final JdbcClient database;
    private final Sight sight;
    private final Calls calls;
    private final JsonMapper json;

    DossierStore(JdbcClient database, Sight sight, Calls calls, JsonMapper json) {
        this.database = database;
        this.sight = sight;
        this.calls = calls;
        this.json = json;
    }

    /** Lets one at a time receive dossiers of a call, until the transaction ends. */
    void lockCalls(Collection<Long> calls) {
        database.sql(
                        "select pg_advisory_xact_lock(hashtext('dossiers'), call::int) from unnest(:calls) as each (call) order by call")
                .param("calls", calls.stream().sorted().toArray(Long[]::new))
                .query((row, number) -> true)
                .list();
    }

    /**
     * Opens a dossier for everything that was sent to these calls, numbered in an order that chance draws.
     *
     * @return the ids of new ones
     */
    List<Long> receive(Collection<Long> calls) {
        return database.sql("""
                insert into calls.dossier (submission, call, edition, number, audience)
                select s.id, s.call, s.edition,
                  coalesce((select max(number) from calls.dossier d where d.call = s.call), 0)
                    + row_number() over (partition by s.call order by gen_random_uuid()),
                  array[:secretariat, :deciding || s.call]
                from calls.submission s
                where s.call = any(:calls) and s.edition > 0 and s.state in ('submitted', 'revising')
                  and not exists (select from calls.dossier d where d.submission = s.id)
                returning id""")
                .param("calls", calls.toArray(Long[]::new))
                .param("secretariat", Audience.SECRETARIAT)
                .param("deciding", Deciders.PREFIX)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** Those of these submissions. */
    List<Long> of(Collection<Long> submissions) {
        return database.sql("select id from calls.dossier where submission = any(:submissions) order by id")
                .param("submissions", submissions.toArray(Long[]::new))
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** Judges what was sent last. */
    void renew(Collection<Long> submissions) {
        database.sql("""
                update calls.dossier d set edition = s.edition from calls.submission s
                where s.id = d.submission and s.id = any(:submissions)""").param("submissions", submissions.toArray(Long[]::new)).update();
    }

    List<Dossier> lock(Collection<Long> ids) {
        return convened(database.sql("select * from calls.dossier where id = any(:ids) order by id for update")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, number) -> DossierRow.read(row, json, Set.of()))
                .list());
    }

    private List<Dossier> convened(List<Dossier> read) {
        Map<Long, Call> known = read.isEmpty()
                ? Map.of()
                : calls.byId(read.stream().map(Dossier::call).distinct().toList());
        return read.stream().map(one -> DossierRow.convened(one, known)).toList();
    }

    /** The files of a call that this reader sees, by their numbers. */
    List<DossierFile> list(Reader reader, Call call) {
        return database.sql(FILE + "d.call = :call and " + Sight.of("d") + " order by d.number")
                .param("call", call.id())
                .params(sight.parameters(reader))
                .query((row, number) -> file(row, call))
                .list();
    }

    Optional<DossierFile> find(Reader reader, long id) {
        return database.sql(FILE + "d.id = :id and " + Sight.of("d"))
                .param("id", id)
                .params(sight.parameters(reader))
                .query((row, number) -> file(
                        row,
                        Objects.requireNonNull(
                                calls.byId(List.of(row.getLong("call"))).get(row.getLong("call")))))
                .optional();
    }

    /** Whoever may see them. */
    List<DossierFile> unseen(Call call, Collection<Long> ids) {
        return database.sql(FILE + "d.call = :call and d.id = any(:ids) order by d.number")
                .param("call", call.id())
                .param("ids", ids.toArray(Long[]::new))
                .query((row, number) -> file(row, call))
                .list();
    }

    private DossierFile file(ResultSet row, Call call) throws SQLException {
        return new DossierFile(
                DossierRow.read(row, json, call.conveners()),
                row.getString("title"),
                json.readValue(row.getString("answers"), Answers.class),
                row.getLong("owner"),
                Language.of(row.getString("language")).orElse(Language.ENGLISH));
    }

    void place(long id, @Nullable String session, @Nullable Integer rank) {
        database.sql("update calls.dossier set session = :session, rank = :rank where id = :id")
                .param("id", id)
                .param("session", session, Types.VARCHAR)
                .param("rank", rank, Types.INTEGER)
                .update();
    }

    void word(long id, Dossier.@Nullable OwnWords letter) {
        database.sql("update calls.dossier set letter = :letter::jsonb where id = :id")
                .param("id", id)
                .param("letter", letter == null ? null : json.writeValueAsString(letter), Types.VARCHAR)
                .update();
    }
}
