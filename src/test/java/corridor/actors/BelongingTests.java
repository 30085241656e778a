package corridor.actors;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.CorridorTest;
import corridor.access.Audience;
import corridor.shared.Language;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Circles of people beside their roles: what they see by them, and who is told. */
@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
@Import(BelongingTests.Seats.class)
class BelongingTests {

    private static final Set<Long> SEATED = new HashSet<>();

    @TestConfiguration(proxyBeanMethods = false)
    static class Seats {

        @Bean
        Belonging seatedPeople() {
            return new Belonging() {
                @Override
                public Set<String> labels(long person, Set<Long> organisations) {
                    return SEATED.contains(person) ? Set.of(Audience.committee(3)) : Set.of();
                }

                @Override
                public Set<Long> people(Set<String> labels) {
                    return labels.contains(Audience.committee(3)) ? Set.copyOf(SEATED) : Set.of();
                }
            };
        }
    }

    @Autowired
    private People people;

    @Test
    void givesItsLabelsToThoseWhoBelongAlone() {
        long seated =
                people.register("Ana", "seated@example.org", Language.ENGLISH).orThrow();
        long other =
                people.register("Ben", "other@example.org", Language.ENGLISH).orThrow();
        SEATED.add(seated);
        assertThat(people.reader(seated).labels()).contains("committee:3");
        assertThat(people.reader(other).labels()).doesNotContain("committee:3");
        assertThat(people.withLabels(Set.of("committee:3"))).containsExactly(seated);
        assertThat(people.withLabels(Set.of("committee:3", Audience.person(other))))
                .containsExactly(seated, other);
        SEATED.clear();
        assertThat(people.withLabels(Set.of("committee:3"))).isEmpty();
    }
}
