package corridor.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RightsTests {

    private static final Right CHECK = new Right("practice.check");
    private static final Right DRAFT = new Right("practice.draft");

    private final Rights rights = new Rights(List.of(
            () -> Map.of(CHECK, Set.of(Role.SECRETARIAT)),
            () -> Map.of(DRAFT, Set.of(Role.SECRETARIAT, Role.CONTRIBUTOR))));

    @Test
    void putsTheModulesPartsTogether() {
        assertThat(rights.table())
                .containsExactly(
                        Map.entry("practice.check", Set.of(Role.SECRETARIAT)),
                        Map.entry("practice.draft", Set.of(Role.SECRETARIAT, Role.CONTRIBUTOR)));
    }

    @Test
    void holdsWhatAnyOfTheRolesHolds() {
        assertThat(rights.of(Set.of(Role.CONTRIBUTOR, Role.AUDITOR))).containsExactly(DRAFT);
        assertThat(rights.of(Set.of(Role.ADMINISTRATOR))).isEmpty();
        assertThat(rights.of(Set.of())).isEmpty();
    }

    @Test
    void refusesOneRightFromTwoModules() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Rights(List.of(() -> Map.of(CHECK, Set.of()), () -> Map.of(CHECK, Set.of()))))
                .withMessage("Two modules grant the right practice.check");
    }

    @Test
    void refusesWhatIsNoRight() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Right("practice"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Right("Practice.check"));
    }

    @Test
    void givesEachRoleItsLabels() {
        assertThat(Audience.labelsOf(Set.of())).containsExactly("public");
        assertThat(Audience.labelsOf(Set.of(Role.CONTRIBUTOR))).containsExactlyInAnyOrder("public", "community");
        assertThat(Audience.labelsOf(Set.of(Role.ADMINISTRATOR)))
                .containsExactlyInAnyOrder("public", "community", "restricted:administration");
        assertThat(Audience.labelsOf(Set.of(Role.SECRETARIAT)))
                .containsExactlyInAnyOrder("public", "community", "restricted:secretariat");
        assertThat(Audience.labelsOf(Set.of(Role.AUDITOR)))
                .containsExactlyInAnyOrder("public", "community", "restricted:secretariat");
    }

    @Test
    void makesAReaderFromRoles() {
        Reader reader = Reader.inRoles("role:secretariat", Set.of(Role.SECRETARIAT), rights);
        assertThat(reader.may(CHECK)).isTrue();
        assertThat(reader.signedIn()).isTrue();
        assertThat(Reader.VISITOR.may(DRAFT)).isFalse();
        assertThat(Reader.VISITOR.signedIn()).isFalse();
    }

    @Test
    void keepsARightForAnOrganisationToItsRecords() {
        Reader reader = new Reader("person:1", Set.of(), Set.of(), Map.of(5L, Set.of(CHECK)), Set.of(), Set.of());
        assertThat(reader.may(CHECK)).isTrue();
        assertThat(reader.may(CHECK, Set.of(5L, 6L))).isTrue();
        assertThat(reader.may(CHECK, Set.of(6L))).isFalse();
        assertThat(reader.may(CHECK, Set.of())).isFalse();
        assertThat(reader.may(DRAFT, Set.of(5L))).isFalse();
    }
}
