package corridor.participation;

import corridor.access.Audience;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of forums, cycles, delegations and registrations for tests. */
final class ParticipationRows {

    private ParticipationRows() {}

    /** An announced cycle that is years ahead, in a forum of its own. */
    static long cycle(JdbcClient database, String slug) {
        return cycle(database, slug, "announced", Audience.PUBLIC);
    }

    static long cycle(JdbcClient database, String slug, String state, String audience) {
        long forum = database.sql("""
                insert into forum.forum (slug, kind, name, origin) values (:slug, 'regional', '{"en": "Forum"}', 'own') returning id""").param("slug", slug).query(Long.class).single();
        return database.sql("""
                insert into forum.cycle (forum, slug, state, audience, number, title, origin, starts, ends)
                values (:forum, 'one', :state, :audience, 1, '{"en": "Meeting of the Quince"}', 'own', '2998-06-01', '2998-06-03')
                returning id""")
                .param("forum", forum)
                .param("state", state)
                .param("audience", new String[] {audience})
                .query(Long.class)
                .single();
    }

    static long delegation(JdbcClient database, long cycle, long organisation, String state, String audience) {
        return database.sql("""
                insert into participation.delegation (state, audience, cycle, organisation, constituency, places, last_day)
                values (:state, :audience, :cycle, :organisation, 'government', 3, '2998-05-01') returning id""")
                .param("state", state)
                .param("audience", new String[] {audience})
                .param("cycle", cycle)
                .param("organisation", organisation)
                .query(Long.class)
                .single();
    }

    static long registration(
            JdbcClient database,
            long cycle,
            @Nullable Long delegation,
            String state,
            String audience,
            String name,
            String email) {
        return database.sql("""
                insert into participation.registration (state, audience, cycle, delegation, organisation, name, email, part, language,
                    asked_at, confirmed_at, reason)
                values (:state, :audience, :cycle, :delegation,
                    (select organisation from participation.delegation where id = :delegation), :name, :email, 'delegate', 'en',
                    now(), now(), case when :state = 'refused' then 'because' else '' end) returning id""")
                .param("state", state)
                .param("audience", new String[] {audience})
                .param("cycle", cycle)
                .param("delegation", delegation)
                .param("name", name)
                .param("email", email)
                .query(Long.class)
                .single();
    }
}
