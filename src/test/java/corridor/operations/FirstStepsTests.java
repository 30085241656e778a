package corridor.operations;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.CorridorTest;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.actors.People;
import corridor.shared.Language;
import corridor.ui.FirstSteps;
import corridor.ui.FirstSteps.Step;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
class FirstStepsTests {

    @Autowired
    private List<FirstSteps> parts;

    @Autowired
    private Rights rights;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient database;

    private Map<String, Boolean> stepsOf(Role role) {
        Reader reader = Reader.inRoles("role:" + role.code(), Set.of(role), rights);
        return parts.stream()
                .flatMap(part -> part.steps(reader).stream())
                .collect(Collectors.toMap(Step::key, Step::done));
    }

    @Test
    void leadsAdministratorsThroughTheFirstDayUntilEachStepIsDone() {
        assertThat(stepsOf(Role.REVIEWER)).isEmpty();
        database.sql("delete from actors.membership").update();
        long lone = people.register("Lone", "lone-steps@example.org", Language.ENGLISH)
                .orThrow();
        people.administer(lone).orThrow();
        assertThat(stepsOf(Role.ADMINISTRATOR))
                .containsOnlyKeys(
                        "settings.step.name",
                        "settings.step.sender",
                        "operations.step.second",
                        "operations.step.backup")
                .containsEntry("operations.step.second", false);
        long second = people.register("Second", "second-steps@example.org", Language.ENGLISH)
                .orThrow();
        database.sql("""
                insert into actors.membership (person, role, starts, granted_by)
                values (:person, 'administrator', current_date, 'setup')""").param("person", second).update();
        assertThat(stepsOf(Role.ADMINISTRATOR)).containsEntry("operations.step.second", true);
    }
}
