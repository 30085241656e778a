package corridor.forum.handover;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.CorridorTest;
import corridor.consultations.ConsultationRecords;
import corridor.forum.Cycle;
import corridor.forum.Cycles;
import corridor.forum.ForumRecords;
import corridor.forum.ForumStory;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the areas put into a hand-over: what any next chair could see, in words and for programs. */
@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
class ChaptersTests {

    private static final List<String> KINDS = List.of("consultation", "inquiry", "appeal", "matter");

    @Autowired
    private PackContents contents;

    @Autowired
    private Cycles cycles;

    @Autowired
    private JdbcClient database;

    @Test
    void nameWhatEveryNextChairMaySeeAndNothingElse() {
        long id = ForumRecords.cycle(database, "closed", "public", ForumStory.number());
        Cycle cycle = cycles.unseen(List.of(id)).values().iterator().next();
        for (String kind : KINDS) {
            record(kind, "public", "Seen " + kind, id);
            record(kind, "restricted:secretariat", "Hidden " + kind, id);
        }
        body(cycle.forum());
        document(id);
        PackContents.Gathered gathered = contents.gather(cycle, blank(id), Language.ENGLISH);
        assertThat(gathered.blocks().toString())
                .contains(
                        "Seen consultation",
                        "Seen inquiry",
                        "Seen appeal",
                        "Seen matter",
                        "Seen body",
                        "vacant",
                        "Seen document",
                        "Correspondence that is not settled")
                .doesNotContain("Hidden");
        assertThat(gathered.files().keySet())
                .contains(
                        "consultations.json",
                        "inquiries.json",
                        "calls-to-action.json",
                        "correspondence.json",
                        "bodies.json",
                        "documents.json");
        assertThat(gathered.files().values())
                .noneMatch(file -> new String(file, StandardCharsets.UTF_8).contains("Hidden"));
    }

    private void record(String kind, String audience, String name, long cycle) {
        long id = new ConsultationRecords().insert(database, kind, "open", audience, ForumStory.number());
        boolean ofCycle = Set.of("consultation", "inquiry").contains(kind);
        database.sql("update consultations." + kind + " set title = jsonb_build_object('en', :name::text)"
                        + (ofCycle ? ", cycle = :cycle" : "") + " where id = :id")
                .param("name", name)
                .param("cycle", cycle)
                .param("id", id)
                .update();
    }

    private void body(long forum) {
        database.sql("""
                with body as (insert into forum.body (forum, slug, kind, name)
                  values (:forum, 'seen', 'friends', '{"en": "Seen body"}') returning id)
                insert into forum.seat (body, constituency, part, starts)
                select id, 'civil-society', 'member', '2020-01-01' from body""").param("forum", forum).update();
    }

    private void document(long cycle) {
        database.sql("""
                with document as (
                  insert into documents.document (state, about_kind, about_id, audience, shared_with, title, language, created_at,
                    created_by, current)
                  values ('available', 'cycle', :cycle, '{public}', '{public}', 'Seen document', '', now(), 'test', 1) returning id)
                insert into documents.file (document, number, name, media_type, size, sha256, reason, created_at, created_by,
                  finding, checked_at)
                select id, 1, 'seen.txt', 'text/plain', 1, repeat('a', 64), '', now(), 'test', 'clean', now() from document""").param("cycle", cycle).update();
    }

    private static Pack blank(long cycle) {
        return new Pack(
                0, cycle, "prepared", 1, Set.of(), LocalizedText.EMPTY, Set.of(), Set.of(), Set.of(), null, null);
    }
}
