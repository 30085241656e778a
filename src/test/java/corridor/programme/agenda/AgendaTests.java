package corridor.programme.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import corridor.As;
import corridor.CorridorTest;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.actors.Organisations;
import corridor.actors.People;
import corridor.programme.TestCycle;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The programme for those who come: agenda, own agenda, changes, calendars; and what it never shows. */
@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
class AgendaTests {

    @Autowired
    private People people;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Rights rights;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MockMvc http;

    private TestCycle made;
    private Reader secretariat;
    private long person;
    private long open;
    private long closed;

    @BeforeEach
    void release() throws Exception {
        made = TestCycle.of(database);
        secretariat = Reader.inRoles("test:secretariat", Set.of(Role.SECRETARIAT), rights);
        person = made.person("Ana");
        open = made.session("Open doors\r\nATTENDEE:evil", 10, TestCycle.speaker(person));
        closed = made.session("Behind doors", 10, "[]", "restricted:session-77", "restricted");
        place(open, 0, 0);
        place(closed, 1, 0);
        releaseNow();
    }

    private void place(long session, int room, int hour) throws Exception {
        MockHttpServletResponse answer = send(
                post(made.url() + "/programme/board")
                        .param("session", String.valueOf(session))
                        .param("room", String.valueOf(made.rooms().get(room)))
                        .param("hour", String.valueOf(made.hours().get(hour))),
                secretariat);
        assertThat(answer.getStatus()).isEqualTo(302);
    }

    private void releaseNow() throws Exception {
        String page = text(get(made.url() + "/programme/release"), secretariat);
        Matcher version = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(page);
        assertThat(version.find()).isTrue();
        MockHttpServletResponse answer =
                send(post(made.url() + "/programme/release").param("version", version.group(1)), secretariat);
        assertThat(answer.getRedirectedUrl()).isEqualTo(made.url() + "/programme");
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, Reader reader) throws Exception {
        MockHttpServletResponse answer = http.perform(request.with(csrf()).with(As.reader(reader)))
                .andReturn()
                .getResponse();
        answer.setCharacterEncoding(StandardCharsets.UTF_8);
        return answer;
    }

