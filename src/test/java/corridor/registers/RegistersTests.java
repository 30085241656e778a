package corridor.registers;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.CorridorTest;
import corridor.access.Audience;
import corridor.access.Reader;
import corridor.access.Right;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.actors.Organisations;
import corridor.registers.kinds.Barrier;
import corridor.registers.kinds.RegisterKind;
import corridor.search.SearchIndex;
import corridor.search.SearchQuery;
import corridor.shapes.ShapeForm;
import corridor.shapes.ShapeRows;
import corridor.shapes.Typed;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Reference;
import corridor.threads.Threads;
import corridor.workflow.Target;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@CorridorTest(properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH})
class RegistersTests {

    @Autowired
    private Registers registers;

    @Autowired
    private Entries entries;

    @Autowired
    private EntryModeration moderation;

    @Autowired
    private EntryStore store;

    @Autowired
    private RegisterShapes shapes;

    @Autowired
    private RegisterDownload download;

    @Autowired
    private ShapeRows rows;

    @Autowired
    private ShapeForm form;

    @Autowired
    private Organisations organisations;

    @Autowired
    private SearchIndex index;

    @Autowired
    private Threads threads;

    @Autowired
    private Rights rights;

    @Autowired
    private TransactionTemplate transaction;

    private Reader secretariat() {
        return Reader.inRoles("person:1", Set.of(Role.SECRETARIAT), rights);
    }

    private Reader of(String slug, Role role) {
        long id = organisations.bySlug(slug).orElseThrow().id();
        Set<Right> held = rights.of(Set.of(role));
        return new Reader(
                "person:2",
                Set.of(role),
                Set.of(),
                Map.of(id, held),
                Set.of(Audience.PUBLIC, Audience.COMMUNITY, Audience.organisation(id)),
                Set.of());
    }

    private static EntryContent barrier(String title, List<String> themes, List<String> owners) {
        return new EntryContent(
                new EntryHead(
                        LocalizedText.english(title),
                        LocalizedText.english("In short"),
                        themes,
                        List.of(),
                        List.of(),
                        List.of(),
                        owners,
                        List.of(),
                        List.of(),
                        "2020",
                        ""),
                new Barrier("barrier", "health", null, "origin", LocalizedText.english("What"), LocalizedText.EMPTY));
    }

    private Outcome<Long> draft(Reader reader, String title, List<String> themes, List<String> owners) {
        return entries.draft(reader, EntryDraft.of(RegisterKind.BARRIER, barrier(title, themes, owners), Origin.OWN));
    }

    private Entry entry(long id) {
        return java.util.Objects.requireNonNull(
                transaction.execute(status -> store.lock(List.of(id)).getFirst()));
    }

