package corridor.forum.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.CorridorTest;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.actors.People;
import corridor.forum.ForumRecords;
import corridor.forum.ForumStory;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may take part in a session is who is told where it is joined from afar. */
@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
class MeetingLinksTests {

    private static final String URL = "https://meet.example.org/here";

    @Autowired
    private MeetingLinks links;

    @Autowired
    private Sessions sessions;

    @Autowired
    private People people;

    @Autowired
    private Rights rights;

    @Autowired
    private JdbcClient database;

    private long id;

    @BeforeEach
    void open() {
        id = ForumRecords.session(database, "public", "public", ForumStory.number());
        links.set(ForumStory.secretariat(rights), session(), URL).orThrow();
    }

    private Session session() {
        return Objects.requireNonNull(sessions.unseen(List.of(id)).get(id));
    }

    private void admit(String... constituencies) {
        database.sql("update forum.session set admits = :admits where id = :id")
                .param("admits", constituencies)
                .param("id", id)
                .update();
    }

    /** Somebody whom an organisation of this side sends to the cycle. */
    private Reader delegate(String constituency, String part) {
        long organisation = ForumStory.organisation(database);
        String email = "delegate-" + organisation + "@example.org";
        long person = database.sql(
                        "insert into actors.person (name, email, language) values ('D', :email, 'en') returning id")
                .param("email", email)
                .query(Long.class)
                .single();
        database.sql("""
                with sent as (
                  insert into participation.delegation (audience, cycle, organisation, constituency, places, last_day)
                  values ('{restricted:secretariat}', :cycle, :organisation, :constituency, 3, '2999-01-01') returning id)
                insert into participation.registration (state, audience, cycle, delegation, organisation, person, name, email, part,
                    language, asked_at, confirmed_at)
                select 'confirmed', '{restricted:secretariat}', :cycle, id, :organisation, :person, 'D', :email, :part, 'en', now(),
                    now() from sent""")
                .param("cycle", session().cycle())
                .param("organisation", organisation)
                .param("constituency", constituency)
                .param("person", person)
                .param("email", email)
                .param("part", part)
                .update();
        return people.reader(person);
    }

    @Test
    void isForEverybodyAtTheCycleWhereNobodyIsSaid() {
        assertThat(links.of(delegate("youth", "delegate"), session())).contains(URL);
        admit();
        assertThat(links.of(delegate("youth", "delegate"), session())).contains(URL);
        assertThat(links.of(Reader.visitor(rights), session())).isEmpty();
    }

    @Test
    void isRefusedToSidesThatMayNotTakePart() {
        admit("government", "academia");
        assertThat(links.of(delegate("youth", "delegate"), session())).isEmpty();
        assertThat(links.of(delegate("government", "delegate"), session())).contains(URL);
        assertThat(links.of(delegate("youth", "staff"), session())).contains(URL);
        assertThat(links.of(ForumStory.secretariat(rights), session())).contains(URL);
    }

    @Test
    void isForWhoeverHasAPart() {
        admit("government");
        Reader speaker = delegate("youth", "speaker");
        assertThat(links.of(speaker, session())).isEmpty();
        database.sql("""
                update forum.session set team = jsonb_build_array(jsonb_build_object('kind', 'speaker', 'person', :person::bigint))
                where id = :id""")
                .param("person", speaker.person().orElseThrow())
                .param("id", id)
                .update();
        assertThat(links.of(speaker, session())).contains(URL);
        long team = ForumStory.organisation(database);
        database.sql("update forum.session set organisations = array[:team] where id = :id")
                .param("team", team)
                .param("id", id)
                .update();
        Reader prepares = ForumStory.of(
                Role.CONTRIBUTOR, team, rights, "forum:" + session().cycle());
        assertThat(links.of(prepares, session())).contains(URL);
    }
}
