package corridor.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.CorridorTest;
import corridor.TestClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
@Import(TestClock.InPlace.class)
class RegistrationPageTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TestClock clock;

    private TestBrowser browser() {
        return new TestBrowser(web, database);
    }

    @BeforeEach
    void setTheClock() {
        clock.reset();
    }

    @Test
    void opensAnAccountByTheLinkInTheLetter() throws Exception {
        TestBrowser ana = browser();
        assertThat(ana.page("/registration")).contains("autocomplete=\"username\"");
        assertThat(ana.post("/registration", "email", " ana@example.org ").getRedirectedUrl())
                .isEqualTo("/registration/sent");
        assertThat(ana.page("/registration/sent")).contains("href=\"/letters\"");
        String link = ana.link("ana@example.org");
        assertThat(ana.page("/letters")).contains("href=\"http://localhost:8080" + link + "\"");
        assertThat(ana.page(link)).contains("value=\"ana@example.org\"", "href=\"/terms\"", "href=\"/privacy\"");
        assertThat(ana.complete(link).getRedirectedUrl()).isEqualTo("/account");
        assertThat(ana.page("/account")).contains("Ana Pop", "ana@example.org", "None yet.", "this browser");
        assertThat(ana.page("/about")).contains("href=\"/account\"", "action=\"/sign-out\"");
        assertThat(database.sql("""
                select c.document || ' ' || c.edition from accounts.consent c join actors.person p on p.id = c.person
                where p.email = 'ana@example.org' order by 1""").query((row, number) -> row.getString(1)).list())
                .containsExactly("privacy " + Terms.EDITION, "terms " + Terms.EDITION);
    }

    @Test
    void keepsNoPasswordNoSessionAndNoLinkThatCouldBeRead() throws Exception {
        TestBrowser kim = browser();
        kim.register("kim@example.org");
        String kept = database.sql("""
                select (select string_agg(password, ' ') from accounts.credential)
                    || (select string_agg(encode(digest, 'escape'), ' ') from accounts.session)
                    || (select string_agg(coalesce(before::text, '') || coalesce(after::text, ''), ' ') from audit.entry)""").query(String.class).single();
        assertThat(kept)
                .doesNotContain(TestBrowser.PASSWORD)
                .doesNotContain(String.valueOf(kim.session()))
                .doesNotContain("kim@example.org");
    }

    @Test
    void answersKnownAndUnknownAddressesAlike() throws Exception {
        browser().register("known@example.org");
        for (String form : List.of("/registration", "/password")) {
            MockHttpServletResponse known = browser().post(form, "email", "known@example.org");
            MockHttpServletResponse unknown = browser().post(form, "email", "unknown@example.org");
            assertThat(known.getStatus()).isEqualTo(unknown.getStatus());
            assertThat(known.getRedirectedUrl()).isEqualTo(unknown.getRedirectedUrl());
            assertThat(known.getHeaderNames()).isEqualTo(unknown.getHeaderNames());
        }
        assertThat(browser().letters("unknown@example.org")).isEqualTo(1);
    }

    @Test
    void writesToAKnownAddressThatItHasAnAccountAndOpensNoOther() throws Exception {
        browser().register("twice@example.org");
        TestBrowser again = browser();
        again.post("/registration", "email", "TWICE@example.org");
        assertThat(again.newestLetter("twice@example.org"))
                .contains("It has one already", "/sign-in")
                .doesNotContain("/registration/");
    }

    @Test
    void opensOneAccountForAnAddressHoweverManyLinksItHas() throws Exception {
        TestBrowser first = browser();
        first.post("/registration", "email", "links@example.org");
        String one = first.link("links@example.org");
        first.post("/registration", "email", "links@example.org");
        String two = first.link("links@example.org");
        assertThat(two).isNotEqualTo(one);
        assertThat(first.complete(one).getStatus()).isEqualTo(302);
        assertThat(browser().complete(two).getStatus()).isEqualTo(409);
    }

    @Test
    void takesALinkOnce() throws Exception {
        TestBrowser ben = browser();
        ben.register("ben@example.org");
        String used = ben.link("ben@example.org");
        assertThat(browser().get(used).getStatus()).isEqualTo(410);
        TestBrowser other = browser();
        assertThat(other.complete(used).getStatus()).isEqualTo(410);
        assertThat(other.signedIn()).isFalse();
        assertThat(browser().page(used)).contains("This link was used already");
    }

    @Test
    void takesNoLinkWhoseTimeHasRunOut() throws Exception {
        TestBrowser late = browser();
        late.post("/registration", "email", "late@example.org");
        String link = late.link("late@example.org");
        clock.pass(Duration.ofHours(24).minusSeconds(1));
        assertThat(late.get(link).getStatus()).isEqualTo(200);
        clock.pass(Duration.ofSeconds(1));
        assertThat(late.get(link).getStatus()).isEqualTo(410);
        assertThat(late.complete(link).getStatus()).isEqualTo(410);
    }

    @Test
    void opensNothingElseWithALink() throws Exception {
        TestBrowser eve = browser();
        eve.post("/registration", "email", "eve@example.org");
        String secret = eve.link("eve@example.org").replaceAll(".*/", "");
        assertThat(eve.get("/password/" + secret).getStatus()).isEqualTo(410);
        assertThat(eve.get("/setup/" + secret).getStatus()).isEqualTo(410);
        assertThat(eve.complete("/setup/" + secret).getStatus()).isEqualTo(410);
        assertThat(eve.get("/registration/" + "x".repeat(43)).getStatus()).isEqualTo(410);
    }

    @Test
    void keepsWhatWasTypedExceptThePasswordAndTheLink() throws Exception {
        TestBrowser mia = browser();
        mia.post("/registration", "email", "mia@example.org");
        String link = mia.link("mia@example.org");
        MockHttpServletResponse again = mia.post(link, "name", "Mia <b>", "password", "shortsecret");
        assertThat(again.getStatus()).isEqualTo(422);
        assertThat(again.getContentAsString())
                .contains(
                        "value=\"Mia &lt;b>\"",
                        "2 things have to be changed",
                        "href=\"#password\"",
                        "href=\"#accepted\"")
                .doesNotContain("shortsecret");
        assertThat(mia.complete(link).getRedirectedUrl()).isEqualTo("/account");
    }

    @Test
    void takesTheConfirmedAddressWhateverIsSent() throws Exception {
        TestBrowser sly = browser();
        sly.post("/registration", "email", "sly@example.org");
        sly.post(
                sly.link("sly@example.org"),
                "name",
                "Sly",
                "email",
                "victim@example.org",
                "password",
                TestBrowser.PASSWORD,
                "accepted",
                "yes");
        assertThat(sly.page("/account")).contains("sly@example.org").doesNotContain("victim@example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ana",
                "ana@",
                "ana@example",
                "a b@example.org",
                "a@example.org, b@example.org",
                "a@example.org\r\nBcc: b@example.org",
                "<a@example.org>"
            })
    void refusesWhatIsNoAddress(String typed) throws Exception {
        long before = database.sql("select count(*) from outbox.letter")
                .query(Long.class)
                .single();
        assertThat(browser().post("/registration", "email", typed).getStatus()).isEqualTo(422);
        assertThat(database.sql("select count(*) from outbox.letter")
                        .query(Long.class)
                        .single())
                .isEqualTo(before);
    }

    @Test
    void writesTheLetterInTheLanguageOfWhoeverAsks() throws Exception {
        TestBrowser luc = browser();
        luc.post("/registration?lang=fr", "email", "luc@example.org");
        assertThat(luc.newestLetter("luc@example.org")).contains("pendant 24 heures", "Ce lien permet de continuer");
    }

    @Test
    void needsNoSetupInADevelopmentStart() {
        assertThat(database.sql("select count(*) from accounts.link where purpose = 'setup'")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
