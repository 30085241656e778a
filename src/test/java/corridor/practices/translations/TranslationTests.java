package corridor.practices.translations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import corridor.As;
import corridor.CorridorTest;
import corridor.TestPractice;
import corridor.access.Audience;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.actors.People;
import corridor.actors.Person;
import corridor.actors.PersonalRecords;
import corridor.practices.Classification;
import corridor.practices.Narrative;
import corridor.practices.Origin;
import corridor.practices.Practice;
import corridor.practices.PracticeContent;
import corridor.practices.PracticeDraft;
import corridor.practices.Practices;
import corridor.practices.TranslationMarks;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.Slug;
import corridor.vetting.Moderated;
import corridor.workflow.Target;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A practice on its way into another language, by people and with the help of a machine. */
@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
@Import(TranslationTests.Service.class)
class TranslationTests {

    /** Writes each text backwards; fails on request. */
    @TestConfiguration
    static class Service {

        @Bean
        TranslationMachine mirror() {
            return new TranslationMachine() {
                @Override
                public String name() {
                    return "Mirror";
                }

                @Override
                public Outcome<List<String>> translate(List<String> texts, Language from, Language to) {
                    return to == Language.CHINESE
                            ? Outcome.refused(Refusal.of(Kind.CONFLICT, "translation-machine-failed"))
                            : Outcome.done(texts.stream()
                                    .map(text ->
                                            new StringBuilder(text).reverse().toString())
                                    .toList());
                }
            };
        }
    }

    @Autowired
    private Practices practices;

    @Autowired
    private TranslationRequests requests;

    @Autowired
    private List<Moderated> moderated;

    @Autowired
    private People people;

    @Autowired
    private List<PersonalRecords> personal;

    @Autowired
    private Rights rights;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MockMvc http;

    private Reader secretariat() {
        return Reader.inRoles("test:secretariat", Set.of(Role.SECRETARIAT), rights);
    }

    private Reader someone(String name) {
        long id = people.register(name, name + "@example.org", Language.FRENCH).orThrow();
        return new Reader(
                Person.actor(id), Set.of(), Set.of(), Map.of(), Set.of("public", Audience.person(id)), Set.of());
    }

    private Practice practice(String slug) {
        return practices.find(secretariat(), slug).orThrow();
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, Reader reader) throws Exception {
        return http.perform(request.with(csrf()).with(As.reader(reader)))
                .andReturn()
                .getResponse();
    }

    private static String url(String slug, String language) {
        return "/practices/" + slug + "/translations/" + language;
    }

    private MockHttpServletRequestBuilder saving(String slug, String language) {
        return post(url(slug, language))
                .param("version", String.valueOf(practice(slug).version()));
    }

