package corridor.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import corridor.As;
import corridor.Contributions;
import corridor.CorridorTest;
import corridor.TestPractice;
import corridor.access.Audience;
import corridor.access.Reader;
import corridor.access.Right;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.practices.Practice;
import corridor.practices.Practices;
import corridor.practices.imports.Imports;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Refusals generated from the transition tables and the table of rights, through the door and through HTTP. */
@CorridorTest(properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH})
class WorkflowTests {

    private static final AtomicInteger NUMBER = new AtomicInteger(200_000);
    private static final List<WorkflowRecords> RECORDS = Contributions.of(WorkflowRecords.class);

    @Autowired
    private List<Lifecycle<?>> lifecycles;

    @Autowired
    private Rights rights;

    @Autowired
    private Workflow workflow;

    @Autowired
    private Practices practices;

    @Autowired
    private Imports imports;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MockMvc http;

    /** How a record of each kind is put into a state; every kind with a lifecycle needs an entry. */
    private long record(String kind, String state, String audience) {
        return records(kind).insert(database, kind, state, audience, NUMBER.incrementAndGet());
    }

    private static WorkflowRecords records(String kind) {
        return RECORDS.stream()
                .filter(part -> part.kinds().contains(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "Say in a class that implements WorkflowRecords how a record of the kind " + kind
                                + " is made"));
    }

    private Optional<MockHttpServletRequestBuilder> request(String kind, String action, long id) {
        return records(kind).request(database, kind, action, id);
    }

    private static final String ALL_SEE = "organisation:1";

    /** One in this role who also belongs to the organisation for which the records are. */
    private Reader in(Role role) {
        Set<String> labels = new HashSet<>(Set.of("public", ALL_SEE));
        return new Reader("role:" + role.code(), Set.of(role), rights.of(Set.of(role)), Map.of(), labels, Set.of());
    }

    private Reader holding(Right right) {
        return new Reader("test", Set.of(), Set.of(right), Map.of(), Set.of("public", ALL_SEE), Set.of());
    }

    private String picture() {
        return database.sql("""
                select md5(coalesce((select string_agg(p::text, '|' order by id) from practices.practice p), '')
                    || coalesce((select string_agg(i::text, '|' order by id) from practices.import i), '')
                    || (select count(*) from audit.entry where action <> 'attempt') || (select count(*) from jobs.task where task_name = 'import'))""").query(String.class).single();
    }

    @Test
    void refusesEveryRowToEveryRoleThatLacksItsRight() {
        int throughDoor = 0;
        int throughHttp = 0;
        for (Lifecycle<?> lifecycle : lifecycles) {
            for (Transition<?> row : lifecycle.transitions()) {
                for (String state : row.from()) {
                    long id = record(lifecycle.kind(), state, ALL_SEE);
                    String before = picture();
                    for (Role role : Role.GIVEN) {
                        Reader reader = in(role);
                        if (reader.may(row.right())) {
                            continue;
                        }
                        assertThat(move(lifecycle, reader, row.action(), Target.of(id)))
                                .as(lifecycle.kind() + " " + row.action() + " from " + state + " as " + role.code())
                                .isEqualTo(Outcome.refused(Refusal.of(Kind.FORBIDDEN, "right-missing", row.action())));
                        throughDoor++;
                        Optional<MockHttpServletRequestBuilder> request = request(lifecycle.kind(), row.action(), id);
                        if (request.isPresent()) {
                            assertRefused(request.get(), reader);
                            throughHttp++;
                        }
                    }
                    assertThat(picture())
                            .as("the database after " + row.action() + " from " + state)
                            .isEqualTo(before);
                }
            }
        }
        System.out.println("workflow: " + throughDoor + " refusals of rows x roles through the door, " + throughHttp
                + " through HTTP");
        assertThat(throughDoor).isGreaterThanOrEqualTo(100);
    }

    @Test
    void keepsAttemptsInTheJournal() {
        long id = record("practice", "draft", ALL_SEE);
        Lifecycle<?> practice = lifecycles.stream()
                .filter(one -> one.kind().equals("practice"))
                .findFirst()
                .orElseThrow();
        move(practice, in(Role.REVIEWER), "check", Target.of(id));
        assertThat(database.sql("""
                        select actor || ' ' || (after ->> 'action') from audit.entry
                        where kind = 'practice' and record = :id and action = 'attempt'""").param("id", id).query(String.class).list()).containsExactly("role:reviewer check");
    }

