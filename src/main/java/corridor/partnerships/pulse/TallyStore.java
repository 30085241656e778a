package corridor.partnerships.pulse;

import corridor.access.Reader;
import java.util.List;
import java.util.Objects;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was answered, all people together, and that somebody has answered. Both are gone once a round is over. */
@Repository
class TallyStore {

    private final JdbcClient database;
    private final JsonMapper json;

    TallyStore(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Notes that this reader has answered. False where they had before. */
    boolean noteAnswered(Reader reader, long round, long organisation) {
        return database.sql("""
                insert into partnerships.pulse_voted (round, person, organisation) values (:round, :person, :organisation)
                on conflict do nothing""")
                        .param("round", round)
                        .param("person", person(reader, round))
                        .param("organisation", organisation)
                        .update()
                == 1;
    }

    boolean hasAnswered(Reader reader, long round) {
        return database.sql("""
                select exists (select from partnerships.pulse_voted where round = :round and person = :person)""")
                .param("round", round)
                .param("person", person(reader, round))
                .query(Boolean.class)
                .single();
    }

    private byte[] person(Reader reader, long round) {
        byte[] secret = database.sql("select secret from partnerships.pulse_round where id = :id")
                .param("id", round)
                .query(byte[].class)
                .single();
        return new HmacUtils(HmacAlgorithms.HMAC_SHA_256, Objects.requireNonNull(secret)).hmac(reader.actor());
    }

    /** The sum so far; the round is locked, so nobody else adds meanwhile. */
    Tally of(long round) {
        return database.sql("select * from partnerships.pulse_tally where round = :round")
                .param("round", round)
                .query((row, number) -> new Tally(
                        row.getInt("answers"), json.readValue(row.getString("counts"), new TypeReference<>() {})))
                .optional()
                .orElse(Tally.NONE);
    }

    void write(long round, Tally tally) {
        database.sql("""
                insert into partnerships.pulse_tally (round, answers, counts) values (:round, :answers, :counts::jsonb)
                on conflict (round) do update set answers = excluded.answers, counts = excluded.counts""")
                .param("round", round)
                .param("answers", tally.answers())
                .param("counts", json.writeValueAsString(tally.counts()))
                .update();
    }

    /** How many answered of each organisation. */
    List<Integer> people(long round) {
        return database.sql("select count(*) from partnerships.pulse_voted where round = :round group by organisation")
                .param("round", round)
                .query((row, number) -> row.getInt(1))
                .list();
    }

    /** Takes away everything that was answered, and what could tell who did. */
    void forget(long round) {
        database.sql("delete from partnerships.pulse_tally where round = :round")
                .param("round", round)
                .update();
        database.sql("delete from partnerships.pulse_voted where round = :round")
                .param("round", round)
                .update();
        database.sql("update partnerships.pulse_round set secret = null where id = :round")
                .param("round", round)
                .update();
    }
}
