package corridor.consultations;

import corridor.access.Audience;
import corridor.access.ForeignRecords;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an organisation said in a consultation and replied to an inquiry, before anybody else may read it. */
public class ConsultationForeign implements ForeignRecords {

    @Override
    public Map<String, Long> plant(JdbcClient database, long organisation, long person, String word, int number) {
        String whose = Audience.organisation(organisation);
        ConsultationRecords records = new ConsultationRecords();
        long consultation = records.insert(database, "consultation", "open", "public", number + 50_000);
        long contribution = database.sql("""
                insert into consultations.contribution (audience, consultation, organisation, text, language, made_at)
                values (array[:whose::text], :consultation, :owner, :word, 'en', now()) returning id""")
                .param("whose", whose)
                .param("consultation", consultation)
                .param("owner", organisation)
                .param("word", word)
                .query(Long.class)
                .single();
        long reply = records.insert(database, "reply", "sent", whose, number + 51_000);
        database.sql("""
                update consultations.reply set organisation = :owner, answers = jsonb_build_object('said', jsonb_build_array(:word::text))
                where id = :id""")
                .param("owner", organisation)
                .param("word", word)
                .param("id", reply)
                .update();
        return Map.of("contribution", contribution, "reply", reply);
    }
}
