package corridor.partnerships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import corridor.As;
import corridor.CorridorTest;
import corridor.access.Audience;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.actors.OrganisationDraft;
import corridor.actors.Organisations;
import corridor.assurance.Disclosures;
import corridor.assurance.FactWish;
import corridor.assurance.Release;
import corridor.assurance.Releases;
import corridor.audit.Invariant;
import corridor.partnerships.gate.Gate;
import corridor.partnerships.gate.GateItem;
import corridor.partnerships.plan.Burden;
import corridor.partnerships.plan.Dispute;
import corridor.partnerships.plan.EntryKind;
import corridor.partnerships.plan.Governance;
import corridor.partnerships.plan.Interest;
import corridor.partnerships.plan.Lesson;
import corridor.partnerships.plan.Need;
import corridor.partnerships.plan.Note;
import corridor.partnerships.plan.Objective;
import corridor.partnerships.plan.PlanRecord;
import corridor.partnerships.plan.Statement;
import corridor.partnerships.plan.Work;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Reference;
import corridor.shared.Slug;
import corridor.workflow.Target;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** From the first idea to the last lesson, through the doors. */
@CorridorTest(properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH})
class PartnershipsTests {

    private static final Set<String> INVARIANTS =
            Set.of("fronts-wait-for-consent", "partners-at-least-two", "active-passed-the-gate");

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private List<Invariant> invariants;

    @Autowired
    private Partnerships partnerships;

    @Autowired
    private Undertakings undertakings;

    @Autowired
    private Parties parties;

    @Autowired
    private Plans plans;

    @Autowired
    private Assents assents;

    @Autowired
    private Silence silence;

    @Autowired
    private Endings endings;

    @Autowired
    private Releases releases;

    @Autowired
    private Disclosures disclosures;

    @Autowired
    private Fronts fronts;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Rights rights;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MockMvc http;

    private String north = "";
    private String south = "";
    private long northId;
    private long southId;

    @BeforeEach
    void twoOrganisations() {
        int number = NUMBER.incrementAndGet();
        north = "north-" + number;
        south = "south-" + number;
        Map<String, Long> ids = organisations.record(
                Reader.system("test", Set.of()), List.of(organisation(north), organisation(south)));
        northId = Objects.requireNonNull(ids.get(north));
        southId = Objects.requireNonNull(ids.get(south));
    }

    private static OrganisationDraft organisation(String slug) {
        return new OrganisationDraft(
                new Slug(slug),
                LocalizedText.english(slug),
                null,
                "local-government",
                null,
                null,
                List.of(),
                List.of());
    }

    private Reader focal(long organisation) {
        return reader(organisation, Role.FOCAL_POINT);
    }

    private Reader reader(long organisation, Role role) {
        return new Reader(
                "person:" + organisation,
                Set.of(role),
                Set.of(),
                Map.of(organisation, rights.of(Set.of(role))),
                Set.of(Audience.PUBLIC, Audience.COMMUNITY, Audience.organisation(organisation)),
                Set.of());
    }

    private Reader secretariat() {
        return Reader.inRoles("person:1", Set.of(Role.SECRETARIAT), rights);
    }

