package corridor.practices.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import corridor.As;
import corridor.CorridorTest;
import corridor.access.Audience;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.actors.Organisations;
import corridor.practices.Completeness;
import corridor.practices.Narrative;
import corridor.practices.Particulars;
import corridor.practices.Practice;
import corridor.practices.Practices;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.workflow.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A practice on its way from the first word of its owner to its publication, and on. */
@CorridorTest(properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH})
class SubmissionTests {

    @Autowired
    private Submissions submissions;

    @Autowired
    private Practices practices;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Rights rights;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MockMvc http;

    private long organisation(String slug) {
        return organisations.bySlug(slug).orElseThrow().id();
    }

    private Reader of(long organisation, Role role) {
        return new Reader(
                "test:" + role.code(),
                Set.of(role),
                Set.of(),
                Map.of(organisation, rights.of(Set.of(role))),
                Set.of(Audience.PUBLIC, Audience.organisation(organisation)),
                Set.of());
    }

    private Reader secretariat() {
        return Reader.inRoles("test:secretariat", Set.of(Role.SECRETARIAT), rights);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, Reader reader) throws Exception {
        return http.perform(request.with(csrf()).with(As.reader(reader)))
                .andReturn()
                .getResponse();
    }

    private Practice practice(long id) {
        return practices.find(secretariatAnd(id), List.of(id)).getFirst();
    }

