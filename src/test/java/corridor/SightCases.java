package corridor;

import corridor.access.Reader;
import corridor.shared.Reference;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every combination of the four facts that the rule of sight asks for, and who sees it. */
public final class SightCases {

    public static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private static final Reference CASE = new Reference("case", 1);
    private static final List<Set<String>> AUDIENCES = List.of(
            Set.of("public"),
            Set.of("community"),
            Set.of("restricted:secretariat"),
            Set.of("organisation:1"),
            Set.of("organisation:12"),
            Set.of("community", "organisation:1"));

    private SightCases() {}

    /** Readers by what they are. */
    public static Map<String, Reader> readers() {
        Map<String, Reader> readers = new TreeMap<>();
        readers.put("visitor", Reader.VISITOR);
        readers.put("member", reader(Set.of("public", "community"), Set.of()));
        readers.put("member of organisation 1", reader(Set.of("public", "community", "organisation:1"), Set.of()));
        readers.put("member of organisation 2", reader(Set.of("public", "community", "organisation:2"), Set.of()));
        readers.put("secretariat", reader(Set.of("public", "community", "restricted:secretariat"), Set.of()));
        readers.put("recused", reader(Set.of("public", "community", "restricted:secretariat"), Set.of(CASE)));
        readers.put("recused elsewhere", reader(Set.of("public"), Set.of(new Reference("case", 11))));
        readers.put("without any label", reader(Set.of(), Set.of()));
        return readers;
    }

    private static Reader reader(Set<String> labels, Set<Reference> recusals) {
        return new Reader("test", Set.of(), Set.of(), Map.of(), labels, recusals);
    }

    /** One practice for each combination, by a slug that says which it is. */
    public static List<TestPractice> all() {
        List<TestPractice> all = new ArrayList<>();
        for (Set<String> audience : AUDIENCES) {
            for (@Nullable Instant release : releases()) {
                for (int consents : new int[] {0, 1}) {
                    for (List<String> cases :
                            List.of(List.<String>of(), List.of("case:1"), List.of("case:2", "case:1"))) {
                        all.add(TestPractice.named("sight-" + all.size())
                                .to(audience.toArray(String[]::new))
                                .releasedAt(release)
                                .lacking(consents)
                                .partOf(cases.toArray(String[]::new)));
                    }
                }
            }
        }
        return all;
    }

    private static List<@Nullable Instant> releases() {
        List<@Nullable Instant> releases = new ArrayList<>();
        releases.add(null);
        releases.add(NOW.minusMillis(1));
        releases.add(NOW);
        releases.add(NOW.plusMillis(1));
        return releases;
    }

    /** Inserts all of them; their ids in the same order. */
    public static List<Long> insert(JdbcClient database, List<TestPractice> practices) {
        return practices.stream().map(one -> one.insert(database)).toList();
    }

    /** The rule once more, in other words. */
    public static boolean sees(Reader reader, TestPractice practice) {
        boolean addressed = !Collections.disjoint(reader.labels(), practice.audience());
        boolean released = practice.releaseAt() == null || !practice.releaseAt().isAfter(NOW);
        boolean agreed = practice.consentsMissing() == 0;
        boolean recused = practice.cases().stream().map(Reference::parse).anyMatch(reader.recusals()::contains);
        return addressed && released && agreed && !recused;
    }
}
