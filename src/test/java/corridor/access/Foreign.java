package corridor.access;

import corridor.Contributions;
import corridor.TestPractice;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An organisation with a record of each kind that is nobody else's business, each with a word of its own.
 *
 * @param slugs addresses of its practice and of the organisation
 * @param ids of its records, by kind
 */
record Foreign(long organisation, Map<String, String> slugs, Map<String, Long> ids) {

    static final String WORD = "Vromblequist";

    static Foreign in(JdbcClient database, int number) {
        String slug = "foreign-" + number;
        long organisation = one(database, """
                insert into actors.organisation (slug, name, kind) values ('%s', '{"en": "Foreign %d"}', 'company') returning id""".formatted(slug, number));
        String audience = "organisation:" + organisation;
        long practice = TestPractice.named(slug + "-practice")
                .saying(WORD + " desk", WORD + " in a summary.")
                .in("draft")
                .to(audience)
                .insert(database);
        database.sql("update practices.practice set owner = :owner where id = :id")
                .param("owner", organisation)
                .param("id", practice)
                .update();
        Map<String, Long> ids = new LinkedHashMap<>();
        ids.put("practice", practice);
        long person = one(database, """
                insert into actors.person (name, email, language) values ('%s', '%s@example.org', 'en') returning id""".formatted(WORD, slug));
        ids.put("person", person);
        ids.put("membership", one(database, """
                insert into actors.membership (person, organisation, role, starts, granted_by)
                values (%d, %d, 'focal-point', current_date - 1, 'test') returning id""".formatted(person, organisation)));
        ids.put("appointment", one(database, """
                insert into actors.appointment (way, audience, email, name, organisation, role, starts, proposed_by)
                values ('proposal', '{%s}', '%s.new@example.org', '%s', %d, 'contributor', current_date, 'person:%d')
                returning id""".formatted(audience, slug, WORD, organisation, person)));
        ids.put("document", document(database, practice, audience));
        ids.put("import", one(database, """
                insert into practices.import (state, audience, created_at, file_name, size, sha256, kind, facts, columns, mapping)
                values ('waiting', '{%s}', now(), '%s.csv', 1, '%s', 'CSV', '{"headerLine": 0}', '{Title}', '{"Title": "title"}')
                returning id""".formatted(audience, WORD, slug)));
        ids.put("request", one(database, """
                insert into practices.request (practice, kind, created_at, organisation, name, email, message)
                values (%d, 'claim', now(), '', '%s', 'a@example.org', '%s') returning id""".formatted(practice, WORD, WORD)));
        ids.put("report", one(database, """
                insert into vetting.report (subject_kind, subject, title, url, organisations, created_at, reporter, concern, message)
                values ('practice', %d, '{"en": "%s"}', '/practices/%s-practice', '{}', now(), 'person:%d', 'other', '%s')
                returning id""".formatted(practice, WORD, slug, person, WORD)));
        long review = one(database, """
                insert into practices.review (practice, criteria, visibility, deadline, created_at, reasons)
                values (%d, 1, 'open', '2999-01-01', now(), '%s') returning id""".formatted(practice, WORD));
        ids.put("review", review);
        ids.put("assignment", one(database, """
                insert into practices.review_assignment (review, person, seat, state, audience, offered_at, declared_at, answers)
                values (%d, %d, 'internal', 'accepted', '{%s}', now(), now(),
                    '{"scores": {}, "verdict": "", "comment": "%s"}') returning id""".formatted(review, person, audience, WORD)));
        ids.put("interest", one(database, """
                insert into vetting.interest (person, subject_kind, subject, kind, hard, starts, note, declared_at, declared_by)
                values (%d, 'organisation', %d, 'employment', true, current_date, '%s', now(), 'person:%d') returning id""".formatted(person, organisation, WORD, person)));
        ids.put("letter-draft", one(database, """
                insert into outbox.draft (created_at, subject, text, selection)
                values (now(), '{"en": "%s"}', '{"en": "%s"}', '{"roles": [], "countries": [], "languages": [], "addresses": []}')
                returning id""".formatted(WORD, WORD)));
        ids.put("saved-search", one(database, """
                insert into practices.saved_search (person, name, words, filters, letters, created_at, looked_until)
                values (%d, '%s', '%s', '{}', false, now(), now()) returning id""".formatted(person, WORD, WORD)));
        ids.put("token", one(database, """
                insert into accounts.token (person, name, digest, scopes, strong, created_at, expires_at)
                values (%d, '%s', decode('%064d', 'hex'), '{read}', true, now(), now() + interval '1 day') returning id""".formatted(person, WORD, number)));
        ids.put("passkey", one(database, """
                insert into accounts.passkey (person, name, credential, data, counter, created_at)
                values (%d, '%s', decode('%064d', 'hex'), '', 0, now()) returning id""".formatted(person, WORD, number)));
        for (ForeignRecords part : Contributions.of(ForeignRecords.class)) {
            ids.putAll(part.plant(database, organisation, person, WORD, number));
        }
        return new Foreign(organisation, Map.of("practice", slug + "-practice", "organisation", slug), Map.copyOf(ids));
    }

    private static long document(JdbcClient database, long practice, String audience) {
        long document = one(database, """
                insert into documents.document (state, about_kind, about_id, audience, shared_with, title, language, created_at,
                    created_by, current)
                values ('available', 'practice', %d, '{%s}', '{%s}', '%s', '', now(), 'test', 1) returning id""".formatted(practice, audience, audience, WORD));
        long file = one(database, """
                insert into documents.file (document, number, name, media_type, size, sha256, reason, created_at, created_by, finding, checked_at)
                values (%d, 1, '%s.txt', 'text/plain', 1, 'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb', '%s', now(), 'test', 'clean', now()) returning id""".formatted(document, WORD, WORD));
        database.sql("insert into documents.piece (file, number, content) values (:file, 0, 'a')")
                .param("file", file)
                .update();
        return document;
    }

    private static long one(JdbcClient database, String insert) {
        return database.sql(insert).query(Long.class).single();
    }

    /** One who is in everything that this organisation has. */
    Reader insider(Rights rights) {
        return new Reader(
                "person:" + ids.get("person"),
                java.util.Set.copyOf(Role.GIVEN),
                rights.of(java.util.Set.copyOf(Role.GIVEN)),
                Map.of(),
                java.util.Set.of("public", "community", Audience.SECRETARIAT, Audience.organisation(organisation)),
                java.util.Set.of());
    }

    /** One who holds every right of a member in another organisation, and none here. */
    static Reader stranger(Rights rights, JdbcClient database) {
        long other = one(database, "select id from actors.organisation where slug = 'icmpd'");
        long person = one(database, """
                insert into actors.person (name, email, language)
                values ('Stranger', 'stranger-' || gen_random_uuid() || '@example.org', 'en') returning id""");
        java.util.Set<Role> roles = java.util.Set.of(Role.CONTRIBUTOR, Role.FOCAL_POINT);
        return new Reader(
                "person:" + person,
                roles,
                rights.of(java.util.Set.of()),
                Map.of(other, rights.of(roles)),
                java.util.Set.of("public", "community", Audience.organisation(other)),
                java.util.Set.of());
    }
}
