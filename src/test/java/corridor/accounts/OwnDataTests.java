package corridor.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.CorridorTest;
import corridor.TestClock;
import corridor.audit.Chain;
import corridor.jobs.RecurringJob;
import corridor.outbox.Bounces;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
@Import(TestClock.InPlace.class)
class OwnDataTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TestClock clock;

    @Autowired
    private Chain chain;

    @Autowired
    private Retention retention;

    @Autowired
    private InvitationExpiry invitations;

    @Autowired
    private Bounces bounces;

    @Autowired
    private List<RecurringJob> jobs;

    @BeforeEach
    void setTheClock() {
        clock.reset();
    }

    private TestBrowser browser() {
        return new TestBrowser(web, database);
    }

    private TestBrowser registered(String email) throws Exception {
        TestBrowser browser = browser();
        browser.register(email);
        return browser;
    }

    private void role(String email, String role) {
        database.sql("""
                insert into actors.membership (person, role, starts, granted_by)
                select id, :role, current_date - 10, 'test' from actors.person where email = :email""").param("role", role).param("email", email).update();
    }

    private long count(String statement, String parameter) {
        return database.sql(statement).param("it", parameter).query(Long.class).single();
    }

    private void seal() {
        while (chain.seal() > 0) {}
    }

    @Test
    void givesACopyOfEverythingThatIsKept() throws Exception {
        TestBrowser ana = registered("copy@example.org");
        role("copy@example.org", "reviewer");
        ana.post("/account", "name", "Ana Maria Pop", "language", "en", "version", "1");
        MockHttpServletResponse copy = ana.post("/account/data/copy", "proof", TestBrowser.PASSWORD);
        assertThat(copy.getStatus()).isEqualTo(200);
        assertThat(copy.getContentType()).startsWith("application/json");
        assertThat(copy.getHeader("Content-Disposition")).contains("attachment", "account.json");
        assertThat(copy.getContentAsString())
                .contains(
                        "\"copy@example.org\"",
                        "\"Ana Maria Pop\"",
                        "\"REVIEWER\"",
                        "\"sessions\"",
                        Terms.EDITION,
                        "Your account on Corridor",
                        "\"register\"",
                        "\"name\" : \"Ana Pop\"")
                .doesNotContain("pbkdf", "/registration/", String.valueOf(ana.session()));
    }

    @Test
    void asksOnceMoreWhoItIs() throws Exception {
        TestBrowser ben = registered("proof@example.org");
        for (String action : new String[] {"/account/data/copy", "/account/data/close"}) {
            MockHttpServletResponse refused = ben.post(action, "proof", "a guess");
            assertThat(refused.getStatus()).isEqualTo(422);
            assertThat(refused.getContentAsString()).contains("The password is not right");
            assertThat(browser().post(action, "proof", TestBrowser.PASSWORD).getStatus())
                    .isEqualTo(403);
        }
        assertThat(ben.signedIn()).isTrue();
    }

    @Test
    void removesWhoItWasAndLeavesTheJournalWhole() throws Exception {
        TestBrowser kim = registered("gone@example.org");
        TestBrowser phone = browser();
        phone.signIn("gone@example.org", TestBrowser.PASSWORD);
        role("gone@example.org", "secretariat");
        long id = count("select id from actors.person where email = :it", "gone@example.org");
        seal();
        assertThat(kim.post("/account/data/close", "proof", TestBrowser.PASSWORD)
                        .getRedirectedUrl())
                .isEqualTo("/sign-in/closed");
        assertThat(kim.page("/sign-in/closed")).contains("Your account is closed");
        assertThat(kim.signedIn()).isFalse();
        assertThat(phone.signedIn()).isFalse();
        seal();
        assertThat(chain.verify()).isEmpty();
        assertThat(count("select count(*) from audit.person_key where person = :it", "person:" + id))
                .isZero();
        assertThat(database.sql("select name || ' ' || email from actors.person where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isEqualTo("closed closed-" + id + "@invalid");
        for (String table : new String[] {"credential", "session", "token", "use", "code_secret"}) {
            assertThat(database.sql("select count(*) from accounts." + table + " where person = :id")
                            .param("id", id)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThat(count("""
                select count(*) from actors.membership where person = (:it)::bigint
                  and (ends is null or ends >= current_date)""", String.valueOf(id))).isZero();
        assertThat(kim.newestLetter("gone@example.org")).contains("has been closed");
        assertThat(kim.letters("gone@example.org")).as("the last letter alone").isOne();
        assertThat(browser().signIn("gone@example.org", TestBrowser.PASSWORD).getStatus())
                .isEqualTo(422);
        assertThat(browser()
                        .signIn("closed-" + id + "@invalid", TestBrowser.PASSWORD)
                        .getStatus())
                .isEqualTo(422);
        browser().register("gone@example.org");
        assertThat(count("select count(*) from actors.person where email = :it", "gone@example.org"))
                .isOne();
    }

    /** Searches every row of every table, after the term of letters: those to others may name whoever went. */
    @Test
    void leavesNeitherNameNorAddressInAnyTable() throws Exception {
        String email = "zoltana.quirke@example.org";
        TestBrowser root = registered("keeper-of-invitations@example.org");
        role("keeper-of-invitations@example.org", "secretariat");
        invite(root, email, "auditor");
        TestBrowser zoe = registered(email);
        zoe.post("/account", "name", "Zoltana Quirke", "language", "en", "version", "1");
        invite(root, email, "reviewer");
        invite(root, email, "secretariat");
        bounces.note(email, "mailbox of " + email + " is full");
        long id = count("select id from actors.person where email = :it", email);
        database.sql("""
                insert into vetting.report
                  (subject_kind, subject, title, url, organisations, created_at, reporter, concern, message)
                select 'practice', number, '{}', '/practices/x', '{}', now(), 'person:' || :id, 'false',
                  'Ask Zoltana Quirke <zoltana.quirke@example.org>'
                from generate_series(1, 2) number""").param("id", id).update();
        assertThat(zoe.post("/account/data/copy", "proof", TestBrowser.PASSWORD).getContentAsString())
                .contains("\"appointments\"", "\"proposed\"", "is full", "Ask Zoltana");
        assertThat(tablesWith("zoltana")).contains("actors.appointment", "outbox.address", "vetting.report");
        zoe.post("/account/data/close", "proof", TestBrowser.PASSWORD);
        assertThat(tablesWith("zoltana")).containsExactly("outbox.letter");
        clock.pass(Duration.ofDays(31));
        tidyUp();
        assertThat(tablesWith("zoltana")).isEmpty();
        assertThat(tablesWith("quirke")).isEmpty();
        assertThat(count("""
                select count(*) from actors.appointment
                where person = (:it)::bigint and state in ('proposed', 'lapsed')""", String.valueOf(id)))
                .as("nobody decides about one who is gone")
                .isEqualTo(count("""
                        select count(*) from actors.appointment
                        where person = (:it)::bigint and state = 'lapsed'""", String.valueOf(id)));
    }

    @Test
    void forgetsInvitationsThatNobodyTookUp() throws Exception {
        TestBrowser root = registered("office-of-invitations@example.org");
        role("office-of-invitations@example.org", "secretariat");
        String email = "never.came@example.org";
        invite(root, email, "auditor");
        clock.pass(Duration.ofDays(170));
        invitations.run();
        tidyUp();
        assertThat(tablesWith("never.came")).containsExactly("actors.appointment");
        assertThat(count("select count(*) from audit.person_key where person = 'invited:' || :it", invitation(email)))
                .isOne();
        String number = invitation(email);
        clock.pass(Duration.ofDays(11));
        invitations.run();
        assertThat(tablesWith("never.came")).isEmpty();
        assertThat(count("select count(*) from audit.person_key where person = 'invited:' || :it", number))
                .isZero();
        assertThat(count(
                        "select count(*) from actors.appointment where id = (:it)::bigint and state = 'lapsed'",
                        number))
                .isOne();
    }

    private void tidyUp() {
        jobs.stream()
                .filter(one -> Set.of("letter.round", "accounts.expire").contains(one.name()))
                .forEach(RecurringJob::run);
    }

    private void invite(TestBrowser office, String email, String role) throws Exception {
        assertThat(office.post(
                                "/people/invitations",
                                "email",
                                email,
                                "name",
                                "Zoltana Quirke",
                                "role",
                                role,
                                "starts",
                                LocalDate.now(clock).toString())
                        .getStatus())
                .isEqualTo(302);
    }

    private String invitation(String email) {
        return database.sql("select id::text from actors.appointment where email = :email")
                .param("email", email)
                .query(String.class)
                .single();
    }

    /** The tables in which some row holds this, in whichever column. */
    private List<String> tablesWith(String words) {
        String everywhere = database.sql("""
                        select format('select ''%1$s.%2$s'' from %1$I.%2$I one
                                       where strpos(lower(one::text), :words) > 0', table_schema, table_name)
                        from information_schema.tables
                        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')""").query((row, number) -> row.getString(1)).list().stream()
                .collect(Collectors.joining(" union "));
        return database.sql(everywhere + " order by 1")
                .param("words", words)
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Test
    void keepsTheLastAdministrator() throws Exception {
        endAdministrators();
        TestBrowser root = registered("root2@example.org");
        role("root2@example.org", "administrator");
        MockHttpServletResponse refused = root.post("/account/data/close", "proof", TestBrowser.PASSWORD);
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(refused.getContentAsString()).contains("last administrator");
        registered("root3@example.org");
        role("root3@example.org", "administrator");
        assertThat(root.post("/account/data/close", "proof", TestBrowser.PASSWORD)
                        .getStatus())
                .isEqualTo(302);
        endAdministrators();
    }

    /** Other classes use the same database and leave theirs, some with a term that ends. */
    private void endAdministrators() {
        database.sql("""
                update actors.membership set starts = current_date - 10, ends = current_date - 1
                where role = 'administrator'""").update();
    }

    /** More than one round of them comes first: a round is no limit for a day. */
    @Test
    void closesWhatNobodyUsesAfterTellingThem() throws Exception {
        database.sql("""
                insert into actors.person (name, email, language)
                select 'Idle', 'idle-crowd-' || number || '@example.org', 'en'
                from generate_series(1, :crowd) number""").param("crowd", UseStore.ROUND + 1).update();
        registered("idle2@example.org");
        TestBrowser back = registered("back@example.org");
        clock.pass(Duration.ofDays(729));
        retention.run();
        assertThat(back.letters("back@example.org")).isOne();
        clock.pass(Duration.ofDays(2));
        retention.run();
        retention.run();
        assertThat(back.letters("back@example.org")).isEqualTo(2);
        assertThat(back.newestLetter("back@example.org")).contains("has not been used");
        clock.pass(Duration.ofDays(29));
        back.signIn("back@example.org", TestBrowser.PASSWORD);
        clock.pass(Duration.ofDays(2));
        retention.run();
        assertThat(count("select count(*) from actors.person where email = :it", "idle2@example.org"))
                .isZero();
        assertThat(count("select count(*) from actors.person where email = :it", "back@example.org"))
                .isOne();
    }
}