    @Test
    void savesATranslationBesideTheOriginalAndKeepsTheEditionBefore() throws Exception {
        TestPractice.named("into-french").insert(database);
        String page = send(get(url("into-french", "fr")), secretariat()).getContentAsString();
        assertThat(page).contains("Title of into-french", "2 texts are missing.", "data-outrun=\"Somebody saved");
        MockHttpServletResponse saved = send(
                saving("into-french", "fr").param("text.title", "Titre").param("text.nothing", "Rien"), secretariat());
        assertThat(saved.getRedirectedUrl()).isEqualTo(url("into-french", "fr") + "?saved");
        Practice practice = practice("into-french");
        assertThat(practice.content().title().byTag()).isEqualTo(Map.of("en", "Title of into-french", "fr", "Titre"));
        assertThat(practice.edition()).isEqualTo(2);
        assertThat(practices.editions(practice).getFirst().content().title().languages())
                .containsExactly(Language.ENGLISH);
        assertThat(send(get(url("into-french", "fr")), secretariat()).getContentAsString())
                .contains("1 text is missing.")
                .as("what is missing stands first")
                .containsSubsequence("id=\"text-summary\"", "id=\"text-title\"");
        assertThat(database.sql("""
                        select count(*) from audit.entry
                        where kind = 'practice' and record = :id and action = 'translate'""")
                        .param("id", practice.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        int version = practice.version();
        send(saving("into-french", "fr").param("text.title", "Titre"), secretariat());
        assertThat(practice("into-french").version())
                .as("the same sent twice changes nothing")
                .isEqualTo(version);
    }

    @Test
    void changesNoOtherLanguageThanTheOneTranslatedInto() throws Exception {
        TestPractice.named("original-stays").insert(database);
        send(saving("original-stays", "en").param("text.title", "Mine"), secretariat());
        assertThat(practice("original-stays").content().title().byTag())
                .isEqualTo(Map.of("en", "Title of original-stays"));
        assertThat(send(get(url("original-stays", "en")), secretariat()).getContentAsString())
                .contains("There is nothing to translate");
    }

    @Test
    void refusesThoseWhoMayNotTranslate() throws Exception {
        TestPractice.named("not-yours").insert(database);
        for (Reader reader : List.of(
                Reader.visitor(rights),
                someone("stranger"),
                Reader.inRoles("test:reviewer", Set.of(Role.REVIEWER), rights))) {
            assertThat(send(get(url("not-yours", "fr")), reader).getStatus()).isEqualTo(403);
            assertThat(send(saving("not-yours", "fr").param("text.title", "Le mien"), reader)
                            .getStatus())
                    .isEqualTo(403);
        }
        assertThat(send(get(url("not-yours", "xx")), secretariat()).getStatus()).isEqualTo(404);
        assertThat(send(get(url("nothing-there", "fr")), secretariat()).getStatus())
                .isEqualTo(404);
        assertThat(practice("not-yours").content().languages()).containsExactly(Language.ENGLISH);
    }

    @Test
    void keepsWhatWasTypedWhenSomebodyElseWasFaster() throws Exception {
        TestPractice.named("two-at-once").insert(database);
        MockHttpServletRequestBuilder slow = saving("two-at-once", "fr").param("text.title", "Lent");
        send(saving("two-at-once", "fr").param("text.title", "Rapide"), secretariat());
        MockHttpServletResponse answer = send(slow, secretariat());
        assertThat(answer.getStatus()).isEqualTo(412);
        assertThat(answer.getContentAsString()).contains(">Lent</textarea>", "Rapide");
        assertThat(practice("two-at-once").content().title().exactly(Language.FRENCH))
                .contains("Rapide");
    }

    @Test
    void keepsWhatWasTypedWhereItIsTooLong() throws Exception {
        TestPractice.named("too-long").insert(database);
        String endless = "x".repeat(301);
        MockHttpServletResponse answer = send(saving("too-long", "fr").param("text.title", endless), secretariat());
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains(endless, "At most 300 characters");
        assertThat(practice("too-long").content().languages()).containsExactly(Language.ENGLISH);
    }

    @Test
    void fillsByMachineWithoutSavingAndMarksUntilAPersonReads() throws Exception {
        TestPractice.named("machine").insert(database);
        MockHttpServletResponse filled =
                send(saving("machine", "fr").param("go", "machine").param("text.title", "Titre à moi"), secretariat());
        String page = filled.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(page).contains("Titre à moi", "enihcam fo yrammuS");
        assertThat(practice("machine").content().languages())
                .as("nothing is saved by itself")
                .containsExactly(Language.ENGLISH);
        String digest = page.replaceAll("(?s).*name=\"machine.summary\" value=\"([0-9a-f]+)\".*", "$1");
        send(
                saving("machine", "fr")
                        .param("text.title", "Titre à moi")
                        .param("text.summary", "enihcam fo yrammuS")
                        .param("machine.summary", digest),
                secretariat());
        assertThat(send(get("/practices/machine?lang=fr"), Reader.VISITOR)
                        .getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
                .contains("enihcam fo yrammuS<span class=\"tongue\">traduction automatique, non relue");
        assertThat(send(get("/practices/machine/editions?lang=fr"), Reader.VISITOR)
                        .getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
                .contains("À partir de là, une traduction automatique non relue.");
        assertThat(send(get("/api/v1/practices/machine"), Reader.VISITOR).getContentAsString())
                .contains("{\"text\":\"summary\",\"language\":\"fr\",\"status\":\"machine-unreviewed\"}");
        send(saving("machine", "fr").param("text.summary", "enihcam fo yrammuS"), secretariat());
        assertThat(practice("machine").marks().marks())
                .as("saving alone is not reading")
                .hasSize(1);
        send(
                saving("machine", "fr")
                        .param("text.summary", "enihcam fo yrammuS")
                        .param("read.summary", "yes"),
                secretariat());
        assertThat(practice("machine").marks().marks()).isEmpty();
        assertThat(send(get("/practices/machine?lang=fr"), Reader.VISITOR)
                        .getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("traduction automatique, non relue");
    }

    @Test
    void keepsWhatWasTypedWhenTheMachineFails() throws Exception {
        TestPractice.named("broken-machine").insert(database);
        MockHttpServletResponse answer =
                send(saving("broken-machine", "zh").param("go", "machine").param("text.title", "我的"), secretariat());
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
                .contains("我的");
    }

    @Test
    void saysWhereTheOriginalHasChangedSince() throws Exception {
        TestPractice.named("moved-on").insert(database);
        send(saving("moved-on", "fr").param("text.title", "Titre"), secretariat());
        Practice practice = practice("moved-on");
        PracticeContent content = practice.content();
        practices
                .revise(
                        secretariat(),
                        new Target(practice.id(), practice.version()),
                        new PracticeContent(
                                content.title().with(Language.ENGLISH, "A better title"),
                                content.summary(),
                                content.classification(),
                                content.narrative()),
                        "")
                .orThrow();
        assertThat(send(get(url("moved-on", "fr")), secretariat()).getContentAsString())
                .contains("original has changed since");
        send(saving("moved-on", "fr").param("text.title", "Titre").param("read.title", "yes"), secretariat());
        assertThat(send(get(url("moved-on", "fr")), secretariat()).getContentAsString())
                .doesNotContain("original has changed since");
    }

    @Test
    void countsWhoAsksAndTellsThemOnce() throws Exception {
        TestPractice.named("wanted-less").insert(database);
        long id = TestPractice.named("wanted-more").insert(database);
        Reader ana = someone("ana");
        Reader ben = someone("ben");
        for (Reader reader : List.of(ana, ana, ben)) {
            assertThat(send(post(url("wanted-more", "ru") + "/request"), reader).getRedirectedUrl())
                    .isEqualTo("/practices/wanted-more/translations");
        }
        send(post(url("wanted-less", "ru") + "/request"), ana);
        send(post(url("wanted-less", "es") + "/request"), ana);
        send(post(url("wanted-less", "es") + "/request").param("wish", "take-back"), ana);
        assertThat(send(post(url("wanted-more", "ru") + "/request"), Reader.visitor(rights))
                        .getStatus())
                .isEqualTo(403);
        assertThat(send(post(url("wanted-more", "en") + "/request"), ana).getStatus())
                .as("it is there already")
                .isEqualTo(409);
        String list = send(get("/translations"), secretariat()).getContentAsString();
        assertThat(list)
                .contains("2 translations are asked for", "2 people wait", "1 person waits")
                .containsSubsequence("Title of wanted-more", "Title of wanted-less");
        assertThat(send(get("/translations"), ana).getStatus()).isEqualTo(403);
        assertThat(personal.stream()
                        .flatMap(part -> part
                                .of(people.find(ana.person().orElseThrow()).orElseThrow())
                                .getOrDefault("translationRequests", List.of())
                                .stream()))
                .hasSize(2);
        send(saving("wanted-more", "ru").param("text.title", "Название"), secretariat());
        assertThat(notices()).as("half a translation is none").isZero();
        send(saving("wanted-more", "ru").param("text.summary", "Описание"), secretariat());
        assertThat(notices()).isEqualTo(1);
        assertThat(requests.wanted(secretariat(), 1).orThrow().items())
                .extracting(TranslationRequestStore.Wanted::practice)
                .doesNotContain(id);
    }

    @Test
    void tellsNobodyOfAPracticeThatIsHeldBackUntilItIsShownAgain() throws Exception {
        long id = TestPractice.named("held-back").insert(database);
        send(post(url("held-back", "es") + "/request"), someone("carla"));
        Moderated moderation = moderated.stream()
                .filter(one -> one.kind().equals(Practice.KIND))
                .findFirst()
                .orElseThrow();
        moderation.hold(secretariat(), id, "Reported.").orThrow();
        send(saving("held-back", "es").param("text.title", "Título").param("text.summary", "Resumen"), secretariat());
        assertThat(told(id)).isZero();
        moderation.show(secretariat(), id, "Settled.").orThrow();
        assertThat(told(id)).isEqualTo(1);
    }

    private long told(long practice) {
        return database.sql("select count(*) from outbox.notice where kind = 'practices.translated' and about = :about")
                .param("about", "practice:" + practice)
                .query(Long.class)
                .single();
    }

    private long notices() {
        return database.sql("""
                        select count(*) from outbox.notice
                        where kind = 'practices.translated' and cardinality(audience) = 2
                          and url = '/practices/wanted-more?lang=ru'""").query(Long.class).single();
    }

    @Test
    void servesProgramsWithTheSameRefusals() throws Exception {
        TestPractice.named("by-program").insert(database);
        String body =
                "{\"version\": 1, \"texts\": {\"title\": \"Titre\", \"summary\": \"Resume\"}, \"machine\": [\"summary\"]}";
        String address = "/api/v1/practices/by-program/translations/fr";
        assertThat(send(put(address).contentType(MediaType.APPLICATION_JSON).content(body), someone("program"))
                        .getContentAsString())
                .contains("\"code\":\"translation-not-yours\"");
        MockHttpServletResponse saved =
                send(put(address).contentType(MediaType.APPLICATION_JSON).content(body), secretariat());
        assertThat(saved.getStatus()).isEqualTo(200);
        assertThat(saved.getContentAsString())
                .contains("\"version\":2", "\"text\":\"Resume\",\"status\":\"machine-unreviewed\"");
        assertThat(send(put(address).contentType(MediaType.APPLICATION_JSON).content(body), secretariat())
                        .getContentAsString())
                .contains("\"code\":\"version-stale\"");
        assertThat(send(get("/api/v1/practices/by-program/translations"), Reader.VISITOR)
                        .getContentAsString())
                .contains("{\"language\":\"fr\",\"original\":false,\"missing\":0,\"machineUnreviewed\":1");
    }

    @Test
    void keepsFrenchTheOriginalOfWhatWasImportedInFrench() throws Exception {
        PracticeContent french = new PracticeContent(
                LocalizedText.of(Language.FRENCH, "Un guichet pour les migrants"),
                LocalizedText.of(Language.FRENCH, "Un résumé."),
                Classification.UNKNOWN,
                Narrative.EMPTY);
        practices
                .draft(
                        secretariat(),
                        List.of(new PracticeDraft(new Slug("guichet"), Origin.IMPORTED, french, List.of())))
                .orThrow();
        assertThat(practice("guichet").language()).isEqualTo(Language.FRENCH);
        send(saving("guichet", "en").param("text.title", "A desk for migrants"), secretariat());
        Practice translated = practice("guichet");
        LocalizedText title = translated.content().title();
        assertThat(title.exactly(Language.ENGLISH)).contains("A desk for migrants");
        assertThat(translated.marks().status(title, Language.FRENCH, translated.language()))
                .isEqualTo(TranslationMarks.Status.ORIGINAL);
        assertThat(translated.marks().marks()).isEmpty();
        assertThat(send(get(url("guichet", "en")), secretariat())
                        .getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
                .contains("A desk for migrants", "Un guichet pour les migrants");
    }
}
