package corridor.calls;

import corridor.TestClock;
import corridor.access.Reader;
import corridor.access.Role;
import corridor.actors.OrganisationDraft;
import corridor.actors.Organisations;
import corridor.actors.People;
import corridor.calls.submissions.CallSubmissions;
import corridor.forum.Cycle;
import corridor.forum.ForumRecords;
import corridor.questions.Answers;
import corridor.questions.QuestionSets;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.Reference;
import corridor.shared.Slug;
import corridor.workflow.Target;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People, organisations and calls as tests need them; everything through the doors. */
public final class CallScene {

    public static final Answers COMPLETE = Answers.of(Map.of(
            "what",
            List.of("We taught savings."),
            "change",
            List.of("Half save now."),
            "theme",
            List.of("remittances")));

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final ApplicationContext context;
    private final JdbcClient database;

    public CallScene(ApplicationContext context) {
        this.context = context;
        this.database = context.getBean(JdbcClient.class);
    }

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public long organisation(String name) {
        int number = NUMBER.incrementAndGet();
        return bean(Organisations.class)
                .record(
                        Reader.system("test", Set.of()),
                        List.of(new OrganisationDraft(
                                new Slug("scene-" + number),
                                LocalizedText.english(name),
                                null,
                                "ngo",
                                null,
                                null,
                                List.of(),
                                List.of())))
                .values()
                .iterator()
                .next();
    }

    /** Someone in a role, for an organisation or for the platform. */
    public long person(String name, Role role, @Nullable Long organisation) {
        long person = bean(People.class)
                .register(name, "scene" + NUMBER.incrementAndGet() + "@example.org", Language.ENGLISH)
                .orThrow();
        play(person, role, organisation);
        return person;
    }

    public void play(long person, Role role, @Nullable Long organisation) {
        database.sql("""
                insert into actors.membership (person, organisation, role, starts, granted_by)
                values (:person, :organisation, :role, :day::date, 'test')""")
                .param("person", person)
                .param("organisation", organisation, Types.BIGINT)
                .param("role", role.code())
                .param("day", LocalDate.now(bean(Clock.class)).minusDays(2).toString())
                .update();
    }

    public Reader reader(long person) {
        return bean(People.class).reader(person);
    }

    /** An open call that closes an hour from now, convened by that organisation. */
    public Call call(Reader secretariat, long convener) {
        return call(secretariat, convener, Blindness.DOUBLE_BLIND, Eligibility.ALL);
    }

    public Call call(Reader secretariat, long convener, Blindness blind, Eligibility eligibility) {
        return call(secretariat, convener, blind, eligibility, null);
    }

    /** One of a cycle that this organisation chairs, with a session for pitches of two hours. */
    public Call callOfCycle(Reader secretariat, long chair) {
        long session = ForumRecords.session(database, "public", "public", 700_000 + NUMBER.incrementAndGet());
        database.sql("update forum.session set kind = 'pitches', minutes = 120 where id = :session")
                .param("session", session)
                .update();
        long cycle = database.sql("select cycle from forum.session where id = :session")
                .param("session", session)
                .query(Long.class)
                .single();
        database.sql("""
                insert into forum.chair_term (forum, cycle, organisations, starts)
                select forum, id, :chairs, :day::date from forum.cycle where id = :cycle""")
                .param("cycle", cycle)
                .param("chairs", new Long[] {chair})
                .param("day", LocalDate.now(bean(Clock.class)).minusDays(5).toString())
                .update();
        return call(secretariat, chair, Blindness.DOUBLE_BLIND, Eligibility.ALL, new Reference(Cycle.KIND, cycle));
    }

    private Call call(
            Reader secretariat, long convener, Blindness blind, Eligibility eligibility, @Nullable Reference place) {
        Instant now = bean(Clock.class).instant().truncatedTo(ChronoUnit.SECONDS);
        LocalDateTime opens = LocalDateTime.ofInstant(now.minusSeconds(60), ZoneOffset.UTC);
        LocalDateTime closes = opens.plusSeconds(3_660);
        CallText text = new CallText(
                CallKind.PITCHES,
                place == null ? Set.of(convener) : Set.of(),
                LocalizedText.english("Scene " + NUMBER.incrementAndGet()),
                LocalizedText.EMPTY,
                eligibility,
                bean(QuestionSets.class).newest("practice-call").orElseThrow().id(),
                blind,
                false,
                opens,
                closes,
                ZoneId.of("UTC"),
                15,
                opens.toInstant(ZoneOffset.UTC),
                closes.toInstant(ZoneOffset.UTC));
        Calls calls = bean(Calls.class);
        Call draft = calls.draft(secretariat, place, text).orThrow();
        calls.move(secretariat, Target.of(draft.id()), "announce", "").orThrow();
        return call(draft.id());
    }

    public Call call(long id) {
        return Objects.requireNonNull(bean(Calls.class).byId(List.of(id)).get(id));
    }

    /** A complete draft. */
    public long draft(Reader author, Call call, long owner, String title) {
        CallSubmissions submissions = bean(CallSubmissions.class);
        long id = submissions.begin(author, call, owner, Language.ENGLISH, "").orThrow();
        submissions.save(author, Target.of(id), title, COMPLETE).orThrow();
        return id;
    }

    public long sent(Reader author, Call call, long owner, String title) {
        long id = draft(author, call, owner, title);
        bean(CallSubmissions.class)
                .submit(author, Target.of(id), bean(Clock.class).instant())
                .orThrow();
        return id;
    }

    /** Lets the time come at which the call is closed. */
    public Call close(Call call) {
        bean(TestClock.class).pass(Duration.ofMinutes(90));
        bean(CallTimes.class).tick();
        return call(call.id());
    }

    public long dossier(long submission) {
        return database.sql("select id from calls.dossier where submission = :id")
                .param("id", submission)
                .query(Long.class)
                .single();
    }

    /** One that says who made it in its properties and in a comment. */
    public static byte[] pdf(String maker) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            PDAnnotationText comment = new PDAnnotationText();
            comment.setTitlePopup(maker);
            comment.setContents("Written by " + maker);
            page.setAnnotations(List.of(comment));
            document.addPage(page);
            document.getDocumentInformation().setAuthor(maker);
            document.save(out, CompressParameters.NO_COMPRESSION);
        }
        return out.toByteArray();
    }
}