    private static PartnershipContent content(String title) {
        PartnershipContent bare =
                PartnershipContent.called(LocalizedText.english(title), LocalizedText.english("In short"));
        return new PartnershipContent(
                bare.title(),
                bare.summary(),
                "city-to-city",
                Plainly.YEAR + "-01",
                "2032",
                List.of("skills"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "",
                "");
    }

    private long begun() {
        long id = undertakings
                .explore(focal(northId), northId, "origin", content("Two shores " + north), null)
                .orThrow();
        parties.ask(focal(northId), Target.of(id), southId, "origin").orThrow();
        return id;
    }

    @Test
    void findsAnAddressForEachOfTheSameTitle() {
        Reader reader = focal(northId);
        for (String title : List.of("Same " + north, "Same " + north + " 3", "Same " + north, "Same " + north)) {
            undertakings
                    .explore(reader, northId, "origin", content(title), null)
                    .orThrow();
        }
    }

    private Partnership read(Reader reader, long id) {
        return partnerships.mine(reader).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private long party(long id, long organisation) {
        return read(focal(organisation), id).parties().stream()
                .filter(one -> one.organisations().contains(organisation))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Outcome<Long> answer(long id, long organisation, String action) {
        return parties.step(focal(organisation), Target.of(party(id, organisation)), action, "because");
    }

    private Outcome<Long> write(Reader reader, long id, PlanRecord record) {
        return plans.write(reader, id, new Plans.Wish(Plainly.kind(record), null, record, LocalizedText.EMPTY));
    }

    private Outcome<Long> step(long id, String action) {
        return undertakings.step(focal(northId), Target.of(id), action, "because");
    }

    private Outcome<Long> assent(long id, long organisation, String subject, boolean agrees) {
        String hash = read(focal(organisation), id).hashes().get(subject);
        return assents.give(
                focal(organisation),
                id,
                organisation,
                new Assents.Answer(subject, agrees, hash == null ? "none" : hash, agrees ? "" : "because"));
    }

    /** All but what is left out. */
    private long agreed(Class<?> leftOut) {
        return agreed(Plainly.ready(north, south).stream()
                .filter(one -> !leftOut.isInstance(one))
                .toList());
    }

    private long agreed(List<PlanRecord> plan) {
        return agreed(begun(), plan);
    }

    private long agreed(long id, List<PlanRecord> plan) {
        answer(id, southId, "confirm").orThrow();
        plan.forEach(one -> write(focal(one.equals(Plainly.nothingAtStake(south)) ? southId : northId), id, one)
                .orThrow());
        step(id, "design").orThrow();
        step(id, "submit").orThrow();
        undertakings.step(secretariat(), Target.of(id), "clear", "").orThrow();
        assent(id, northId, "design", true).orThrow();
        assertThat(read(focal(northId), id).state()).isEqualTo("vetting");
        assent(id, southId, "design", true).orThrow();
        assertThat(read(focal(northId), id).state()).isEqualTo("agreed");
        return id;
    }

    private long active() {
        long id = agreed(Void.class);
        step(id, "activate").orThrow();
        return id;
    }

    private static void refused(Outcome<?> outcome, String code) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }

    private String slug(long id) {
        return read(focal(northId), id).slug();
    }

    private boolean shown(long id) {
        return partnerships.front(Reader.VISITOR, slug(id)).isPresent();
    }

    @Test
    void isConfirmedByItsOwnFocalPointAlone() {
        long id = begun();
        Target south = Target.of(party(id, southId));
        refused(parties.step(focal(northId), south, "confirm", ""), "right-missing");
        refused(parties.step(reader(southId, Role.CONTRIBUTOR), south, "confirm", ""), "right-missing");
        refused(parties.step(secretariat(), south, "confirm", ""), "record-missing");
        parties.step(focal(southId), south, "confirm", "").orThrow();
        assertThat(read(focal(northId), id).confirmedOrganisations()).containsExactlyInAnyOrder(northId, southId);
        refused(parties.ask(focal(northId), Target.of(id), southId, ""), "party-known");
    }

    @Test
    void isReadByThoseWhoAreAskedAndChangedByThoseWhoAreConfirmed() {
        long id = begun();
        assertThat(read(focal(southId), id).state()).isEqualTo("exploring");
        refused(write(focal(southId), id, Plainly.objective(south, "2031")), "right-missing");
        assertThat(partnerships.mine(secretariat())).noneMatch(one -> one.id() == id);
        assertThat(shown(id)).isFalse();
    }

    @Test
    void needsAnObjectiveTwoConfirmedPartiesAndAPlan() {
        long id = begun();
        refused(step(id, "design"), "objective-missing");
        write(focal(northId), id, Plainly.objective(north, "2031")).orThrow();
        step(id, "design").orThrow();
        refused(step(id, "submit"), "parties-unconfirmed");
        answer(id, southId, "confirm").orThrow();
        refused(step(id, "submit"), "plan-empty");
    }

    @Test
    void beginsOnceEverythingHolds() {
        long id = active();
        Partnership one = read(focal(southId), id);
        assertThat(one.state()).isEqualTo("active");
        assertThat(one.past().toldAt()).isNotNull();
        assertThat(database.sql("select gate from partnerships.partnership where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .contains("\"rule\":2", "REASONED");
    }

    @Test
    void isRefusedByTheGateWithTheCodeOfWhatIsMissing() {
        refused(step(agreed(corridor.partnerships.plan.Declaration.class), "activate"), "gate-interests");
        refused(step(agreed(corridor.partnerships.plan.Governance.class), "activate"), "gate-governance");
        refused(step(agreed(corridor.partnerships.plan.Commitment.class), "activate"), "gate-resources");
    }

    /** Everything holds but one thing, which is said on the door and over HTTP, and nothing else is. */
    @ParameterizedTest
    @EnumSource
    void namesTheOneThingThatIsMissing(GateItem item) throws Exception {
        long id = item == GateItem.ASSENTS ? agreedByTwoOfThree() : agreed(without(item));
        assertThat(read(focal(northId), id).gate().items().stream()
                        .filter(one -> one.standing() == Gate.Standing.MISSING))
                .extracting(Gate.Item::item)
                .containsExactly(item);
        String code = "gate-" + item.name().toLowerCase(java.util.Locale.ROOT);
        refused(step(id, "activate"), code);
        MockHttpServletResponse page = http.perform(post("/partnerships/{slug}/steps/activate", slug(id))
                        .param(
                                "version",
                                String.valueOf(read(focal(northId), id).version()))
                        .with(csrf())
                        .with(As.reader(focal(northId))))
                .andReturn()
                .getResponse();
        assertThat(page.getStatus()).isEqualTo(409);
        MockHttpServletResponse program = http.perform(post("/api/v1/partnerships/{slug}/steps/activate", slug(id))
                        .contentType(org.springframework.http.MediaType.APPLICATION_JSON)
                        .content("{}")
                        .with(csrf())
                        .with(As.reader(focal(northId))))
                .andReturn()
                .getResponse();
        assertThat(program.getStatus()).isEqualTo(409);
        assertThat(program.getContentAsString()).contains(code);
        assertThat(read(focal(northId), id).state()).isEqualTo("agreed");
    }

    private List<PlanRecord> without(GateItem item) {
        List<PlanRecord> plan = Plainly.ready(north, south);
        if (item == GateItem.INTERESTS) {
            plan.remove(Plainly.nothingAtStake(south));
        }
        plan.replaceAll(one -> switch (one) {
            case Objective all
            when item == GateItem.OBJECTIVES ->
                new Objective(all.outcome(), all.owner(), all.due(), LocalizedText.EMPTY, all.indicators());
            case Objective all
            when item == GateItem.MONITORING ->
                new Objective(all.outcome(), all.owner(), all.due(), all.measure(), List.of());
            case Need all when item == GateItem.RESOURCES -> Plainly.need(Plainly.YEAR, "10001");
            case Governance all when item == GateItem.GOVERNANCE -> Plainly.body(List.of(north), "why");
            case Governance all when item == GateItem.REPRESENTATION -> Plainly.body(List.of(north, south), "");
            default -> one;
        });
        return plan;
    }

    /** A third one, for whom a seat was kept, says yes to taking part once the two have agreed. */
    private long agreedByTwoOfThree() {
        String third = "third-of-" + north;
        long thirdId = Objects.requireNonNull(organisations
                .record(Reader.system("test", Set.of()), List.of(organisation(third)))
                .get(third));
        List<PlanRecord> plan = Plainly.ready(north, south);
        plan.replaceAll(one -> one instanceof Governance ? Plainly.body(List.of(north, south, third), "why") : one);
        long id = begun();
        parties.ask(focal(northId), Target.of(id), thirdId, "origin").orThrow();
        agreed(id, plan);
        answer(id, thirdId, "confirm").orThrow();
        write(focal(thirdId), id, Plainly.nothingAtStake(third)).orThrow();
        return id;
    }

    /** What stands between two parties is agreed to by all, and has to be answered before they begin. */
    @Test
    void keepsWhatStandsBetweenTwoParties() {
        LocalizedText open = LocalizedText.EMPTY;
        long id = begun();
        answer(id, southId, "confirm").orThrow();
        String before = read(focal(northId), id).hashes().get("design");
        refused(write(focal(northId), id, between(north, north, open)), "interest-alone");
        refused(write(focal(northId), id, between(north, "ifad", open)), "interest-no-party");
        write(focal(northId), id, between(north, south, open)).orThrow();
        assertThat(read(focal(southId), id).hashes().get("design")).isNotEqualTo(before);

        List<PlanRecord> plan = Plainly.ready(north, south);
        plan.add(between(north, south, open));
        refused(step(agreed(plan), "activate"), "gate-interests");
        plan.set(plan.size() - 1, between(north, south, Plainly.text("Both count, each year")));
        long answered = agreed(plan);
        step(answered, "activate").orThrow();
        refused(write(focal(northId), answered, between(south, north, open)), "adaptation-needed");
    }

    private static Interest between(String party, String counterpart, LocalizedText mitigation) {
        return new Interest(
                "quotas-rights",
                party,
                counterpart,
                Plainly.text("Two hundred a year"),
                Plainly.text("As many as have the same rights"),
                mitigation);
    }

    /** What a party contributes is its own word; what is worked on is written by any of them, in force as well. */
    @Test
    void keepsWorkBurdenAndWhatPartiesSayOfTheirPart() {
        long id = active();
        LocalizedText text = Plainly.text("We teach and we house");
        refused(write(focal(northId), id, new Statement(south, text)), "statement-not-own");
        refused(write(reader(southId, Role.CONTRIBUTOR), id, new Statement(south, text)), "right-missing");
        write(focal(southId), id, new Statement(south, text)).orThrow();
        Work work = new Work(text, north, "2030-01", "2030-06", Plainly.text("Nurses learn"), "under-way");
        write(reader(northId, Role.CONTRIBUTOR), id, work).orThrow();
        LocalizedText report = Plainly.text("Yearly report");
        refused(
                write(focal(northId), id, new Burden(north, report, "2030", BigDecimal.valueOf(-1), null)),
                "hours-missing");
        write(focal(northId), id, new Burden(north, report, "2030", BigDecimal.valueOf(40), null))
                .orThrow();
        assertThat(read(focal(southId), id).plan().all(Work.class)).containsExactly(work);
        answer(id, northId, "show").orThrow();
        answer(id, southId, "show").orThrow();
        Front front = partnerships.front(Reader.VISITOR, slug(id)).orElseThrow();
        assertThat(front.withheld()).contains("work", "burden", "statement");
        assertThat(front.toString()).doesNotContain("We teach and we house", "Yearly report");
    }

    @Test
    void writesNoNeedAndNoCommitmentThatCountsForNothing() {
        long id = begun();
        LocalizedText none = LocalizedText.EMPTY;
        refused(write(focal(northId), id, new Need("2030", "cash", null, null, none)), "amount-missing");
        refused(write(focal(northId), id, Plainly.need("2030", "-5000")), "amount-missing");
        refused(write(focal(northId), id, new Need("2030", "staff-time", null, null, none)), "hours-missing");
        refused(write(focal(northId), id, new Need("2030", "in-kind", null, null, none)), "kind-unnamed");
        refused(write(focal(northId), id, Plainly.commitment(north, "-1", "secured")), "amount-missing");
        write(focal(northId), id, new Need("2030", "nothing", null, null, none)).orThrow();
    }

    /** What one party has not agreed to is nowhere. */
    @Test
    void isNowhereWhileOneWithholds() {
        long id = active();
        assertThat(shown(id)).isFalse();
        answer(id, northId, "show").orThrow();
        assertThat(shown(id)).isFalse();
        answer(id, southId, "show").orThrow();
        assertThat(shown(id)).isTrue();
        assertThat(partnerships.front(Reader.VISITOR, slug(id)).orElseThrow().counts())
                .isTrue();
        answer(id, southId, "hide").orThrow();
        assertThat(shown(id)).isFalse();
        assertThat(invariants)
                .filteredOn(one -> INVARIANTS.contains(one.name()))
                .hasSameSizeAs(INVARIANTS)
                .allSatisfy(one -> assertThat(one.violations()).as(one.name()).isEmpty());
    }

    /** The world reads how a pillar stands; by how much it is covered stays among the parties. */
    @Test
    void showsHowAPillarStandsAndNoSum() throws Exception {
        long id = active();
        write(focal(northId), id, Plainly.commitment(north, "777123", "secured"))
                .orThrow();
        String year =
                String.valueOf(java.time.LocalDate.now(java.time.ZoneOffset.UTC).getYear());
        database.sql("""
                insert into partnerships.entry (partnership, kind, content, written_at, written_by) values (:id, 'need',
                    jsonb_build_object('year', :year::text, 'sort', 'cash', 'amount',
                        jsonb_build_object('amount', '777123', 'currency', 'EUR')), now(), 'test')""").param("id", id).param("year", year).update();
        answer(id, northId, "show").orThrow();
        answer(id, southId, "show").orThrow();
        Front front = partnerships.front(Reader.VISITOR, slug(id)).orElseThrow();
        assertThat(Objects.requireNonNull(front.health()).finance().state().code())
                .isEqualTo("at-risk");
        for (String address : List.of("/partnerships/", "/api/v1/partnerships/")) {
            String shown = http.perform(get(address + slug(id)))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(shown.replaceAll("[^0-9]", "")).doesNotContain("777123");
            assertThat(shown).doesNotContain("finance.secured", "secured for");
        }
        assertThat(http.perform(get("/partnerships/" + slug(id) + "/workspace").with(As.reader(focal(northId))))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("777,123");
    }

    /** Whoever is confirmed after the others agreed to be shown is asked as well, and all are asked anew. */
    @Test
    void isNowhereAgainWhileOneWhoCameLaterHasNotAgreed() {
        String late = "late-" + north;
        long lateId = Objects.requireNonNull(organisations
                .record(Reader.system("test", Set.of()), List.of(organisation(late)))
                .get(late));
        long id = agreed(Void.class);
        step(id, "redesign").orThrow();
        parties.ask(focal(northId), Target.of(id), lateId, "origin").orThrow();
        step(id, "submit").orThrow();
        undertakings.step(secretariat(), Target.of(id), "clear", "").orThrow();
        step(id, "activate").orThrow();
        answer(id, northId, "show").orThrow();
        answer(id, southId, "show").orThrow();
        assertThat(shown(id)).isTrue();
        answer(id, lateId, "confirm").orThrow();
        assertThat(shown(id)).isFalse();
        List.of(lateId, northId, southId).forEach(one -> {
            assertThat(shown(id)).isFalse();
            answer(id, one, "show").orThrow();
        });
        assertThat(shown(id)).isTrue();
        assertThat(invariants)
                .filteredOn(one -> INVARIANTS.contains(one.name()))
                .allSatisfy(one -> assertThat(one.violations()).as(one.name()).isEmpty());
    }

    /** Nor is a section to which the others agreed before, even once the front is agreed to anew. */
    @Test
    void showsNoSectionToWhichOneWhoCameLaterHasNotAgreed() {
        long id = active();
        Reference about = new Reference(Partnership.KIND, id);
        for (String fact : List.of("front", "objectives")) {
            for (long one : List.of(northId, southId)) {
                disclosures
                        .show(focal(one), about, FactWish.of(fact, "public"), one, true)
                        .orThrow();
            }
        }
        assertThat(releases.of(Reader.VISITOR, about)).extracting(Release::fact).containsExactly("front", "objectives");
        String late = "later-" + north;
        long lateId = Objects.requireNonNull(organisations
                .record(Reader.system("test", Set.of()), List.of(organisation(late)))
                .get(late));
        database.sql("""
                insert into partnerships.party (state, audience, partnership, organisation, asked_at, confirmed_at, confirmed_by)
                values ('confirmed', array[:label], :id, :late, now(), now(), 'test')""")
                .param("label", Audience.organisation(lateId))
                .param("id", id)
                .param("late", lateId)
                .update();
        for (long one : List.of(northId, southId, lateId)) {
            assertThat(releases.of(Reader.VISITOR, about)).isEmpty();
            if (one == northId) {
                disclosures
                        .propose(focal(one), about, FactWish.of("front", "public"))
                        .orThrow();
            } else {
                disclosures
                        .show(focal(one), about, FactWish.of("front", "public"), one, true)
                        .orThrow();
            }
        }
        assertThat(releases.of(Reader.VISITOR, about)).extracting(Release::fact).containsExactly("front");
    }

    /** So that a step that began before a consent was taken back cannot write what was so until then. */
    @Test
    void locksWhatItWritesForTheWorldUntilItHasWrittenIt() {
        long id = active();
        Supplier<List<Long>> others =
                () -> database.sql("select id from partnerships.partnership where id = :id for update skip locked")
                        .param("id", id)
                        .query(Long.class)
                        .list();
        assertThat(others.get()).hasSize(1);
        transaction.executeWithoutResult(status -> {
            fronts.refresh(List.of(id));
            assertThat(CompletableFuture.supplyAsync(others).join()).isEmpty();
        });
    }

    /** A section is shown once all agreed to its words, is withheld before, and whoever is named may reply first. */
    @Test
    void showsASectionInTheWordsThatAllAgreedTo() {
        long id = active();
        answer(id, northId, "show").orThrow();
        answer(id, southId, "show").orThrow();
        Reference about = new Reference(Partnership.KIND, id);
        assertThat(releases.of(Reader.VISITOR, about)).extracting(Release::fact).containsExactly("front");
        assertThat(partnerships.front(Reader.VISITOR, slug(id)).orElseThrow().withheld())
                .contains("objective");
        disclosures
                .propose(focal(northId), about, FactWish.of("objectives", "public"))
                .orThrow();
        assertThat(releases.of(Reader.VISITOR, about)).extracting(Release::fact).containsExactly("front");
        disclosures
                .show(focal(southId), about, FactWish.of("objectives", "public"), southId, true)
                .orThrow();
        assertThat(releases.of(Reader.VISITOR, about)).extracting(Release::fact).containsExactly("front", "objectives");
        answer(id, southId, "leave").orThrow();
        assertThat(releases.of(Reader.VISITOR, about)).hasSize(2);
        disclosures
                .show(focal(southId), about, FactWish.of("front", "public"), southId, false)
                .orThrow();
        assertThat(shown(id)).isFalse();
        assertThat(releases.of(Reader.VISITOR, about)).isEmpty();
    }

    @Test
    void takesBackAProposalThatAPartyRefuses() {
        long id = active();
        long refused = change(id, EntryKind.OBJECTIVE, Plainly.objective(north, "2032"));
        refused(plans.withdraw(focal(southId), id, refused), "adaptation-not-own");
        assent(id, southId, Assent.ADAPTATION + refused, false).orThrow();
        plans.withdraw(focal(northId), id, refused).orThrow();
        assertThat(read(focal(northId), id).hashes()).doesNotContainKey(Assent.ADAPTATION + refused);
        long second = change(id, EntryKind.OBJECTIVE, Plainly.objective(north, "2033"));
        assent(id, southId, Assent.ADAPTATION + second, false).orThrow();
        plans.withdraw(focal(southId), id, second).orThrow();
        refused(plans.withdraw(focal(northId), id, second), "record-missing");
    }

    @Test
    void isCalledOtherwiseOnceAllAgree() {
        long id = active();
        PartnershipContent other = content("Three shores " + north);
        refused(undertakings.change(focal(northId), Target.of(id), other, LocalizedText.EMPTY), "adaptation-needed");
        String before = read(focal(northId), id).title().toString();
        undertakings
                .change(focal(northId), Target.of(id), other, Plainly.text("A third city works along"))
                .orThrow();
        long adaptation = read(focal(northId), id)
                .plan()
                .of(EntryKind.ADAPTATION)
                .getFirst()
                .id();
        assent(id, northId, Assent.ADAPTATION + adaptation, true).orThrow();
        assertThat(read(focal(northId), id).title().toString()).isEqualTo(before);
        assent(id, southId, Assent.ADAPTATION + adaptation, true).orThrow();
        assertThat(read(focal(northId), id).content()).isEqualTo(other);
        assertThat(read(focal(northId), id).tally(Assent.DESIGN).complete()).isTrue();
    }

    /** What changes and is no entry of the plan has a form, and whoever proposed it takes it back there. */
    @Test
    void proposesAFreeChangeOnAPage() throws Exception {
        long id = active();
        String list = "/partnerships/" + slug(id) + "/plan/adaptation";
        assertThat(http.perform(get(list).with(As.reader(focal(northId))))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains(list + "/new");
        http.perform(post(list + "/new")
                .param("what-en", "We meet by video")
                .param("why-en", "Visas take long")
                .with(csrf())
                .with(As.reader(focal(northId))));
        long adaptation = read(focal(northId), id)
                .plan()
                .of(EntryKind.ADAPTATION)
                .getFirst()
                .id();
        assertThat(http.perform(get(list).with(As.reader(focal(northId))))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("We meet by video", list + "/" + adaptation + "/withdrawal");
        http.perform(post(list + "/" + adaptation + "/withdrawal").with(csrf()).with(As.reader(focal(northId))));
        assertThat(read(focal(northId), id).plan().of(EntryKind.ADAPTATION)).isEmpty();
    }

    @Test
    void showsWhoSaidNoAndWhy() throws Exception {
        long id = active();
        long adaptation = change(id, EntryKind.OBJECTIVE, Plainly.objective(north, "2032"));
        String subject = Assent.ADAPTATION + adaptation;
        String hash = Objects.requireNonNull(read(focal(southId), id).hashes().get(subject));
        assents.give(focal(southId), id, southId, new Assents.Answer(subject, false, hash, "The school opens in 2033"))
                .orThrow();
        for (String address : List.of("/partnerships/", "/api/v1/partnerships/")) {
            assertThat(http.perform(get(address + slug(id) + "/workspace").with(As.reader(focal(northId))))
                            .andReturn()
                            .getResponse()
                            .getContentAsString())
                    .contains("The school opens in 2033");
        }
    }

    @Test
    void countsAYesForTheWordsThatWereShown() {
        long id = begun();
        answer(id, southId, "confirm").orThrow();
        Plainly.ready(north, south)
                .subList(0, 3)
                .forEach(one -> write(focal(northId), id, one).orThrow());
        step(id, "design").orThrow();
        step(id, "submit").orThrow();
        assent(id, southId, "design", true).orThrow();
        String before = Objects.requireNonNull(read(focal(southId), id).hashes().get("design"));
        step(id, "redesign").orThrow();
        write(focal(northId), id, Plainly.objective(south, "2031")).orThrow();
        step(id, "submit").orThrow();
        assertThat(read(focal(southId), id).tally("design").outdated()).containsExactly(southId);
        refused(
                assents.give(focal(southId), id, southId, new Assents.Answer("design", true, before, "")),
                "assent-outdated");
        refused(
                assents.give(focal(northId), id, southId, new Assents.Answer("design", true, before, "")),
                "not-a-party");
    }

    @Test
    void changesNothingUntilAllAgreed() {
        long id = active();
        Partnership one = read(focal(northId), id);
        var objective = one.plan().of(EntryKind.OBJECTIVE).getFirst();
        Plans.Wish wish = new Plans.Wish(
                EntryKind.OBJECTIVE,
                new Target(objective.id(), objective.version()),
                Plainly.objective(south, "2032"),
                LocalizedText.EMPTY);
        refused(plans.write(focal(northId), id, wish), "adaptation-needed");
        long adaptation = plans.write(
                        focal(northId),
                        id,
                        new Plans.Wish(wish.kind(), wish.entry(), wish.content(), LocalizedText.english("Later")))
                .orThrow();
        String subject = "adaptation:" + adaptation;
        assent(id, northId, subject, true).orThrow();
        assertThat(owner(id)).isEqualTo(north);
        assent(id, southId, subject, true).orThrow();
        assertThat(owner(id)).isEqualTo(south);
        assertThat(read(focal(northId), id).tally("design").complete()).isTrue();
    }

    private String owner(long id) {
        return read(focal(northId), id).plan().all(Objective.class).getFirst().owner();
    }

    @Test
    void isSuspendedByItselfBelowTwoAndReadNoMoreByWhoLeft() {
        long id = active();
        answer(id, southId, "leave").orThrow();
        Partnership one = read(focal(northId), id);
        assertThat(one.state()).isEqualTo("suspended");
        assertThat(one.past().reason()).isEqualTo(Parties.FEW_ARE_LEFT);
        assertThat(partnerships.mine(focal(southId))).noneMatch(each -> each.id() == id);
        refused(step(id, "resume"), "parties-unconfirmed");
    }

    /** One leaves, another comes with the yes of those who stayed, and what came due meanwhile keeps nobody from going on. */
    @Test
    void goesOnWithSomebodyNewOnceOneHasLeft() {
        long id = active();
        database.sql("update partnerships.partnership set activated_at = '2019-06-01' where id = :id")
                .param("id", id)
                .update();
        answer(id, southId, "leave").orThrow();
        String fresh = "fresh-" + north;
        long freshId = Objects.requireNonNull(organisations
                .record(Reader.system("test", Set.of()), List.of(organisation(fresh)))
                .get(fresh));
        refused(parties.ask(focal(northId), Target.of(id), freshId, ""), "adaptation-needed");
        adapted(
                id,
                parties.ask(
                                focal(northId),
                                Target.of(id),
                                new Parties.Invitation(freshId, "", Plainly.text("South has left")))
                        .orThrow());
        answer(id, freshId, "confirm").orThrow();
        refused(step(id, "resume"), "gate-interests");
        write(focal(freshId), id, Plainly.nothingAtStake(fresh)).orThrow();
        adapted(id, change(id, EntryKind.OBJECTIVE, Plainly.objective(north, "2020")), freshId);
        adapted(id, change(id, EntryKind.GOVERNANCE, Plainly.body(List.of(north, fresh), "Both are cities.")), freshId);
        refused(step(id, "resume"), "gate-assents");
        assent(id, freshId, "design", true).orThrow();
        step(id, "resume").orThrow();
        assertThat(read(focal(freshId), id).state()).isEqualTo("active");
    }

    private long change(long id, EntryKind kind, PlanRecord after) {
        var entry = read(focal(northId), id).plan().of(kind).getFirst();
        return plans.write(
                        focal(northId),
                        id,
                        new Plans.Wish(
                                kind, new Target(entry.id(), entry.version()), after, Plainly.text("South has left")))
                .orThrow();
    }

    /** All agree: the first and those others. */
    private void adapted(long id, long adaptation, Long... others) {
        assent(id, northId, Assent.ADAPTATION + adaptation, true).orThrow();
        for (Long other : others) {
            assent(id, other, Assent.ADAPTATION + adaptation, true).orThrow();
        }
        assertThat(read(focal(northId), id)
                        .plan()
                        .entry(adaptation)
                        .orElseThrow()
                        .waits())
                .isFalse();
    }

    @Test
    void asksSomebodyInForceOnlyOnceAllAgree() {
        long id = active();
        String fresh = "asked-" + north;
        long freshId = Objects.requireNonNull(organisations
                .record(Reader.system("test", Set.of()), List.of(organisation(fresh)))
                .get(fresh));
        long adaptation = parties.ask(
                        focal(northId),
                        Target.of(id),
                        new Parties.Invitation(freshId, "", Plainly.text("They have teachers")))
                .orThrow();
        assent(id, northId, Assent.ADAPTATION + adaptation, true).orThrow();
        assertThat(partnerships.mine(focal(freshId))).noneMatch(one -> one.id() == id);
        assent(id, southId, Assent.ADAPTATION + adaptation, true).orThrow();
        assertThat(read(focal(freshId), id).standing()).hasSize(3);
    }

    @Test
    void doesNotGoOnWhileADisagreementIsOpen() {
        long id = active();
        write(focal(southId), id, new Dispute(Plainly.text("Who pays"), south, "raised", LocalizedText.EMPTY))
                .orThrow();
        step(id, "suspend").orThrow();
        refused(step(id, "resume"), "dispute-open");
        var dispute = read(focal(southId), id).plan().of(EntryKind.DISPUTE).getFirst();
        plans.write(
                        focal(southId),
                        id,
                        new Plans.Wish(
                                EntryKind.DISPUTE,
                                new Target(dispute.id(), dispute.version()),
                                new Dispute(Plainly.text("Who pays"), south, "settled", Plainly.text("Both")),
                                LocalizedText.EMPTY))
                .orThrow();
        step(id, "resume").orThrow();
        assertThat(read(focal(northId), id).state()).isEqualTo("active");
    }

    @Test
    void isRenewedWhenAllAgreeToALaterEnd() {
        long id = active();
        refused(undertakings.step(focal(northId), Target.of(id), "propose-renewal", "2031"), "end-not-later");
        undertakings
                .step(focal(northId), Target.of(id), "propose-renewal", "2034-06")
                .orThrow();
        refused(step(id, "renew"), "renewal-unagreed");
        assent(id, northId, "renewal", true).orThrow();
        assent(id, southId, "renewal", true).orThrow();
        step(id, "renew").orThrow();
        Partnership one = read(focal(northId), id);
        assertThat(one.content().ends()).isEqualTo("2034-06");
        assertThat(one.past().renewals()).isEqualTo(1);
        undertakings
                .step(focal(northId), Target.of(id), "suspend", "The school is rebuilt")
                .orThrow();
        step(id, "resume").orThrow();
        assertThat(read(focal(northId), id).state())
                .as("what all agreed to for the renewal is the plan")
                .isEqualTo("active");
    }

    @Test
    void isRenewedToADayThatThereIsAndThatIsLater() {
        long id = active();
        for (String end : List.of("2034-13", "2033-02-30", "2032-06", "2032", "soon", "")) {
            refused(undertakings.step(focal(northId), Target.of(id), "propose-renewal", end), "end-not-later");
        }
        database.sql("update partnerships.partnership set content = content || '{\"ends\": \"2019\"}' where id = :id")
                .param("id", id)
                .update();
        refused(undertakings.step(focal(northId), Target.of(id), "propose-renewal", "2020"), "end-not-later");
    }

    @Test
    void tellsPartnersOnceBeforeItEnds() {
        long id = active();
        endings.run();
        assertThat(waiting(id)).as("the end is far").isZero();
        database.sql("""
                update partnerships.partnership set content = content || jsonb_build_object('ends', (current_date + 40)::text)
                where id = :id""").param("id", id).update();
        endings.run();
        endings.run();
        assertThat(waiting(id)).isEqualTo(2);
        assertThat(database.sql("select days from partnerships.ending where partnership = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .list())
                .containsExactly(90);
    }

    private long waiting(long id) {
        return database.sql("""
                select count(*) from outbox.task where kind = 'partnership-ending' and about = 'partnership:' || :id""").param("id", id).query(Long.class).single();
    }

    @Test
    void isReadByTheSecretariatAloneOnceTheLastPartyIsGone() {
        long id = active();
        answer(id, northId, "leave").orThrow();
        answer(id, southId, "leave").orThrow();
        assertThat(database.sql("select unnest(audience) from partnerships.partnership where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .list())
                .containsExactly(Audience.SECRETARIAT);
    }

    @Test
    void letsAPartySayItselfWhatItDoes() {
        long id = active();
        Target south = Target.of(party(id, southId));
        refused(parties.play(focal(southId), south, "nothing-known"), "field-wrong");
        assertThat(parties.play(focal(northId), south, "funder"))
                .as("a part is the word of whoever plays it")
                .isInstanceOf(Outcome.Refused.class);
        parties.play(focal(southId), south, "funder").orThrow();
        assertThat(read(focal(northId), id).parties()).extracting(Party::part).contains("funder");
    }

    @Test
    void closesWithLessonsToWhichAllAgree() {
        long id = active();
        answer(id, northId, "show").orThrow();
        answer(id, southId, "show").orThrow();
        step(id, "wind-up").orThrow();
        refused(step(id, "close"), "lessons-missing");
        write(focal(southId), id, new Lesson("did-not-work", Plainly.text("Too few teachers"), LocalizedText.EMPTY))
                .orThrow();
        refused(step(id, "close"), "closure-unagreed");
        assent(id, northId, "closure", true).orThrow();
        assent(id, southId, "closure", true).orThrow();
        step(id, "close").orThrow();
        Front front = partnerships.front(Reader.VISITOR, slug(id)).orElseThrow();
        assertThat(front.stage()).isEqualTo("ended");
        assertThat(front.lessons()).extracting(Lesson::result).containsExactly("did-not-work");
    }

    /** What all agreed to when it was closed is what stays. */
    @Test
    void takesNoLessonOnceItIsClosed() {
        long id = active();
        answer(id, northId, "show").orThrow();
        answer(id, southId, "show").orThrow();
        step(id, "wind-up").orThrow();
        write(focal(southId), id, new Lesson("mixed", Plainly.text("Too few teachers"), LocalizedText.EMPTY))
                .orThrow();
        assent(id, northId, "closure", true).orThrow();
        assent(id, southId, "closure", true).orThrow();
        step(id, "close").orThrow();
        Lesson late = new Lesson("worked", Plainly.text("All went well"), LocalizedText.EMPTY);
        refused(write(reader(southId, Role.CONTRIBUTOR), id, late), "state-forbids");
        var first = read(focal(southId), id).plan().of(EntryKind.LESSON).getFirst();
        refused(
                plans.write(
                        focal(southId),
                        id,
                        new Plans.Wish(
                                EntryKind.LESSON, new Target(first.id(), first.version()), late, LocalizedText.EMPTY)),
                "state-forbids");
        assertThat(partnerships.front(Reader.VISITOR, slug(id)).orElseThrow().lessons())
                .extracting(Lesson::result)
                .containsExactly("mixed");
    }

    @Test
    void isBrokenOffByAllButOne() {
        long id = active();
        refused(step(id, "terminate"), "termination-unagreed");
        assent(id, southId, "termination", true).orThrow();
        step(id, "terminate").orThrow();
        assertThat(read(focal(northId), id).state()).isEqualTo("terminated");
    }

    private void told(long id, String ago) {
        database.sql("update partnerships.partnership set told_at = now() - cast(:ago as interval) where id = :id")
                .param("id", id)
                .param("ago", ago)
                .update();
        silence.run();
    }

    /** T15. */
    @Test
    void leavesTheTotalsAfterTwentyFourMonthsAndIsRestoredByALateNoteWithItsHistory() {
        long id = active();
        answer(id, northId, "show").orThrow();
        answer(id, southId, "show").orThrow();
        told(id, "23 months");
        long before = partnerships.counts(Reader.VISITOR).getOrDefault("active", 0L);
        told(id, "25 months");
        Front silent = partnerships.front(Reader.VISITOR, slug(id)).orElseThrow();
        assertThat(silent.silentSince()).isNotNull();
        assertThat(partnerships.counts(Reader.VISITOR).getOrDefault("active", 0L))
                .isEqualTo(before - 1);
        write(focal(southId), id, new Note("2032", Plainly.text("We go on"), LocalizedText.EMPTY, LocalizedText.EMPTY))
                .orThrow();
        Front back = partnerships.front(Reader.VISITOR, slug(id)).orElseThrow();
        assertThat(back.silentSince()).isNull();
        assertThat(back.silences()).extracting(Front.Silence::from).containsExactly(silent.silentSince());
        assertThat(partnerships.counts(Reader.VISITOR).getOrDefault("active", 0L))
                .isEqualTo(before);
    }

    @Test
    void showsWhatDocumentsTellAsReportedAndCountsItApart() {
        // two are about what is not for everybody to read
        assertThat(partnerships.counts(Reader.VISITOR)).containsEntry("reported", 44L);
        assertThat(partnerships.counts(focal(northId))).containsEntry("reported", 46L);
        Front front = partnerships.front(Reader.VISITOR, "prime-africa").orElseThrow();
        assertThat(front.counts()).isFalse();
        assertThat(front.health()).isNull();
        assertThat(front.parties()).extracting(Party::slug).containsExactly("european-commission", "ifad");
        assertThat(front.parties()).extracting(Party::part).containsOnly("");
    }

    @Test
    void keepsEachAssentAsItWasGiven() {
        long id = agreed(Void.class);
        assertThatThrownBy(() -> database.sql("update partnerships.assent set agrees = false where partnership = :id")
                        .param("id", id)
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> database.sql(
                                "update partnerships.partnership set state = 'active', gate = null where id = :id")
                        .param("id", id)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }
}
