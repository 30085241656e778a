package corridor.forum.handover;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.CorridorTest;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.forum.Cycle;
import corridor.forum.Cycles;
import corridor.forum.ForumRecords;
import corridor.forum.ForumStory;
import corridor.forum.Forums;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.workflow.Target;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What one chair hands to the next: who may sign and receive it, and that it is what was signed. */
@CorridorTest(properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH})
class PacksTests {

    private final LocalDate today = LocalDate.now(java.time.ZoneOffset.UTC);

    @Autowired
    private Packs packs;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Forums forums;

    @Autowired
    private PackIntegrity integrity;

    @Autowired
    private Rights rights;

    @Autowired
    private JdbcClient database;

    private Reader secretariat() {
        return ForumStory.secretariat(rights);
    }

    /** A closed cycle whose chair's term ended so many days ago, and a next one with its chair. */
    private Cycle closed(long chair, int daysAgo, long next) {
        int number = ForumStory.number();
        Cycle cycle = found(ForumRecords.cycle(database, "closed", "public", number));
        forums.term(
                        secretariat(),
                        ForumStory.term(cycle, chair, today.minusDays(daysAgo + 100), today.minusDays(daysAgo)))
                .orThrow();
        Cycle after = found(database.sql("""
                insert into forum.cycle (forum, slug, state, audience, number, title, origin)
                values (:forum, 'next', 'draft', '{restricted:secretariat}', 2, '{"en": "Next"}', 'own') returning id""")
                .param("forum", cycle.forum())
                .query(Long.class)
                .single());
        forums.term(secretariat(), ForumStory.term(after, next, today.plusDays(10), today.plusDays(200)))
                .orThrow();
        return found(cycle.id());
    }

    private Cycle found(long id) {
        return cycles.unseen(List.of(id)).values().iterator().next();
    }

    private Pack prepared(Cycle cycle) {
        packs.prepare(secretariat(), cycle).orThrow();
        return packs.of(secretariat(), cycle).orElseThrow();
    }

    @Test
    void isSignedByTheChairAndReceivedByTheNext() {
        long chair = ForumStory.organisation(database);
        long next = ForumStory.organisation(database);
        Cycle cycle = closed(chair, 30, next);
        Pack pack = prepared(cycle);
        packs.learn(secretariat(), new Target(pack.id(), 1), LocalizedText.english("Begin <earlier>."))
                .orThrow();
        Reader signing = ForumStory.of(Role.CHAIR, chair, rights);
        Reader receiving = ForumStory.of(Role.CHAIR, next, rights);
        assertThat(packs.of(receiving, cycle)).isEmpty();
        assertThat(packs.sign(secretariat(), cycle, Target.of(pack.id()), "Cover", Language.ENGLISH))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.FORBIDDEN, "right-missing", "change")));
        assertThat(packs.sign(signing, cycle, Target.of(pack.id()), "Cover", Language.ENGLISH))
                .isEqualTo(Outcome.done(pack.id()));
        Pack signed = packs.of(receiving, cycle).orElseThrow();
        assertThat(signed.signature())
                .isNotNull()
                .extracting(Pack.Signature::organisation)
                .isEqualTo(chair);
        Map<String, byte[]> files = packs.files(signed);
        assertThat(new String(files.getOrDefault("index.html", new byte[0]), StandardCharsets.UTF_8))
                .contains("Begin &lt;earlier&gt;.");
        assertThat(DigestUtils.sha256Hex(files.getOrDefault("manifest.sha256", new byte[0])))
                .isEqualTo(java.util.Objects.requireNonNull(signed.signature()).sha256());
        assertThat(packs.receive(signing, cycle, Target.of(pack.id())))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.FORBIDDEN, "right-missing", "receive")));
        assertThat(packs.receive(receiving, cycle, Target.of(pack.id()))).isEqualTo(Outcome.done(pack.id()));
        assertThat(found(cycle.id()).state()).isEqualTo("handed-over");
    }

    @Test
    void takesNoSignatureAfterNinetyDays() {
        long chair = ForumStory.organisation(database);
        Cycle cycle = closed(chair, 91, ForumStory.organisation(database));
        Pack pack = prepared(cycle);
        Reader late = ForumStory.of(Role.CHAIR, chair, rights, "restricted:chairing-" + cycle.id());
        assertThat(packs.sign(late, cycle, Target.of(pack.id()), "Cover", Language.ENGLISH))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.FORBIDDEN, "right-missing", "change")));
    }

    @Test
    void isPreparedOnceTheCycleIsClosed() {
        Cycle open = found(ForumRecords.cycle(database, "concluded", "public", ForumStory.number()));
        assertThat(packs.prepare(secretariat(), open))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.CONFLICT, "pack-before-closing")));
    }

    @Test
    void findsAFileThatWasChangedBehindItsBack() {
        long chair = ForumStory.organisation(database);
        Cycle cycle = closed(chair, 1, ForumStory.organisation(database));
        Pack pack = prepared(cycle);
        packs.sign(ForumStory.of(Role.CHAIR, chair, rights), cycle, Target.of(pack.id()), "Cover", Language.ENGLISH)
                .orThrow();
        assertThat(integrity.violations()).noneMatch(one -> one.endsWith("hand-over " + pack.id()));
        database.sql("update forum.pack_file set content = 'x' where pack = :id and name = 'index.html'")
                .param("id", pack.id())
                .update();
        assertThat(integrity.violations()).contains("file index.html of hand-over " + pack.id());
        database.sql("delete from forum.pack_file where pack = :id")
                .param("id", pack.id())
                .update();
        database.sql("delete from forum.pack where id = :id")
                .param("id", pack.id())
                .update();
    }
}
