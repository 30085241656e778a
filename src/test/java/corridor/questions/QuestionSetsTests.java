package corridor.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import corridor.As;
import corridor.CorridorTest;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.workflow.Target;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** A set of questions from a draft to a number that never changes. */
@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
class QuestionSetsTests {

    @Autowired
    private QuestionSets sets;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Rights rights;

    @Autowired
    private MockMvc http;

    private Reader secretariat() {
        return Reader.inRoles("test:secretariat", Set.of(Role.SECRETARIAT), rights);
    }

    private int post(String address, MultiValueMap<String, String> fields) throws Exception {
        return http.perform(MockMvcRequestBuilders.post(address)
                        .params(fields)
                        .with(csrf())
                        .with(As.reader(secretariat())))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private static MultiValueMap<String, String> fields(String... pairs) {
        LinkedMultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            fields.add(pairs[at], pairs[at + 1]);
        }
        return fields;
    }

    @Test
    void isWrittenPublishedAndNeverChangesAfterThat() throws Exception {
        long id = sets.draft(secretariat(), "written-in-a-form", Purpose.CALL, LocalizedText.english("Written"))
                .orThrow();
        assertThat(sets.publish(secretariat(), Target.of(id)))
                .isEqualTo(Outcome.refused(Refusal.of(Refusal.Kind.CONFLICT, "set-empty")));
        assertThat(post(
                        "/question-sets/" + id + "/edit",
                        fields(
                                "version",
                                "1",
                                "in",
                                "en",
                                "title",
                                "Written",
                                "do",
                                "save",
                                "label0",
                                "Why?",
                                "kind0",
                                "text",
                                "section0",
                                "Part",
                                "needed0",
                                "yes",
                                "label1",
                                "Which?",
                                "kind1",
                                "choice",
                                "section1",
                                "Part",
                                "choices1",
                                "one: One\ntwo: Two")))
                .isEqualTo(302);
        QuestionSet draft = sets.find(secretariat(), id).orThrow();
        assertThat(draft.sections()).hasSize(1);
        assertThat(draft.questions().stream().map(Question::code)).containsExactly("why", "which");
        assertThat(post(
                        "/question-sets/" + id + "/edit",
                        fields("version", "1", "in", "en", "title", "Stale", "label0", "Stale?")))
                .isEqualTo(412);
        sets.publish(secretariat(), Target.of(id)).orThrow();
        assertThat(sets.change(secretariat(), Target.of(id), new QuestionSet.Text(LocalizedText.EMPTY, List.of())))
                .isInstanceOf(Outcome.Refused.class);
        assertThatThrownBy(() -> database.sql("update questions.question_set set sections = '[]' where id = :id")
                        .param("id", id)
                        .update())
                .hasMessageContaining("never changes");
        long next = sets.copy(secretariat(), id).orThrow();
        assertThat(sets.copy(secretariat(), id))
                .isEqualTo(Outcome.refused(Refusal.of(Refusal.Kind.CONFLICT, "set-has-a-draft")));
        assertThat(sets.find(secretariat(), next).orThrow().number()).isEqualTo(2);
        assertThat(sets.newest("written-in-a-form").orElseThrow().id()).isEqualTo(id);
    }

    @Test
    void refusesASetThatCannotBeAnswered() {
        long id = sets.draft(secretariat(), "malformed", Purpose.APPRAISAL, LocalizedText.english("Malformed"))
                .orThrow();
        Question points = QuestionFiles.read("pitch-appraisal").questions().getFirst();
        sets.change(
                        secretariat(),
                        Target.of(id),
                        new QuestionSet.Text(
                                LocalizedText.english("M"),
                                List.of(new Section(LocalizedText.EMPTY, LocalizedText.EMPTY, List.of(points)))))
                .orThrow();
        assertThat(sets.publish(secretariat(), Target.of(id)))
                .isEqualTo(Outcome.refused(Refusal.of(Refusal.Kind.CONFLICT, "set-malformed")));
    }
}
