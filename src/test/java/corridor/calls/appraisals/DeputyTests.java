package corridor.calls.appraisals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import corridor.As;
import corridor.CorridorTest;
import corridor.TestClock;
import corridor.access.Reader;
import corridor.access.Role;
import corridor.actors.People;
import corridor.calls.Call;
import corridor.calls.CallScene;
import corridor.calls.Calls;
import corridor.outbox.Tasks;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.workflow.Target;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A deputy decides in the place of those who convene; authors read what was found where the phase lets them. */
@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
@Import(TestClock.InPlace.class)
class DeputyTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Deputies deputies;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Calls calls;

    @Autowired
    private Tasks tasks;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MockMvc http;

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, Reader reader) throws Exception {
        MockHttpServletResponse answer = http.perform(request.with(csrf()).with(As.reader(reader)))
                .andReturn()
                .getResponse();
        answer.setCharacterEncoding(StandardCharsets.UTF_8);
        return answer;
    }

    private List<String> waiting(Reader reader, Call call) {
        return tasks.of(reader, call.reference()).stream()
                .map(one -> one.task().kind())
                .toList();
    }

    private String email(long person) {
        return people.find(person).orElseThrow().email();
    }

    @Test
    void decidesInThePlaceOfTheChairOnceNamed() throws Exception {
        CallScene scene = new CallScene(context);
        long convener = scene.organisation("Convener");
        long owner = scene.organisation("Owner");
        Reader secretariat = scene.reader(scene.person("Sec", Role.SECRETARIAT, null));
        Reader chair = scene.reader(scene.person("Chair", Role.CHAIR, convener));
        long deputy = scene.person("Deputy of the day", Role.CONTRIBUTOR, scene.organisation("Neighbour"));
        Call open = scene.call(secretariat, convener);
        long sent = scene.sent(scene.reader(scene.person("Author", Role.FOCAL_POINT, owner)), open, owner, "Ours");
        Call call = scene.close(open);
        Target file = Target.of(scene.dossier(sent));
        dossiers.admit(secretariat, List.of(file), false).getFirst().orThrow();
        calls.move(secretariat, Target.of(call.id()), "review", "").orThrow();
        decisions
                .recommend(secretariat, List.of(file), "accepted", "")
                .getFirst()
                .orThrow();

        assertThat(waiting(scene.reader(chair.person().orElseThrow()), call)).containsExactly("call-decide");
        assertThat(waiting(secretariat, call)).containsExactly("call-recommend");
        assertThat(waiting(scene.reader(deputy), call)).isEmpty();
        assertThat(decisions
                        .decideAsRecommended(scene.reader(deputy), List.of(file))
                        .getFirst())
                .isInstanceOf(Outcome.Refused.class);
        assertThat(deputies.name(secretariat, call, email(deputy)))
                .isEqualTo(Outcome.refused(Refusal.of(Refusal.Kind.FORBIDDEN, "right-missing", "name-deputy")));
        MockHttpServletResponse unknown =
                send(post(call.url() + "/deputies").param("email", "nobody@example.org"), chair);
        assertThat(unknown.getStatus()).isEqualTo(422);
        assertThat(unknown.getContentAsString()).contains("nobody@example.org", "Nobody was named");
        assertThat(send(post(call.url() + "/deputies").param("email", email(deputy)), chair)
                        .getRedirectedUrl())
                .isEqualTo(call.url() + "/deputies");
        assertThat(waiting(scene.reader(deputy), call)).containsExactly("call-decide");
        assertThat(send(get(call.url() + "/deputies"), secretariat).getContentAsString())
                .contains("Deputy of the day");
        assertThat(send(get(call.url() + "/deputies"), Reader.VISITOR).getStatus())
                .isIn(401, 403, 302);

        assertThat(decisions
                        .decideAsRecommended(scene.reader(deputy), List.of(file))
                        .getFirst())
                .isInstanceOf(Outcome.Done.class);
        deputies.end(chair, call, deputy).orThrow();
        assertThat(deputies.of(call)).isEmpty();
        assertThat(dossiers.mayRead(scene.reader(deputy), call)).isFalse();
    }

    @Test
    void letsAuthorsReadWhatWasFoundOnceItIsToldAndWhereThePhaseSaysSo() throws Exception {
        assertThat(told(true, "released")).contains("Reviewer Z");
        assertThat(told(false, "released")).doesNotContain("Reviewer Z");
        assertThat(told(true, "decided")).doesNotContain("Reviewer Z");
    }

    /** The page of a submission whose result is known, as its author sees it. */
    private String told(boolean authorsRead, String state) throws Exception {
        CallScene scene = new CallScene(context);
        long owner = scene.organisation("Owner");
        Reader secretariat = scene.reader(scene.person("Sec", Role.SECRETARIAT, null));
        Reader author = scene.reader(scene.person("Author", Role.FOCAL_POINT, owner));
        Call open = scene.call(secretariat, scene.organisation("Convener"));
        long sent = scene.sent(author, open, owner, "Ours");
        Call call = scene.close(open);
        database.sql("""
                with phase as (
                  insert into calls.phase (call, state, number, name, switches, criteria, wanted, due)
                  select id, 'closed', 1, '{"en": "Phase"}', jsonb_build_object('reviewersSeeAuthors', true, 'othersReviews', 'NEVER',
                    'authorsSeeReviews', :read, 'mayChangeOwn', false, 'noAppraisalNeeded', false), question_set, 1, '2999-01-01'
                  from calls.call where id = :call returning id)
                insert into calls.assignment (dossier, phase, person, state, cases, alias, place, complete, offered_at, declared_at,
                  delivered_at)
                select :dossier, id, :person, 'delivered', '{dossier:0}', 'Reviewer Z', 1, true, now(), now(), now() from phase""")
                .param("read", authorsRead)
                .param("call", call.id())
                .param("dossier", scene.dossier(sent))
                .param("person", scene.person("Rev", Role.REVIEWER, null))
                .update();
        database.sql("""
                update calls.dossier set state = :state, decision = 'accepted', decided_by = 'person:0', decided_at = now(),
                  released_at = now() where id = :dossier""")
                .param("state", state)
                .param("dossier", scene.dossier(sent))
                .update();
        database.sql("""
                update calls.submission set state = 'settled', result = 'accepted', result_text = 'Yes', settled_at = now()
                where id = :id""").param("id", sent).update();
        return send(get("/calls/submissions/" + sent), author).getContentAsString();
    }
}