    private String text(MockHttpServletRequestBuilder request, Reader reader) throws Exception {
        MockHttpServletResponse answer = send(request, reader);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private List<VEvent> events(String address) throws Exception {
        ICalendar calendar = Biweekly.parse(text(get(address), Reader.VISITOR)).first();
        return calendar.getEvents();
    }

    @Test
    void showsWhatTheReaderMaySee() throws Exception {
        assertThat(text(get(made.url() + "/programme"), Reader.VISITOR))
                .contains("Open doors", "9:00", "Large", "Mexico City")
                .doesNotContain("Behind doors");
        Reader guest = new Reader(
                "guest", Set.of(), Set.of(), java.util.Map.of(), Set.of("public", "restricted:session-77"), Set.of());
        assertThat(text(get(made.url() + "/programme"), guest)).contains("Behind doors");
        assertThat(text(get("/api/v1" + made.url().replace("/cycle", "/cycles/cycle") + "/programme"), Reader.VISITOR))
                .contains("Open doors")
                .doesNotContain("Behind doors");
    }

    @Test
    void isPrintedAsItsReaderSeesIt() throws Exception {
        long host = database.sql("""
                insert into actors.organisation (slug, name, kind)
                values ('printed-' || gen_random_uuid(), '{"en": "Printed ministry"}', 'national-government') returning id""").query(Long.class).single();
        database.sql(
                        "update forum.session set team = jsonb_build_array(jsonb_build_object('kind', 'co-chair', 'organisation', :host)) where id in (:open, :closed)")
                .param("host", host)
                .param("open", open)
                .param("closed", closed)
                .update();
        organisations.record(Reader.VISITOR, List.of());
        MockHttpServletResponse word = send(get(made.url() + "/programme.docx"), Reader.VISITOR);
        assertThat(word.getStatus()).isEqualTo(200);
        String text = WordText.of(word.getContentAsByteArray());
        assertThat(text)
                .contains("Harvest", "Open doors", "Large", "Printed ministry")
                .doesNotContain("Behind doors");
        MockHttpServletResponse pdf = send(get(made.url() + "/programme.pdf"), Reader.VISITOR);
        assertThat(pdf.getStatus()).isEqualTo(200);
        assertThat(new String(pdf.getContentAsByteArray(), 0, 4, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF");
        assertThat(send(get("/forums/none/cycle/programme.docx"), Reader.VISITOR)
                        .getStatus())
                .isEqualTo(404);
    }

    /** What a Word file says, without its marks. */
    private static final class WordText {

        static String of(byte[] file) throws Exception {
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    if (entry.getName().equals("word/document.xml")) {
                        return new String(zip.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]*>", " ");
                    }
                }
            }
            return "";
        }
    }

    @Test
    void saysWhatChangedInSentences() throws Exception {
        place(open, 1, 2);
        releaseNow();
        assertThat(text(get(made.url() + "/programme/changes/2"), Reader.VISITOR))
                .contains("Open doors", "It was on", "It is now on", "Small")
                .doesNotContain("Behind doors");
        assertThat(text(get(made.url() + "/programme/releases/1"), Reader.VISITOR))
                .contains("no longer valid");
    }

    @Test
    void keepsOneEntryThroughReleases() throws Exception {
        VEvent first = events(made.url() + "/programme.ics").getFirst();
        assertThat(events(made.url() + "/programme.ics")).hasSize(1);
        assertThat(first.getSequence().getValue()).isEqualTo(1);
        assertThat(first.getSummary().getValue()).contains("Open doors").contains("ATTENDEE");
        assertThat(first.getAttendees()).isEmpty();
        assertThat(first.getDateStart().getValue().toInstant()).hasToString("2999-05-01T15:00:00Z");
        place(open, 1, 2);
        releaseNow();
        VEvent second = events(made.url() + "/programme.ics").getFirst();
        assertThat(second.getUid().getValue()).isEqualTo(first.getUid().getValue());
        assertThat(second.getSequence().getValue()).isEqualTo(2);
        send(
                post(made.url() + "/programme/board")
                        .param("session", String.valueOf(open))
                        .param("off", "yes"),
                secretariat);
        releaseNow();
        VEvent gone = events(made.url() + "/programme.ics").getFirst();
        assertThat(gone.getUid().getValue()).isEqualTo(first.getUid().getValue());
        assertThat(gone.getStatus().isCancelled()).isTrue();
        assertThat(gone.getSequence().getValue()).isEqualTo(3);
    }

    @Test
    void givesEverybodyTheirOwnAgendaAndCalendar() throws Exception {
        Reader ana = people.reader(person);
        assertThat(text(get(made.url() + "/programme/mine"), ana)).contains("Open doors");
        Reader ben = people.reader(made.person("Ben"));
        assertThat(text(get(made.url() + "/programme/mine"), ben)).doesNotContain("Open doors");
        send(post(made.url() + "/programme/stars/" + open).param("marked", "yes"), ben);
        assertThat(text(get(made.url() + "/programme/mine"), ben)).contains("Open doors");
        assertThat(send(post(made.url() + "/programme/stars/" + closed).param("marked", "yes"), ben)
                        .getStatus())
                .isEqualTo(404);
        assertThat(send(get(made.url() + "/programme/mine"), Reader.VISITOR).getStatus())
                .isEqualTo(403);
        Matcher address = Pattern.compile("/calendars/[A-Za-z0-9_-]+\\.ics")
                .matcher(text(post(made.url() + "/programme/mine/calendar"), ben));
        assertThat(address.find()).isTrue();
        assertThat(events(address.group())).hasSize(1);
        send(post(made.url() + "/programme/mine/calendar").param("end", "yes"), ben);
        assertThat(send(get(address.group()), Reader.VISITOR).getStatus()).isEqualTo(404);
        assertThat(database.sql("select count(*) from programme.calendar where encode(digest, 'escape') like :secret")
                        .param(
                                "secret",
                                "%" + Objects.requireNonNull(address.group()).substring(11, 30) + "%")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void keepsPlanningFromThoseWhoMayNot() throws Exception {
        Reader focal = Reader.inRoles("test:focal", Set.of(Role.FOCAL_POINT), rights);
        for (String page : List.of("board", "rooms", "hours", "conditions", "drafts", "release")) {
            assertThat(send(get(made.url() + "/programme/" + page), focal).getStatus())
                    .as(page)
                    .isEqualTo(403);
            assertThat(text(get(made.url() + "/programme/" + page), secretariat))
                    .contains("Harvest");
        }
        assertThat(text(get(made.url() + "/programme/board"), secretariat)).doesNotContain("Behind doors");
        assertThat(text(get(made.url()), Reader.VISITOR)).contains(made.url() + "/programme");
        assertThat(text(get(made.url()), secretariat)).contains(made.url() + "/programme/board");
    }
}
