package corridor.forum;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One of everything that a forum cycle holds, as often as a test wants it: {@code many-1}, {@code many-2} and so on. */
final class ManyRecords {

    /** What everything hangs on. */
    private static final List<String> ONCE = List.of("""
            insert into actors.organisation (id, slug, name, kind) overriding system value values (800000, 'many', '{"en": "Many"}', 'network')""", """
            insert into forum.forum (id, slug, kind, name, origin) values (800000, 'many', 'regional', '{"en": "Many"}', 'own')""", """
            insert into forum.cycle (id, forum, slug, state, audience, number, title, theme, starts, ends, origin)
            values (800000, 800000, 'cycle', 'announced', '{public}', 1, '{"en": "Many"}', '{"en": "Theme"}', '2999-05-01',
                '2999-05-03', 'own')""", """
            insert into forum.chair_term (forum, cycle, organisations, starts, ends)
            values (800000, 800000, '{800000}', '2020-01-01', '2999-12-31')""", """
            insert into questions.question_set (id, slug, number, state, audience, purpose, title, sections, fingerprint, created_at,
                published_at)
            values (800000, 'many', 1, 'published', '{public}', 'call', '{"en": "Set"}', '[]', 'x', now(), now())""", """
            insert into programme.room (id, cycle, name, seats) values (800000, 800000, 'Hall', 500)""", """
            insert into programme.hour (id, cycle, day, starts, ends) values (800000, 800000, '2999-05-01', '09:00', '10:00')""");

