package corridor.calls;

import corridor.access.ForeignRecords;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an organisation has in calls that is nobody else's business. */
class CallForeign implements ForeignRecords {

    CallForeign() {}

    /** Its draft of a call, its submission, the dossier of it, and a draft of questions, each with this word. */
    @Override
    public Map<String, Long> plant(JdbcClient database, long organisation, long person, String word, int number) {
        Map<String, Long> ids = new LinkedHashMap<>();
        long call = CallRecords.call(database, "draft", "restricted:secretariat", number);
        set(database, "update calls.call set title = jsonb_build_object('en', :word) where id = :id", call, word);
        ids.put("call", call);
        long closed = CallRecords.call(database, "in-review", "public", number + 10_000);
        long submission =
                CallRecords.submission(database, closed, "submitted", "organisation:" + organisation, number + 10_000);
        set(
                database,
                "update calls.submission set title = :word, result_text = :word where id = :id",
                submission,
                word);
        set(database, "update calls.submission_edition set title = :word where submission = :id", submission, word);
        ids.put("submission", submission);
        long dossier = database.sql("""
                insert into calls.dossier (submission, call, audience, edition, number)
                values (:submission, :call, '{restricted:secretariat}', 1, 1) returning id""")
                .param("submission", submission)
                .param("call", closed)
                .query(Long.class)
                .single();
        ids.put("dossier", dossier);
        long set = CallRecords.set(database, "draft", "restricted:secretariat", number + 20_000);
        set(
                database,
                "update questions.question_set set title = jsonb_build_object('en', :word) where id = :id",
                set,
                word);
        ids.put("question-set", set);
        ids.put(
                "clarification",
                database.sql("""
                insert into calls.clarification (call, audience, asked_by, question, asked_at)
                values (:call, array['restricted:secretariat', 'person:' || :person], 'person:' || :person, :word, now())
                returning id""")
                        .param("call", closed)
                        .param("person", person)
                        .param("word", word)
                        .query(Long.class)
                        .single());
        return ids;
    }

    private static void set(JdbcClient database, String statement, long id, String word) {
        database.sql(statement).param("id", id).param("word", word).update();
    }
}
