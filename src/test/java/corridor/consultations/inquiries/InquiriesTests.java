package corridor.consultations.inquiries;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.CorridorTest;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.actors.Organisations;
import corridor.consultations.ConsultationRecords;
import corridor.consultations.inquiries.Inquiry.Content;
import corridor.questions.Answer;
import corridor.questions.Answers;
import corridor.questions.QuestionSet;
import corridor.recommendations.TestForum;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.workflow.Target;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Questions put to organisations, reminders, consent, and figures from five replies on. */
@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
class InquiriesTests {

    @Autowired
    private Inquiries inquiries;

    @Autowired
    private Replies replies;

    @Autowired
    private InquiryReminders reminders;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Rights rights;

    @Autowired
    private JdbcClient database;

    private Reader secretariat() {
        return Reader.inRoles("test:secretariat", Set.of(Role.SECRETARIAT), rights);
    }

    private List<Long> organisations(String name, int count) {
        List<Long> all = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            all.add(TestForum.organisation(database, name + "-" + at, "company"));
        }
        organisations.record(Reader.VISITOR, List.of());
        return all;
    }

    private Inquiry opened(String name, List<Long> asked, int number, LocalDate last) {
        Content content = new Content(
                LocalizedText.english(name),
                LocalizedText.EMPTY,
                null,
                asked,
                ConsultationRecords.questions(database, number),
                last,
                List.of(14, 3));
        long id = inquiries.draft(secretariat(), content).orThrow();
        inquiries.act(secretariat(), Target.of(id), "open").orThrow();
        return inquiries.find(secretariat(), id).orElseThrow();
    }

    private Reader focal(long organisation) {
        return TestForum.of(organisation, Role.FOCAL_POINT, rights);
    }

    private static Answers saying(String value) {
        return new Answers(Map.of("works", new Answer(List.of(value))));
    }

    private Reply saved(Inquiry inquiry, long organisation, String value) {
        replies.save(focal(organisation), inquiry, organisation, 0, saying(value))
                .orThrow();
        return replies.of(focal(organisation), inquiry, organisation).orElseThrow();
    }

    private void sent(Inquiry inquiry, long organisation, String value, Consent consent) {
        Reply reply = saved(inquiry, organisation, value);
        replies.send(focal(organisation), inquiry, reply, reply.version(), Optional.of(consent))
                .orThrow();
    }

    private Findings findings(Inquiry inquiry) {
        QuestionSet set = replies.questions(inquiry).orElseThrow();
        return Findings.of(inquiry, set, replies.counted(inquiry), replies.sent(inquiry));
    }

    private long told(String kind, Inquiry inquiry) {
        return database.sql("select count(*) from outbox.notice where kind = :kind and about = :about")
                .param("kind", kind)
                .param("about", inquiry.reference().toString())
                .query(Long.class)
                .single();
    }

    @Test
    void showsNoChartFromFewerThanFive() {
        List<Long> asked = organisations("counted", 12);
        Inquiry inquiry = opened("Counted", asked, 801, LocalDate.parse("2999-01-01"));
        for (int at = 0; at < 4; at++) {
            sent(inquiry, asked.get(at), at == 0 ? "no" : "yes", Consent.AGGREGATE);
        }
        sent(inquiry, asked.get(4), "yes", Consent.NONE);
        assertThat(findings(inquiry)).isEqualTo(new Findings(4, 5, Optional.of(12), Map.of()));
        sent(inquiry, asked.get(5), "yes", Consent.NAMED);
        assertThat(findings(inquiry).charts()).isEqualTo(Map.of("works", Map.of("yes", 4, "no", 1)));
        Reply named = replies.of(focal(asked.get(5)), inquiry, asked.get(5)).orElseThrow();
        assertThat(replies.narrow(focal(asked.get(5)), named, named.version(), Optional.of(Consent.NAMED)))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.INVALID, "consent-wider")));
        replies.narrow(focal(asked.get(5)), named, named.version(), Optional.of(Consent.NONE))
                .orThrow();
        assertThat(findings(inquiry).charts()).as("counted anew without it").isEmpty();
    }

    @Test
    void tellsNotHowManyWereAskedWhereThatNamesSomebody() {
        Inquiry inquiry = opened("Few", organisations("few", 3), 802, LocalDate.parse("2999-01-01"));
        assertThat(findings(inquiry).asked()).isEmpty();
    }

    @Test
    void remindsEachOnceAndNobodyWhoAnsweredOrWillNot() {
        List<Long> asked = organisations("reminded", 3);
        Inquiry inquiry = opened(
                "Reminded", asked, 803, LocalDate.now(java.time.ZoneOffset.UTC).plusDays(10));
        assertThat(told("consultations.asked", inquiry)).isEqualTo(3);
        sent(inquiry, asked.get(0), "yes", Consent.NONE);
        Reply declining = saved(inquiry, asked.get(1), "no");
        replies.act(focal(asked.get(1)), inquiry, declining, declining.version(), "decline")
                .orThrow();
        reminders.run();
        reminders.run();
        assertThat(told("consultations.reminder", inquiry)).isEqualTo(1);
        assertThat(database.sql("select audience from outbox.task where about = :about and kind = 'inquiry-reply'")
                        .param("about", inquiry.reference().toString())
                        .query((row, number) -> row.getString(1))
                        .list())
                .containsExactly("organisation:" + asked.get(2));
    }

    @Test
    void keepsRepliesToTheirOrganisationUntilTheyAreSent() {
        List<Long> asked = organisations("kept", 2);
        Inquiry inquiry = opened("Kept", asked, 804, LocalDate.parse("2999-01-01"));
        Reply reply = saved(inquiry, asked.get(0), "yes");
        assertThat(replies.of(secretariat(), inquiry, asked.get(0))).isEmpty();
        assertThat(replies.of(focal(asked.get(1)), inquiry, asked.get(0))).isEmpty();
        Reader contributor = TestForum.of(asked.get(0), Role.CONTRIBUTOR, rights);
        assertThat(replies.send(contributor, inquiry, reply, reply.version(), Optional.of(Consent.NONE)))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.FORBIDDEN, "right-missing", "send")));
        assertThat(replies.send(focal(asked.get(0)), inquiry, reply, reply.version(), Optional.empty()))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.INVALID, "consent-missing")));
        long stranger = organisations("stranger", 1).getFirst();
        assertThat(replies.save(focal(stranger), inquiry, stranger, 0, saying("yes")))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.FORBIDDEN, "not-asked")));
        Reply empty = saved(inquiry, asked.get(1), "");
        assertThat(replies.send(focal(asked.get(1)), inquiry, empty, empty.version(), Optional.of(Consent.NONE)))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.INVALID, "answers-missing", 1)));
        replies.send(focal(asked.get(0)), inquiry, reply, reply.version(), Optional.of(Consent.NONE))
                .orThrow();
        assertThat(replies.of(secretariat(), inquiry, asked.get(0))).isPresent();
    }

    @Test
    void closesWhatIsOverAndTakesNothingMore() {
        List<Long> asked = organisations("over", 1);
        Inquiry inquiry = opened("Over", asked, 805, LocalDate.parse("2020-01-01"));
        assertThat(replies.save(focal(asked.get(0)), inquiry, asked.get(0), 0, saying("yes")))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.CONFLICT, "inquiry-over")));
        reminders.run();
        Inquiry closed = Objects.requireNonNull(
                inquiries.find(secretariat(), inquiry.id()).orElse(null));
        assertThat(closed.state()).isEqualTo("closed");
        inquiries.act(secretariat(), Target.of(closed.id()), "draft-findings").orThrow();
        assertThat(inquiries.act(secretariat(), Target.of(closed.id()), "publish"))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.CONFLICT, "findings-empty")));
        inquiries
                .write(secretariat(), Target.of(closed.id()), Map.of("", LocalizedText.english("Nobody answered.")))
                .orThrow();
        assertThat(inquiries.act(secretariat(), Target.of(closed.id()), "publish"))
                .isInstanceOf(Outcome.Done.class);
    }
}