    /** One more of each: n is its number. What belongs to one record belongs to the first. */
    private static final List<String> EACH = List.of(
            """
            insert into actors.organisation (id, slug, name, kind) overriding system value
            select 800000 + n, 'many-' || n, jsonb_build_object('en', 'Many ' || n), 'network'""",
            """
            insert into forum.session (id, forum, cycle, slug, state, audience, kind, title, brief, team, organisations, origin, position)
            select 800000 + n, 800000, 800000, 'many-' || n, 'public', '{public}', 'talks', jsonb_build_object('en', 'Many ' || n),
              '{"en": "Much"}', jsonb_build_array(jsonb_build_object('kind', 'co-chair', 'organisation', 800000 + n)),
              array[800000 + n]::bigint[], 'own', n""",
            """
            insert into forum.pitch (session, position, state, audience, title, organisations, origin)
            select 800001, n, 'confirmed', '{public}', jsonb_build_object('en', 'Many ' || n), array[800000 + n]::bigint[], 'own'""",
            """
            insert into forum.note (session, position, audience, kind, text, written_by, written_at)
            select 800001, n, '{public}', 'point', jsonb_build_object('en', 'Many ' || n), 'test', now()""",
            """
            insert into forum.body (forum, slug, kind, name)
            select 800000, 'many-' || n, 'committee', jsonb_build_object('en', 'Many ' || n)""",
            """
            insert into forum.seat (body, organisation, part, starts)
            select (select id from forum.body where slug = 'many-1'), 800000 + n, 'member', '2020-01-01'""",
            """
            insert into calls.call (id, slug, state, audience, kind, conveners, title, eligibility, question_set, opens, closes, zone,
                opens_at, closes_at, created_at, published_at, closed_at)
            select 800000 + n, 'many-' || n, 'in-review', '{public}', 'pitches', '{800000}', jsonb_build_object('en', 'Many ' || n),
              '{"organisationKinds": [], "verifiedOnly": false, "countries": []}', 800000, '2020-01-01', '2020-02-01', 'UTC',
              '2020-01-01', '2020-02-01', now(), now(), now()""",
            """
            insert into calls.submission (id, call, state, owner, language, title, edition, begun_at, arrived_at, admitted_until, receipt)
            select 800000 + n, 800001, 'submitted', 800000 + n, 'en', 'Many ' || n, 1, now(), now(), now(), 'M' || n""",
            """
            insert into calls.submission_edition (submission, number, title, answers, arrived_at)
            select 800000 + n, 1, 'Many ' || n, '{}', now()""",
            """
            insert into calls.dossier (id, submission, call, audience, edition, number)
            select 800000 + n, 800000 + n, 800001, '{restricted:secretariat}', 1, n""",
            """
            insert into recommendations.recommendation (id, state, audience, created_at, created_by, slug, number, forum, first_cycle,
                cycle, text)
            select 800000 + n, 'open', '{public}', now(), 'test', 'many-' || n, 'MA-1-' || lpad(n::text, 4, '0'), 800000, 800000, 800000,
              jsonb_build_object('en', 'Many ' || n)""",
            """
            insert into recommendations.bearing (recommendation, cycle, how, made_at) select 800000 + n, 800000, 'issued', now()""",
            """
            insert into recommendations.wording (recommendation, number, text, from_at, by)
            select 800000 + n, 1, jsonb_build_object('en', 'Many ' || n), now(), 'test'""",
            """
            insert into recommendations.launch (state, audience, created_at, cycle, organisation, title)
            select 'launched', '{public}', now(), 800000, 800000 + n, jsonb_build_object('en', 'Many ' || n)""",
            """
            insert into consultations.consultation (id, state, audience, created_at, slug, title, cycle, day)
            select 800000 + n, 'open', '{public}', now(), 'many-' || n, jsonb_build_object('en', 'Many ' || n), 800000, '2026-01-01'""",
            """
            insert into consultations.contribution (audience, consultation, organisation, text, language, attributed, reflected, made_at)
            select '{public}', 800001, 800000 + n, 'Many', 'en', true, 'reflected', now()""",
            """
            insert into consultations.inquiry (id, state, audience, created_at, slug, title, cycle, addressees, question_set, last_day,
                closes_at)
            select 800000 + n, 'closed', '{public}', now(), 'many-' || n, jsonb_build_object('en', 'Many ' || n), 800000,
              '{800000}', 800000, '2026-01-01', now()""",
            """
            insert into consultations.appeal (id, state, audience, created_at, slug, title, text, organisations)
            select 800000 + n, 'open', '{public}', now(), 'many-' || n, jsonb_build_object('en', 'Many ' || n), '{"en": "Act"}',
              '{800000}'""",
            """
            insert into consultations.signature (audience, appeal, organisation, wording, sha256, signed_by, signed_at)
            select '{public}', 800001, 800000 + n, 1, repeat('0', 64), 'test', now()""",
            """
            insert into consultations.matter (id, state, audience, created_at, slug, title)
            select 800000 + n, 'open', '{public}', now(), 'many-' || n, jsonb_build_object('en', 'Many ' || n)""",
            """
            insert into consultations.matter_step (matter, number, kind, text, made_at)
            select 800001, n, 'sent', '{"en": "Sent"}', now()""",
            """
            insert into participation.registration (id, state, audience, cycle, name, email, part, language, listed, asked_at, confirmed_at)
            select 800000 + n, 'confirmed', '{restricted:secretariat}', 800000, 'Many ' || n, 'many-' || n || '@example.org', 'delegate',
              'en', true, now(), now()""",
            """
            insert into participation.participant (registration, audience, cycle, name, function, part, listed)
            select 800000 + n, '{public}', 800000, 'Many ' || n, '', 'delegate', true""",
            """
            insert into floor.question (session, state, audience, text, language, asker, asked_at)
            select 800001, 'shown', '{public}', 'Many ' || n, 'en', 'guest:' || n, now()""");

    private static final String RELEASE = """
            insert into programme.release (id, cycle, number, audience, entries, released_at)
            select 800000, 800000, 1, '{public}', jsonb_agg(jsonb_build_object('session', id, 'room', 800000, 'roomName', 'Hall', 'hour',
              800000, 'starts', '2999-05-01T09:00:00Z', 'ends', '2999-05-01T10:00:00Z')), now()
            from forum.session where cycle = 800000""";

    private final JdbcClient database;
    private int there;

    ManyRecords(JdbcClient database) {
        this.database = database;
        ONCE.forEach(statement -> database.sql(statement).update());
    }

    void fillUpTo(int wanted) {
        for (String statement : EACH) {
            database.sql(statement + " from generate_series(:from, :until) n")
                    .param("from", there + 1)
                    .param("until", wanted)
                    .update();
        }
        there = wanted;
        database.sql("delete from programme.release where cycle = 800000").update();
        database.sql(RELEASE).update();
        database.sql("analyze").update();
    }
}
