package corridor.consultations.appeals;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.CorridorTest;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.actors.Organisations;
import corridor.consultations.appeals.Appeal.Content;
import corridor.recommendations.TestForum;
import corridor.shared.CountryCode;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.workflow.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who signs which words of a call to action. */
@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
class AppealsTests {

    @Autowired
    private Appeals appeals;

    @Autowired
    private Signatures signatures;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Rights rights;

    @Autowired
    private JdbcClient database;

    private Reader secretariat() {
        return Reader.inRoles("test:secretariat", Set.of(Role.SECRETARIAT), rights);
    }

    private static Content content(String title, String text, List<CountryCode> leads) {
        return new Content(
                LocalizedText.english(title),
                LocalizedText.english(text),
                List.of(),
                leads,
                Map.of("government", Optional.of(20), "civil-society", Optional.empty()),
                null);
    }

    @Test
    void keepsTheWordsThatWereSigned() {
        long id = appeals.draft(secretariat(), content("Keep it flowing", "Old words.", List.of()))
                .orThrow();
        assertThat(appeals.act(secretariat(), Target.of(id), "launch"))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.CONFLICT, "leads-missing")));
        List<CountryCode> leads = List.of(new CountryCode("CH"), new CountryCode("GB"));
        appeals.change(secretariat(), Target.of(id), content("Keep it flowing", "Old words.", leads))
                .orThrow();
        appeals.act(secretariat(), Target.of(id), "launch").orThrow();
        long organisation = TestForum.organisation(database, "signatory", "civil-society");
        organisations.record(Reader.VISITOR, List.of());
        Reader focal = TestForum.of(organisation, Role.FOCAL_POINT, rights);
        Appeal old = appeals.find(Reader.VISITOR, "keep-it-flowing").orThrow();
        assertThat(signatures.sign(TestForum.of(organisation, Role.CONTRIBUTOR, rights), old, organisation, 1))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.FORBIDDEN, "right-missing", "sign")));
        signatures.sign(focal, old, organisation, 1).orThrow();
        appeals.change(secretariat(), Target.of(id), content("Keep it flowing", "New words.", leads))
                .orThrow();
        Appeal now = appeals.find(Reader.VISITOR, "keep-it-flowing").orThrow();
        assertThat(now.wording()).isEqualTo(2);
        assertThat(now.content().unnamed())
                .isEqualTo(Map.of("government", Optional.of(20), "civil-society", Optional.empty()));
        assertThat(signatures.of(Reader.VISITOR, now))
                .extracting(one -> one.wording() + " " + one.sha256())
                .containsExactly("1 " + old.sha256());
        assertThat(signatures.sign(focal, old, organisation, 1))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.STALE, "appeal-reworded")));
        signatures.sign(focal, now, organisation, 2).orThrow();
        assertThat(signatures.of(Reader.VISITOR, now))
                .extracting(Signature::sha256)
                .containsExactly(now.sha256());
        Signature signed = signatures.of(Reader.VISITOR, now).getFirst();
        signatures.withdraw(focal, new Target(signed.id(), signed.version())).orThrow();
        assertThat(signatures.of(Reader.VISITOR, now).getFirst().stands()).isFalse();
    }

    private List<String> tasks(long appeal) {
        return database.sql(
                        "select audience from outbox.task where kind = 'appeal-sign' and about = :about order by audience")
                .param("about", "appeal:" + appeal)
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Test
    void asksUntilTheyHaveSignedOrWillNot() {
        long id = appeals.draft(secretariat(), content("Asked to act", "Words.", List.of(new CountryCode("CH"))))
                .orThrow();
        Appeal draft = appeals.find(secretariat(), "asked-to-act").orThrow();
        long willing = TestForum.organisation(database, "willing", "civil-society");
        long unwilling = TestForum.organisation(database, "unwilling", "civil-society");
        organisations.record(Reader.VISITOR, List.of());
        assertThat(signatures.ask(secretariat(), draft, List.of(willing)))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.CONFLICT, "appeal-not-open")));
        appeals.act(secretariat(), Target.of(id), "launch").orThrow();
        Appeal open = appeals.find(Reader.VISITOR, "asked-to-act").orThrow();
        Reader first = TestForum.of(willing, Role.FOCAL_POINT, rights);
        Reader second = TestForum.of(unwilling, Role.FOCAL_POINT, rights);
        assertThat(signatures.ask(first, open, List.of(unwilling)))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.FORBIDDEN, "right-missing", "ask")));
        assertThat(signatures.ask(secretariat(), open, List.of(willing, unwilling)))
                .isEqualTo(Outcome.done(2));
        assertThat(signatures.ask(secretariat(), open, List.of(willing))).isEqualTo(Outcome.done(0));
        assertThat(tasks(id)).hasSize(2);
        assertThat(signatures.of(Reader.VISITOR, open)).isEmpty();
        assertThat(signatures.of(first, open)).as("only its own").hasSize(1);
        signatures.sign(first, open, willing, 1).orThrow();
        assertThat(tasks(id)).containsExactly("organisation:" + unwilling);
        Signature asked = signatures.of(second, open).stream()
                .filter(one -> one.organisation() == unwilling)
                .findFirst()
                .orElseThrow();
        assertThat(signatures.decline(first, Target.of(asked.id())))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.MISSING, "record-missing")));
        signatures.decline(second, Target.of(asked.id())).orThrow();
        assertThat(tasks(id)).isEmpty();
        assertThat(signatures.of(Reader.VISITOR, open))
                .extracting(Signature::organisation)
                .containsExactly(willing);
    }
}