    private void assertRefused(MockHttpServletRequestBuilder request, Reader reader) {
        try {
            var answer = http.perform(request.with(csrf()).with(As.reader(reader)))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).isEqualTo(403);
            assertThat(answer.getContentAsString())
                    .containsAnyOf("\"code\":\"right-missing\"", "Your role does not include this step.");
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private static <C extends Case> List<Outcome<Long>> moveAll(
            Workflow workflow, Lifecycle<C> lifecycle, Reader reader, Change change, List<Target> targets) {
        return workflow.move(lifecycle, reader, change, targets);
    }

    private <C extends Case> Outcome<Long> move(Lifecycle<C> lifecycle, Reader reader, String action, Target target) {
        return moveAll(workflow, lifecycle, reader, Change.of(action), List.of(target))
                .getFirst();
    }

    @Test
    void hidesEveryRecordFromThoseWhoMayNotSeeIt() {
        int hidden = 0;
        for (Lifecycle<?> lifecycle : lifecycles) {
            for (Transition<?> row : lifecycle.transitions()) {
                for (String state : row.from()) {
                    long id = record(lifecycle.kind(), state, "organisation:2");
                    assertThat(move(lifecycle, holding(row.right()), row.action(), Target.of(id)))
                            .isEqualTo(Outcome.refused(Refusal.of(Kind.MISSING, "record-missing")));
                    hidden++;
                }
            }
        }
        System.out.println("workflow: " + hidden + " rows x states hidden from one who holds the right alone");
    }

    @Test
    void refusesToOpenWithoutTheRight() {
        int opened = 0;
        String before = picture();
        for (Lifecycle<?> lifecycle : lifecycles) {
            for (Transition<?> row : lifecycle.transitions()) {
                for (Role role : Role.GIVEN) {
                    if (row.opens() && !in(role).may(row.right())) {
                        assertThat(workflow.mayOpen(lifecycle, in(role), row.action()))
                                .contains(Refusal.of(Kind.FORBIDDEN, "right-missing", row.action()));
                        opened++;
                    }
                }
            }
        }
        for (Role role : Role.GIVEN) {
            if (!in(role).may(new Right("practice.draft"))) {
                assertThat(practices.draft(
                                in(role), List.of(TestPractice.named("not-mine").draft())))
                        .isEqualTo(Outcome.refused(Refusal.of(Kind.FORBIDDEN, "right-missing", "draft")));
            }
            if (role != Role.SECRETARIAT) {
                assertThat(imports.upload(in(role), "a.csv", csv("Title\nOne\n")))
                        .isEqualTo(Outcome.refused(Refusal.of(Kind.FORBIDDEN, "right-missing", "upload")));
            }
        }
        assertThat(picture()).isEqualTo(before);
        System.out.println("workflow: " + opened + " refusals to open");
    }

    private static ByteArrayInputStream csv(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void refusesEveryActionInEveryStateThatHasNoRowForIt() {
        int refused = 0;
        for (Lifecycle<?> lifecycle : lifecycles) {
            Set<String> actions = new TreeSet<>();
            lifecycle.transitions().stream().filter(row -> !row.opens()).forEach(row -> actions.add(row.action()));
            for (String state : lifecycle.states()) {
                long id = record(lifecycle.kind(), state, ALL_SEE);
                for (String action : actions) {
                    if (lifecycle.transition(state, action).isEmpty()) {
                        Right right = lifecycle.transitions().stream()
                                .filter(row -> row.action().equals(action))
                                .findFirst()
                                .orElseThrow()
                                .right();
                        assertThat(move(lifecycle, holding(right), action, Target.of(id)))
                                .isEqualTo(Outcome.refused(Refusal.of(Kind.CONFLICT, "state-forbids", action, state)));
                        assertThat(move(lifecycle, holding(new Right("test.other")), action, Target.of(id)))
                                .isEqualTo(Outcome.refused(Refusal.of(Kind.FORBIDDEN, "right-missing", action)));
                        refused++;
                    }
                }
            }
        }
        System.out.println("workflow: " + refused + " refusals of actions in states without a row");
    }

    @Test
    void refusesEveryRowOnAStaleVersionOrAnUnknownRecord() {
        int stale = 0;
        for (Lifecycle<?> lifecycle : lifecycles) {
            for (Transition<?> row : lifecycle.transitions()) {
                for (String state : row.from()) {
                    long id = record(lifecycle.kind(), state, ALL_SEE);
                    assertThat(move(lifecycle, holding(row.right()), row.action(), new Target(id, 2)))
                            .isEqualTo(Outcome.refused(Refusal.of(Kind.STALE, "version-stale")));
                    assertThat(move(lifecycle, holding(row.right()), row.action(), Target.of(Long.MAX_VALUE)))
                            .isEqualTo(Outcome.refused(Refusal.of(Kind.MISSING, "record-missing")));
                    stale++;
                }
            }
        }
        System.out.println("workflow: " + stale + " refusals of stale versions, as many of unknown records");
    }

    @Test
    void namesOnlyStatesThatTheDatabaseKnows() {
        for (Lifecycle<?> lifecycle : lifecycles) {
            Set<String> states = new TreeSet<>(lifecycle.states());
            lifecycle.transitions().forEach(row -> assertThat(states).containsAll(row.from()));
            states.forEach(state ->
                    assertThat(record(lifecycle.kind(), state, ALL_SEE)).isPositive());
        }
    }

    @Test
    void leadsEveryActionFromAStateToOneStateAlone() {
        for (Lifecycle<?> lifecycle : lifecycles) {
            Map<String, String> to = new HashMap<>();
            for (Transition<?> row : lifecycle.transitions()) {
                for (String state : row.from()) {
                    assertThat(to.put(state + " " + row.action(), row.to()))
                            .as(lifecycle.kind() + " " + row.action() + " from " + state)
                            .isNull();
                }
                assertThat(rights.table()).containsKey(row.right().value());
            }
        }
    }

    @Test
    void writesStateFactsAuditAndAudienceTogether() {
        long id = record("practice", "draft", Audience.SECRETARIAT);
        Reader secretariat = Reader.inRoles("role:secretariat", Set.of(Role.SECRETARIAT), rights);

        assertThat(practices.check(secretariat, List.of(new Target(id, 1)))).containsExactly(Outcome.done(id));

        assertThat(database.sql("""
                        select state, version, process_version, audience[1] as audience, published_at is not null as dated
                        from practices.practice where id = :id""").param("id", id).query().singleRow())
                .isEqualTo(Map.of(
                        "state", "checked", "version", 2, "process_version", 4, "audience", "public", "dated", true));
        assertThat(database.sql("""
                        select actor, action, before->>'state' as was, after->>'state' as is
                        from audit.entry where kind = 'practice' and record = :id""").param("id", id).query().singleRow())
                .isEqualTo(Map.of("actor", "role:secretariat", "action", "check", "was", "draft", "is", "checked"));
    }

    @Test
    void ignoresFactsThatTheRowDoesNotRecord() {
        long id = record("practice", "checked", "public");
        Lifecycle<?> lifecycle = lifecycle("practice");
        Reader all =
                new Reader("test", Set.of(), rights.of(Set.of(Role.SECRETARIAT)), Map.of(), Set.of("public"), Set.of());
        Change change = Change.of("retract").because("x").recording(Map.of("superseded_by", 1L));
        assertThat(moveAll(workflow, lifecycle, all, change, List.of(Target.of(id))))
                .containsExactly(Outcome.done(id));
        assertThat(database.sql("select superseded_by is null from practices.practice where id = :id")
                        .param("id", id)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private Lifecycle<?> lifecycle(String kind) {
        return lifecycles.stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void refusesToPublishWithoutSummaryOrTheme() {
        Reader secretariat = Reader.inRoles("role:secretariat", Set.of(Role.SECRETARIAT), rights);
        long mute = TestPractice.named("mute").saying("Mute", "").in("draft").insert(database);
        long about = TestPractice.named("about-nothing").about().in("draft").insert(database);
        assertThat(practices.check(secretariat, List.of(Target.of(mute), Target.of(about))))
                .containsExactly(
                        Outcome.refused(Refusal.of(Kind.CONFLICT, "practice-without-summary")),
                        Outcome.refused(Refusal.of(Kind.CONFLICT, "practice-without-theme")));
        Practice practice = practices.find(secretariat, List.of(mute)).getFirst();
        assertThat(practices.offers(secretariat, practice))
                .filteredOn(offer -> offer.action().equals("check"))
                .containsExactly(
                        new Offer("check", Optional.of(Refusal.of(Kind.CONFLICT, "practice-without-summary"))));
    }

    @Test
    void movesOneHundredAndNinetyNineAndExplainsTheOneThatCannot() {
        List<Long> ids = new ArrayList<>(LongStream.range(0, 200)
                .map(number -> (number == 137
                                ? TestPractice.named("bulk-" + number).saying("Without", "")
                                : TestPractice.named("bulk-" + number))
                        .in("draft")
                        .insert(database))
                .boxed()
                .toList());
        Reader secretariat = Reader.inRoles("role:secretariat", Set.of(Role.SECRETARIAT), rights);

        List<Outcome<Long>> outcomes =
                practices.check(secretariat, ids.stream().map(Target::of).toList());

        for (int at = 0; at < 200; at++) {
            assertThat(outcomes.get(at))
                    .isEqualTo(
                            at == 137
                                    ? Outcome.refused(Refusal.of(Kind.CONFLICT, "practice-without-summary"))
                                    : Outcome.done(ids.get(at)));
        }
        assertThat(states(ids)).isEqualTo(Map.of("checked", 199L, "draft", 1L));
        assertThat(database.sql("select count(*) from audit.entry where action = 'check' and record = any(:ids)")
                        .param("ids", ids.toArray(Long[]::new))
                        .query(Long.class)
                        .single())
                .isEqualTo(199);
    }

    private Map<String, Long> states(Collection<Long> ids) {
        Map<String, Long> states = new HashMap<>();
        database.sql("select state, count(*) from practices.practice where id = any(:ids) group by state")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, number) -> states.put(row.getString(1), row.getLong(2)))
                .list();
        return states;
    }

    @Test
    void movesARecordOnceWhenItIsNamedTwice() {
        long id = record("practice", "draft", Audience.SECRETARIAT);
        Reader secretariat = Reader.inRoles("role:secretariat", Set.of(Role.SECRETARIAT), rights);
        practices.check(secretariat, List.of(Target.of(id), Target.of(id)));
        assertThat(database.sql("select version from practices.practice where id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(database.sql("select count(*) from audit.entry where kind = 'practice' and record = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void refusesEveryRoleWithoutTheRightAtThePracticesDoor() {
        long survivor = record("practice", "checked", "public");
        long duplicate = record("practice", "checked", "public");
        long draft = record("practice", "draft", ALL_SEE);
        String before = picture();
        for (Role role : Role.GIVEN) {
            if (in(role).may(new Right("practice.draft"))) {
                continue;
            }
            List<Function<Reader, Outcome<Long>>> doors = List.of(
                    reader -> practices.check(reader, List.of(Target.of(draft))).getFirst(),
                    reader -> practices
                            .withdraw(reader, List.of(Target.of(draft)), "x")
                            .getFirst(),
                    reader -> practices.retract(reader, Target.of(survivor), "x"),
                    reader -> orRefused(() -> practices.merge(reader, survivor, List.of(duplicate))),
                    reader -> orRefused(() -> practices.merge(reader, survivor, List.of())),
                    reader -> orRefused(() -> {
                        practices.relate(reader, survivor, List.of(duplicate));
                        return Outcome.done(survivor);
                    }));
            for (Function<Reader, Outcome<Long>> door : doors) {
                assertThat(door.apply(in(role)))
                        .isInstanceOfSatisfying(
                                Outcome.Refused.class,
                                refused -> assertThat(refused.refusal().code()).isEqualTo("right-missing"));
            }
        }
        assertThat(picture()).isEqualTo(before);
    }

    private static Outcome<Long> orRefused(java.util.function.Supplier<Outcome<Long>> act) {
        try {
            return act.get();
        } catch (RefusedException refused) {
            return Outcome.refused(refused.refusal());
        }
    }

    @Test
    void asksForAReasonBeforeItRetracts() {
        long id = record("practice", "checked", "public");
        Reader secretariat = Reader.inRoles("role:secretariat", Set.of(Role.SECRETARIAT), rights);
        assertThat(practices.retract(secretariat, Target.of(id), " "))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.INVALID, "reason-missing")));
        assertThat(states(List.of(id))).isEqualTo(Map.of("checked", 1L));
    }

    @Test
    void grantsEachRightToTheseRolesAlone() {
        Set<Role> secretariat = Set.of(Role.SECRETARIAT);
        Set<Role> speaker = Set.of(Role.FOCAL_POINT);
        Set<Role> both = Set.of(Role.FOCAL_POINT, Role.SECRETARIAT);
        Set<Role> writers = Set.of(Role.CONTRIBUTOR, Role.FOCAL_POINT, Role.SECRETARIAT);
        Set<Role> keepers = Set.of(Role.SECRETARIAT, Role.ADMINISTRATOR);
        Set<Role> keepersOfOne = Set.of(Role.SECRETARIAT, Role.FOCAL_POINT);
        Set<Role> all = Set.of(Role.VISITOR);
        Map<String, Set<Role>> agreed = new TreeMap<>(Map.ofEntries(
                Map.entry("document.add", writers),
                Map.entry("document.conclude", Set.of()),
                Map.entry("document.remove", writers),
                Map.entry("confirmation.answer", Set.of()),
                Map.entry("practice-request.lapse", Set.of()),
                Map.entry("confirmation.ask", secretariat),
                Map.entry("contact.import", secretariat),
                Map.entry("contact.keep", both),
                Map.entry("dashboard.read", Set.of(Role.SECRETARIAT, Role.AUDITOR)),
                Map.entry("import.publish", secretariat),
                Map.entry("import.run", secretariat),
                Map.entry("import.undo", secretariat),
                Map.entry("letter-draft.finish", Set.of()),
                Map.entry("letter-draft.send", secretariat),
                Map.entry("letter-draft.write", secretariat),
                Map.entry("letter.word", secretariat),
                Map.entry("operations.read", Set.of(Role.ADMINISTRATOR, Role.SECRETARIAT, Role.AUDITOR)),
                Map.entry("practice-request.answer", secretariat),
                Map.entry("settings.change", Set.of(Role.ADMINISTRATOR)),
                Map.entry("interest.declare", speaker),
                Map.entry("interest.read", secretariat),
                Map.entry("membership.accept", keepersOfOne),
                Map.entry("membership.ask", all),
                Map.entry("membership.end", Set.of(Role.SECRETARIAT, Role.ADMINISTRATOR, Role.FOCAL_POINT)),
                Map.entry("organisation.edit", keepersOfOne),
                Map.entry("organisation.flag", secretariat),
                Map.entry("organisation.lapse", secretariat),
                Map.entry("organisation.merge", secretariat),
                Map.entry("organisation.register", all),
                Map.entry("organisation.verify", secretariat),
                Map.entry("person.read", keepers),
                Map.entry("role.confirm", keepers),
                Map.entry("role.hand-over", Set.of(Role.FOCAL_POINT)),
                Map.entry("role.lapse", Set.of()),
                Map.entry("role.propose", keepers),
                Map.entry("role.take-over", all),
                Map.entry("practice-request.open", Set.of(Role.VISITOR)),
                Map.entry("practice-request.read", secretariat),
                Map.entry("practice.attest", speaker),
                Map.entry("practice.check", secretariat),
                Map.entry("practice.confirm", secretariat),
                Map.entry("practice.draft", writers),
                Map.entry("practice.merge", secretariat),
                Map.entry("practice.object", speaker),
                Map.entry("practice.publish", speaker),
                Map.entry("practice.retract", both),
                Map.entry("practice.revise", both),
                Map.entry("practice.translate", writers),
                Map.entry("practice.withdraw", writers),
                Map.entry("adoption.report", writers),
                Map.entry("adoption.confirm", both),
                Map.entry("adoption.check", secretariat),
                Map.entry("practice.begin-review", secretariat),
                Map.entry("practice.conclude-review", secretariat),
                Map.entry("report.appeal", Set.of(Role.FOCAL_POINT, Role.CONTRIBUTOR)),
                Map.entry("report.decide", secretariat),
                Map.entry("report.file", Set.of(Role.VISITOR)),
                Map.entry("review.manage", secretariat),
                Map.entry("review.read", Set.of(Role.SECRETARIAT, Role.AUDITOR)),
                Map.entry("review.score", Set.of(Role.REVIEWER))));
        RECORDS.forEach(part -> agreed.putAll(part.rights()));
        assertThat(rights.table()).isEqualTo(agreed);
    }
}