    private static void refused(Outcome<?> outcome, String code) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        one -> assertThat(one.refusal().code()).isEqualTo(code));
    }

    @Test
    void holdsTheCuratedEntriesEachInItsShape() {
        Map<String, Long> counts = registers.counts(Reader.VISITOR);
        assertThat(counts.keySet()).hasSize(RegisterKind.values().length);
        assertThat(counts.values().stream().mapToLong(Long::longValue).sum()).isGreaterThanOrEqualTo(80);
        assertThat(shapes.violations()).isEmpty();
        index.repair();
        assertThat(index.compare()).isEmpty();
    }

    @Test
    void tiesAnEntryToThePracticeThatIsTheSame() {
        Entry scheme = registers
                .find(Reader.VISITOR, RegisterKind.SCHEME, "three-for-one-guanajuato")
                .orThrow();
        assertThat(scheme.title().isEmpty()).isFalse();
        assertThat(threads.of(Reader.VISITOR, scheme.reference()))
                .anyMatch(one ->
                        one.relation().equals("same-as") && one.record().kind().equals("practice"));
        assertThat(threads.of(Reader.VISITOR, new Reference(Entry.KIND, 0))).isEmpty();
    }

    @Test
    void readsEveryEntryAgainFromItsRowOfTheTable() {
        for (Entry entry : store.published()) {
            Map<String, String> head = new HashMap<>();
            Map<String, String> content = new HashMap<>();
            List<String> columns = download.columns(entry.kind());
            List<String> cells = download.cells(entry);
            String prefix = entry.kind().code() + ".";
            for (int at = 0; at < columns.size(); at++) {
                String column = columns.get(at);
                (column.startsWith(prefix) ? content : head)
                        .put(column.startsWith(prefix) ? column.substring(prefix.length()) : column, cells.get(at));
            }
            Map<String, Typed> typed = rows.typed(EntryHead.SHAPE, head).orElseThrow();
            assertThat(form.check(EntryHead.SHAPE, typed).record())
                    .as(entry.url())
                    .isEqualTo(entry.head());
            assertThat(form.check(
                                    entry.kind().shape(),
                                    rows.typed(entry.kind().shape(), content).orElseThrow())
                            .record())
                    .as(entry.url())
                    .isEqualTo(entry.content().record());
        }
    }

    @Test
    void findsByWordKindAndFacet() {
        SearchQuery query = new SearchQuery(
                Entry.KIND, "remittances", Language.ENGLISH, Map.of("kind", Set.of("barrier")), null, 1, 20);
        Registers.Found found = registers.search(Reader.VISITOR, query);
        assertThat(found.entries()).isNotEmpty().allMatch(one -> one.kind() == RegisterKind.BARRIER);
        assertThat(found.result().facets().get("effect")).isNotEmpty();
    }

    @Test
    void letsAContributorSendAndTheSecretariatPublish() {
        Reader contributor = of("iom", Role.CONTRIBUTOR);
        long id = draft(contributor, "Permits take a year", List.of("skills"), List.of("iom"))
                .orThrow();
        assertThat(registers.find(
                        Reader.VISITOR, RegisterKind.BARRIER, entry(id).slug()))
                .isInstanceOf(Outcome.Refused.class);
        refused(entries.step(contributor, Target.of(id), "publish", ""), "right-missing");
        entries.step(contributor, Target.of(id), "submit", "").orThrow();
        refused(
                entries.change(contributor, Target.of(id), barrier("Other", List.of("skills"), List.of("iom"))),
                "state-forbids");
        refused(entries.step(secretariat(), Target.of(id), "return", " "), "reason-missing");
        entries.step(secretariat(), Target.of(id), "publish", "").orThrow();
        assertThat(entry(id).audience()).containsExactly("public");
        assertThat(entry(id).confirmedAt()).isNull();
        entries.step(of("iom", Role.FOCAL_POINT), Target.of(id), "confirm", "").orThrow();
        assertThat(entry(id).confirmedAt()).isNotNull();
        refused(entries.step(of("ilo", Role.FOCAL_POINT), Target.of(id), "confirm", ""), "right-missing");
        refused(entries.step(secretariat(), Target.of(id), "confirm", ""), "right-missing");
        entries.step(secretariat(), Target.of(id), "retract", "wrong").orThrow();
        refused(registers.find(Reader.VISITOR, RegisterKind.BARRIER, entry(id).slug()), "entry-retracted");
    }

    @Test
    void refusesWhatIsNotOnesOwnTwiceOrNowhereSorted() {
        refused(draft(of("iom", Role.CONTRIBUTOR), "Not ours", List.of("skills"), List.of("ilo")), "entry-not-own");
        refused(draft(Reader.VISITOR, "Not ours", List.of("skills"), List.of()), "right-missing");
        long unsorted = draft(secretariat(), "Nowhere", List.of(), List.of()).orThrow();
        refused(entries.step(secretariat(), Target.of(unsorted), "publish", ""), "entry-incomplete");
        long first =
                draft(secretariat(), "Twice told", List.of("skills"), List.of()).orThrow();
        entries.step(secretariat(), Target.of(first), "publish", "").orThrow();
        long second = draft(secretariat(), "Twice  TOLD!", List.of("skills"), List.of())
                .orThrow();
        refused(entries.step(secretariat(), Target.of(second), "publish", ""), "entry-twice");
        refused(entries.step(secretariat(), new Target(first, 1), "retract", "x"), "version-stale");
    }

    @Test
    void keepsSensitiveThemesToThoseSignedInUntilSomebodySaysWhyNot() {
        long id = draft(secretariat(), "Across the desert", List.of("irregular-migration"), List.of())
                .orThrow();
        entries.step(secretariat(), Target.of(id), "publish", "").orThrow();
        assertThat(entry(id).audience()).containsExactly("community");
        refused(registers.find(Reader.VISITOR, RegisterKind.BARRIER, entry(id).slug()), "page-missing");
        refused(entries.step(secretariat(), Target.of(id), "open", ""), "reason-missing");
        refused(entries.step(of("iom", Role.FOCAL_POINT), Target.of(id), "open", "x"), "right-missing");
        entries.step(secretariat(), Target.of(id), "open", "Nobody can be found by it")
                .orThrow();
        assertThat(registers
                        .find(Reader.VISITOR, RegisterKind.BARRIER, entry(id).slug())
                        .orThrow()
                        .openReason())
                .isEqualTo("Nobody can be found by it");
    }

    @Test
    void comparesTwoToFourOfOneKindAlone() {
        refused(
                registers.compare(Reader.VISITOR, RegisterKind.BARRIER, List.of("travel-bans-in-season")),
                "compare-kinds");
        refused(
                registers.compare(Reader.VISITOR, RegisterKind.BARRIER, List.of("a", "b", "c", "d", "e")),
                "compare-kinds");
        refused(
                registers.compare(Reader.VISITOR, RegisterKind.BARRIER, List.of("travel-bans-in-season", "iris")),
                "page-missing");
        assertThat(registers
                        .compare(
                                Reader.VISITOR,
                                RegisterKind.BARRIER,
                                List.of("travel-bans-in-season", "no-access-to-banks"))
                        .orThrow())
                .extracting(Entry::slug)
                .containsExactly("travel-bans-in-season", "no-access-to-banks");
    }

    @Test
    void keepsHiddenWhatWasReportedEvenWhenItIsChanged() {
        long id = draft(secretariat(), "Reported by somebody", List.of("skills"), List.of())
                .orThrow();
        entries.step(secretariat(), Target.of(id), "publish", "").orThrow();
        moderation.hold(secretariat(), id, "names a person").orThrow();
        entries.change(secretariat(), Target.of(id), barrier("Reported, mended", List.of("skills"), List.of()))
                .orThrow();
        assertThat(entry(id).audience()).containsExactly(Audience.SECRETARIAT);
        moderation.show(secretariat(), id, "mended").orThrow();
        assertThat(entry(id).audience()).containsExactly(Audience.PUBLIC);
    }
}