    private Reader secretariatAnd(long id) {
        Long owner = database.sql("select owner from practices.practice where id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
        return new Reader(
                "test",
                Set.of(),
                Set.of(),
                Map.of(),
                Set.of("public", Audience.SECRETARIAT, "organisation:" + owner),
                Set.of());
    }

    /** A draft with all of its ten fields. */
    private long complete(Reader writer, long organisation, String title) {
        long id =
                submissions.begin(writer, organisation, Language.ENGLISH, title).orThrow();
        fill(writer, id, Step.STORY, Map.of("summary", List.of("A summary."), "approach", List.of("Step by step.")));
        fill(
                writer,
                id,
                Step.PLACE,
                Map.of(
                        "country", List.of("Kenya", "Ouganda"),
                        "level", List.of("local"),
                        "from", List.of("2019"),
                        "maturity", List.of("pilot")));
        fill(writer, id, Step.OUTCOME, Map.of("takeaway", List.of("Begin small."), "failed", List.of("The forms.")));
        fill(writer, id, Step.SORTING, Map.of("theme", List.of("remittances")));
        return id;
    }

    private void fill(Reader writer, long id, Step step, Map<String, List<String>> fields) {
        Practice practice = practice(id);
        submissions
                .save(writer, practice, practice.version(), step, new Typed(fields))
                .orThrow();
    }

    @Test
    void leadsThroughFiveScreensToTheSecretariat() throws Exception {
        long icmpd = organisation("icmpd");
        Reader writer = of(icmpd, Role.CONTRIBUTOR);
        String begun = java.util.Objects.requireNonNull(send(
                        post("/submissions")
                                .param("title", "A desk for returning nurses")
                                .param("organisation", "icmpd")
                                .param("language", "fr"),
                        writer)
                .getRedirectedUrl());
        assertThat(begun).isNotNull().matches("/submissions/\\d+/story");
        long id = Long.parseLong(begun.replaceAll("\\D", ""));
        assertThat(practices.find(secretariat(), List.of(id)))
                .as("a draft is its owner's alone")
                .isEmpty();
        Map<String, Map<String, String>> screens = Map.of(
                "story", Map.of("summary", "Un guichet.", "approach", "Pas à pas."),
                "place", Map.of("country", "Kenya", "level", "local", "from", "2019", "maturity", "pilot"),
                "outcome", Map.of("takeaway", "Commencer petit."));
        for (String screen : List.of("story", "place", "outcome")) {
            MockHttpServletRequestBuilder save = post("/submissions/" + id + "/" + screen)
                    .param("version", String.valueOf(practice(id).version()));
            screens.getOrDefault(screen, Map.of()).forEach(save::param);
            assertThat(send(save, writer).getStatus()).isEqualTo(302);
        }
        assertThat(Completeness.missing(practice(id))).containsExactly("theme");
        assertThat(send(get("/submissions/" + id + "/sorting"), writer).getContentAsString())
                .contains("Still missing", "Themes");
        MockHttpServletRequestBuilder last = post("/submissions/" + id + "/sorting")
                .param("version", String.valueOf(practice(id).version()))
                .param("theme", "remittances")
                .param("go", "send");
        assertThat(send(last, writer).getRedirectedUrl()).isEqualTo("/submissions?sent=" + id);
        Practice sent = practices.find(secretariat(), List.of(id)).getFirst();
        assertThat(sent.state()).isEqualTo("submitted");
        assertThat(sent.content().summary().byTag()).isEqualTo(Map.of("fr", "Un guichet."));
        assertThat(send(get("/submissions"), secretariat()).getContentAsString())
                .contains("A desk for returning nurses");
    }

    @Test
    void keepsLessonsWithTheirCircumstancesAndResourcesWithTheirAudience() throws Exception {
        long icmpd = organisation("icmpd");
        Reader writer = of(icmpd, Role.CONTRIBUTOR);
        long id = submissions.begin(writer, icmpd, Language.ENGLISH, "Learned").orThrow();
        fill(
                writer,
                id,
                Step.OUTCOME,
                Map.of(
                        "mixed", List.of("The evenings."),
                        "context-mixed", List.of("In winter."),
                        "transfer-mixed", List.of("A warm room."),
                        "resource1", List.of("A guide"),
                        "resource1-kind", List.of("handbook"),
                        "resource1-language", List.of("fr"),
                        "resource1-audience", List.of("Staff of cities"),
                        "resource1-link", List.of("https://example.org/guide")));
        Narrative told = practice(id).content().narrative();
        assertThat(told.lessons())
                .containsExactly(new Narrative.Lesson(
                        "mixed",
                        LocalizedText.english("The evenings."),
                        "",
                        LocalizedText.english("In winter."),
                        LocalizedText.english("A warm room.")));
        assertThat(told.resources())
                .containsExactly(new Narrative.Resource(
                        LocalizedText.english("A guide"),
                        "handbook",
                        "",
                        List.of("fr"),
                        LocalizedText.english("Staff of cities"),
                        "https://example.org/guide"));
        assertThat(send(get("/practices/" + practice(id).slug()), writer).getContentAsString())
                .contains("A warm room.", "https://example.org/guide", "Staff of cities");
        MockHttpServletResponse alone = send(
                post("/submissions/" + id + "/outcome")
                        .param("version", String.valueOf(practice(id).version()))
                        .param("context-worked", "In summer.")
                        .param("resource2-link", "javascript:alert(1)"),
                writer);
        assertThat(alone.getStatus()).isEqualTo(422);
        assertThat(alone.getContentAsString())
                .contains("Say the lesson itself too", "is not a web address", "In summer.");
    }

    @Test
    void keepsBetweenWhichCountriesAPracticeActs() throws Exception {
        long icmpd = organisation("icmpd");
        Reader writer = of(icmpd, Role.CONTRIBUTOR);
        long id = submissions
                .begin(writer, icmpd, Language.ENGLISH, "Between countries")
                .orThrow();
        MockHttpServletRequestBuilder half = post("/submissions/" + id + "/place")
                .param("version", String.valueOf(practice(id).version()))
                .param("corridor-from", "Senegal", "Kenya")
                .param("corridor-to", "Italie", "");
        MockHttpServletResponse refused = send(half, writer);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("give both", "Kenya", "Italie", "#corridor");
        MockHttpServletRequestBuilder whole = post("/submissions/" + id + "/place")
                .param("version", String.valueOf(practice(id).version()))
                .param("corridor-from", "Senegal", "", "Kenya")
                .param("corridor-to", "Italie", "", "Qatar");
        assertThat(send(whole, writer).getStatus()).isEqualTo(302);
        assertThat(practice(id).content().classification().places().corridors()).containsExactly("SN>IT", "KE>QA");
        assertThat(send(get("/submissions/" + id + "/place?lang=ar"), writer).getContentAsString())
                .contains("value=\"السنغال\"", "value=\"إيطاليا\"");
    }

    @Test
    void keepsWhatItTakesWhoPaysWhatShowsItAndWhomToAsk() throws Exception {
        long icmpd = organisation("icmpd");
        Reader writer = of(icmpd, Role.CONTRIBUTOR);
        long id = submissions
                .begin(writer, icmpd, Language.ENGLISH, "With particulars")
                .orThrow();
        String before = send(get("/practices/" + practice(id).slug()), writer).getContentAsString();
        assertThat(before.substring(before.indexOf("Not known yet")))
                .as("what nobody said is seen to be unknown")
                .contains("What it costs", "Who pays for it", "Whom to ask", "What shows it", "Stage of migration");
        fill(
                writer,
                id,
                Step.PLACE,
                Map.of("evidence", List.of("An audit of 2021."), "from", List.of("2018"), "to", List.of("2020")));
        fill(writer, id, Step.OUTCOME, Map.of("costs", List.of("Two nurses."), "funding", List.of("The city.")));
        fill(writer, id, Step.SORTING, Map.of("contact", List.of("desk@example.org"), "stage", List.of("return", "x")));
        assertThat(practice(id).content().narrative().particulars())
                .isEqualTo(new Particulars(
                        LocalizedText.english("An audit of 2021."),
                        LocalizedText.english("Two nurses."),
                        LocalizedText.english("The city."),
                        "desk@example.org"));
        assertThat(practice(id).content().classification().stages()).containsExactly("return");
        String page = send(get("/practices/" + practice(id).slug()), writer).getContentAsString();
        assertThat(page)
                .contains("An audit of 2021.", "Two nurses.", "The city.", "mailto:desk@example.org", "3 years")
                .contains("/practices?stage=return");
        fill(writer, id, Step.OUTCOME, Map.of("costs", List.of("Three nurses.")));
        assertThat(practice(id).content().narrative().particulars())
                .as("one screen leaves what stands on the others")
                .extracting(Particulars::contact, Particulars::evidence, Particulars::funding)
                .containsExactly("desk@example.org", LocalizedText.english("An audit of 2021."), LocalizedText.EMPTY);
    }

    @Test
    void refusesToSendWhatIsIncomplete() {
        long icmpd = organisation("icmpd");
        Reader writer = of(icmpd, Role.CONTRIBUTOR);
        long id = submissions.begin(writer, icmpd, Language.ENGLISH, "Half").orThrow();
        assertThat(practices.act(writer, Target.of(id), "submit", ""))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.CONFLICT, "practice-incomplete")));
        assertThat(Completeness.missing(practice(id)))
                .containsExactly("summary", "approach", "country", "level", "from", "maturity", "takeaway", "theme");
    }

    @Test
    void tellsTheSecondOfTwoWhatTheFirstSavedAndKeepsWhatWasTyped() throws Exception {
        long icmpd = organisation("icmpd");
        Reader writer = of(icmpd, Role.CONTRIBUTOR);
        long id = submissions
                .begin(writer, icmpd, Language.ENGLISH, "Two at once")
                .orThrow();
        String version = String.valueOf(practice(id).version());
        send(
                post("/submissions/" + id + "/story").param("version", version).param("summary", "From the first."),
                writer);
        MockHttpServletResponse second = send(
                post("/submissions/" + id + "/story").param("version", version).param("summary", "From the second."),
                writer);
        assertThat(second.getStatus()).isEqualTo(412);
        assertThat(second.getContentAsString()).contains("From the first.", "From the second.");
        assertThat(practice(id).content().summary().byTag()).isEqualTo(Map.of("en", "From the first."));
    }

    @Test
    void losesNoneOfFiftyDraftsThatSaveThemselvesAtOnce() throws Exception {
        long icmpd = organisation("icmpd");
        Reader writer = of(icmpd, Role.CONTRIBUTOR);
        List<Callable<Long>> people = new ArrayList<>();
        for (int person = 0; person < 50; person++) {
            String name = "Person " + person;
            people.add(() -> {
                long id =
                        submissions.begin(writer, icmpd, Language.ENGLISH, name).orThrow();
                int version = 1;
                for (int save = 1; save <= 5; save++) {
                    String answer = send(
                                    post("/submissions/" + id + "/story")
                                            .header("X-Autosave", "yes")
                                            .param("version", String.valueOf(version))
                                            .param("summary", name + " save " + save),
                                    writer)
                            .getContentAsString();
                    version = Integer.parseInt(answer.replaceAll(".*\"version\":(\\d+).*", "$1"));
                }
                return id;
            });
        }
        try (var pool = Executors.newFixedThreadPool(16)) {
            int person = 0;
            for (Future<Long> saved : pool.invokeAll(people)) {
                Practice practice = practice(saved.get());
                assertThat(practice.content().summary().byTag())
                        .isEqualTo(Map.of("en", "Person " + person + " save 5"));
                assertThat(practice.version()).isEqualTo(6);
                person++;
            }
        }
    }

    @Test
    void goesBackWithAReasonAndIsPublishedByItsOwner() throws Exception {
        long icmpd = organisation("icmpd");
        Reader writer = of(icmpd, Role.CONTRIBUTOR);
        Reader speaker = of(icmpd, Role.FOCAL_POINT);
        long id = complete(writer, icmpd, "Owners publish: a guide");
        practices.act(writer, Target.of(id), "submit", "").orThrow();
        assertThat(practices.act(secretariat(), Target.of(id), "return", " "))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.INVALID, "reason-missing")));
        practices
                .act(secretariat(), Target.of(id), "return", "Name the year of the pilot.")
                .orThrow();
        assertThat(send(get("/submissions/" + id + "/start"), writer).getContentAsString())
                .contains("Name the year of the pilot.");
        practices.act(writer, Target.of(id), "resubmit", "").orThrow();
        practices.act(secretariat(), Target.of(id), "clear", "").orThrow();
        assertThat(practices.act(writer, Target.of(id), "publish", ""))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.FORBIDDEN, "right-missing", "publish")));
        practices.act(speaker, Target.of(id), "publish", "").orThrow();
        Practice published =
                practices.find(Reader.VISITOR, "owners-publish-a-guide").orThrow();
        assertThat(published.attested()).isTrue();
        assertThat(send(get("/practices/owners-publish-a-guide"), Reader.VISITOR)
                        .getContentAsString())
                .contains("confirmed by its owner on")
                .doesNotContain("Name the year of the pilot.");
        assertThat(send(get("/practices/owners-publish-a-guide"), writer).getContentAsString())
                .contains("Name the year of the pilot.");
    }

    @Test
    void keepsOthersOutOfADraft() throws Exception {
        long icmpd = organisation("icmpd");
        long id = submissions
                .begin(of(icmpd, Role.CONTRIBUTOR), icmpd, Language.ENGLISH, "Ours")
                .orThrow();
        Reader stranger = of(organisation("iom"), Role.FOCAL_POINT);
        assertThat(send(get("/submissions/" + id + "/start"), stranger).getStatus())
                .isEqualTo(404);
        assertThat(send(
                                post("/submissions/" + id + "/start")
                                        .param("version", "1")
                                        .param("title", "Theirs"),
                                stranger)
                        .getStatus())
                .isEqualTo(404);
        assertThat(submissions.begin(stranger, icmpd, Language.ENGLISH, "In your name"))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.FORBIDDEN, "right-missing", "draft")));
        assertThat(practice(id).content().title().byTag()).isEqualTo(Map.of("en", "Ours"));
    }

    @Test
    void givesCoAuthorsTimeToObject() {
        long icmpd = organisation("icmpd");
        long iom = organisation("iom");
        Reader writer = of(icmpd, Role.CONTRIBUTOR);
        Reader speaker = of(icmpd, Role.FOCAL_POINT);
        Reader coAuthor = of(iom, Role.FOCAL_POINT);
        database.sql("""
                with one as (insert into actors.person (name, email, language)
                             values ('Ana', 'ana.co@example.org', 'en') returning id)
                insert into actors.membership (person, organisation, role, starts, granted_by)
                select id, :iom, 'focal-point', current_date - 1, 'test' from one""").param("iom", iom).update();
        long id = complete(writer, icmpd, "Written by two");
        fill(
                writer,
                id,
                Step.SORTING,
                Map.of(
                        "theme", List.of("remittances"),
                        "partners",
                                List.of(organisations
                                        .find(iom)
                                        .orElseThrow()
                                        .name()
                                        .in(Language.ENGLISH)
                                        .text())));
        practices.act(writer, Target.of(id), "submit", "").orThrow();
        assertThat(practices.find(coAuthor, List.of(id))).isEmpty();
        practices.act(secretariat(), Target.of(id), "clear", "").orThrow();
        assertThat(practices.act(speaker, Target.of(id), "publish", ""))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.CONFLICT, "co-authors-have-time")));
        assertThat(practices.act(speaker, Target.of(id), "object", "no"))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.FORBIDDEN, "right-missing", "object")));
        practices
                .act(coAuthor, Target.of(id), "object", "Our part is described wrongly.")
                .orThrow();
        assertThat(practice(id).state()).isEqualTo("returned");
        practices.act(writer, Target.of(id), "resubmit", "").orThrow();
        practices.act(secretariat(), Target.of(id), "clear", "").orThrow();
        database.sql("update practices.practice set objection_until = now() - interval '1 second' where id = :id")
                .param("id", id)
                .update();
        practices.act(speaker, Target.of(id), "publish", "").orThrow();
        assertThat(practice(id).state()).isEqualTo("checked");
    }

    @Test
    void keepsWhatAPublishedPracticeSaidBefore() throws Exception {
        long icmpd = organisation("icmpd");
        Reader speaker = of(icmpd, Role.FOCAL_POINT);
        long id = complete(speaker, icmpd, "Changed later");
        practices.act(speaker, Target.of(id), "submit", "").orThrow();
        practices.act(secretariat(), Target.of(id), "clear", "").orThrow();
        practices.act(speaker, Target.of(id), "publish", "").orThrow();
        assertThat(practices.revise(
                        of(icmpd, Role.CONTRIBUTOR), Target.of(id), practice(id).content(), ""))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.FORBIDDEN, "right-missing", "revise")));
        fill(
                speaker,
                id,
                Step.STORY,
                Map.of("summary", List.of("A better summary."), "approach", List.of("Step by step.")));
        fill(
                speaker,
                id,
                Step.STORY,
                Map.of("summary", List.of("A clear summary."), "approach", List.of("Step by step.")));
        Practice changed = practice(id);
        assertThat(changed.edition()).as("one sitting, one edition").isEqualTo(2);
        assertThat(practices.editions(changed))
                .singleElement()
                .satisfies(edition ->
                        assertThat(edition.content().summary().byTag()).isEqualTo(Map.of("en", "A summary.")));
        assertThat(send(get("/practices/changed-later/editions"), Reader.VISITOR)
                        .getContentAsString())
                .contains("<ins>clear </ins>")
                .doesNotContain("better");
    }

    @Test
    void entersOnBehalfWhatAnOrganisationSentByLetter() {
        long icmpd = organisation("icmpd");
        long id = complete(secretariat(), icmpd, "Sent by letter");
        practices.check(secretariat(), List.of(Target.of(id))).getFirst().orThrow();
        Practice published = practice(id);
        assertThat(published.origin().code()).isEqualTo("on-behalf");
        assertThat(published.attested()).isFalse();
        practices
                .act(secretariat(), Target.of(id), "confirm", "Reply by e-mail of 3 May")
                .orThrow();
        assertThat(practice(id).attested()).isTrue();
    }

    @Test
    void takesTranslationsAwayWithWhatItsOwnerEmpties() {
        long icmpd = organisation("icmpd");
        Reader writer = of(icmpd, Role.CONTRIBUTOR);
        long id = complete(writer, icmpd, "Emptied by its owner");
        fill(
                writer,
                id,
                Step.OUTCOME,
                Map.of(
                        "takeaway", List.of("Begin small."),
                        "results", List.of("Ana found work."),
                        "failed", List.of("The forms."),
                        "resource1", List.of("A handbook")));
        database.sql("""
                update practices.practice
                set narrative = regexp_replace(narrative::text, '"en": "([^"]+)"', '"en": "\\1", "fr": "FR \\1"', 'g')::jsonb
                where id = :id""").param("id", id).update();
        assertThat(practice(id).content().narrative().results().languages())
                .containsExactly(Language.ENGLISH, Language.FRENCH);
        fill(writer, id, Step.OUTCOME, Map.of("takeaway", List.of("Begin small.")));
        Narrative told = practice(id).content().narrative();
        assertThat(told.results()).isEqualTo(LocalizedText.EMPTY);
        assertThat(told.lessons()).isEmpty();
        assertThat(told.resources()).isEmpty();
        assertThat(told.takeaways().getFirst().exactly(Language.FRENCH)).contains("FR Begin small.");
        LocalizedText onlyFrench = LocalizedText.of(Language.FRENCH, "Ana a trouvé un emploi.");
        assertThat(Typed.NOTHING.over(onlyFrench, "results", Language.ENGLISH))
                .as("what the form did not show was not emptied")
                .isEqualTo(onlyFrench);
    }
}
