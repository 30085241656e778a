package corridor.accounts;

import corridor.access.Audience;
import corridor.access.ForeignRecords;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A lost telephone that waits for a second person, with the reason that was given. */
public class AccountForeign implements ForeignRecords {

    @Override
    public Map<String, Long> plant(JdbcClient database, long organisation, long person, String word, int number) {
        long reset = database.sql("""
                        insert into accounts.factor_reset (audience, person, reason, asked_by)
                        values (:audience, :person, :word, 'test') returning id""")
                .param("audience", new String[] {Audience.organisation(organisation)})
                .param("person", person)
                .param("word", word)
                .query(Long.class)
                .single();
        return Map.of("factor-reset", reset);
    }
}
