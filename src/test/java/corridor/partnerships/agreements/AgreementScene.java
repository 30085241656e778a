package corridor.partnerships.agreements;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.actors.OrganisationDraft;
import corridor.actors.Organisations;
import corridor.partnerships.agreements.Agreements.Draft;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Slug;
import corridor.workflow.Target;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Three organisations and what they agree with each other. */
final class AgreementScene {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    final long north;
    final long south;
    final long midland;
    final long stranger;
    private final String name = "text-" + NUMBER.incrementAndGet();
    private final Agreements agreements;
    private final Signing signing;
    private final Rights rights;
    private final JdbcClient database;

    AgreementScene(
            Organisations organisations, Agreements agreements, Signing signing, Rights rights, JdbcClient database) {
        this.agreements = agreements;
        this.signing = signing;
        this.rights = rights;
        this.database = database;
        Map<String, Long> ids = organisations.record(
                Reader.system("test", Set.of()),
                List.of(organisation("a"), organisation("b"), organisation("c"), organisation("d")));
        this.north = Objects.requireNonNull(ids.get(name + "-a"));
        this.south = Objects.requireNonNull(ids.get(name + "-b"));
        this.midland = Objects.requireNonNull(ids.get(name + "-c"));
        this.stranger = Objects.requireNonNull(ids.get(name + "-d"));
    }

    private OrganisationDraft organisation(String letter) {
        return new OrganisationDraft(
                new Slug(name + "-" + letter),
                LocalizedText.english(name + "-" + letter),
                null,
                "local-government",
                null,
                null,
                List.of(),
                List.of());
    }

    Reader focal(long organisation) {
        return reader(organisation, Role.FOCAL_POINT);
    }

    Reader reader(long organisation, Role role) {
        return new Reader(
                "person:" + organisation,
                Set.of(role),
                Set.of(),
                Map.of(organisation, rights.of(Set.of(role))),
                Set.of(Audience.PUBLIC, Audience.COMMUNITY, Audience.organisation(organisation)),
                Set.of());
    }

    Reader secretariat() {
        return Reader.inRoles("person:1", Set.of(Role.SECRETARIAT), rights);
    }

    /** No other agreement is called so, nor begins so. */
    String title() {
        return "Carers of " + name + " and beyond";
    }

    AgreementContent content(String instrument) {
        return content(instrument, title());
    }

    AgreementContent content(String instrument, String title) {
        return new AgreementContent(
                LocalizedText.english(title),
                LocalizedText.english("In short"),
                instrument,
                "",
                "",
                "",
                null,
                "",
                List.of(),
                List.of(),
                List.of());
    }

    long drafted(String instrument) {
        Draft draft = new Draft(content(instrument), List.of(south, midland), null);
        return agreements.draft(focal(north), north, draft).orThrow();
    }

    long negotiated(String instrument) {
        long id = drafted(instrument);
        step(north, id, "negotiate").orThrow();
        return id;
    }

    Outcome<Long> step(long organisation, long id, String action) {
        return signing.step(
                focal(organisation), Target.of(id), new Signing.Step(action, "because", LocalDate.now(ZoneOffset.UTC)));
    }

    Agreement read(long organisation, long id) {
        return agreements.find(focal(organisation), id).orThrow();
    }

    /** As if its text had been added and checked. */
    void text(long id) {
        text(id, north, south, midland);
    }

    /** The newest of it. */
    long document(long id) {
        return database.sql("select max(id) from documents.document where about_kind = 'agreement' and about_id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    void text(long id, Long... readers) {
        String[] labels = Stream.of(readers).map(Audience::organisation).toArray(String[]::new);
        long document = database.sql("""
                insert into documents.document as d (about_kind, about_id, audience, shared_with, title, language, created_at,
                    created_by, state, current)
                values ('agreement', :id, :labels, :labels, 'Text', '', now(), 'person:1', 'available', 1) returning id""")
                .param("id", id)
                .param("labels", labels)
                .query(Long.class)
                .single();
        database.sql("""
                with added as (insert into documents.file (document, number, name, media_type, size, sha256, reason, created_at,
                    created_by, finding, checked_at)
                  values (:document, 1, 'text.pdf', 'application/pdf', 1,
                    'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb', '', now(), 'person:1', 'clean', now())
                  returning id)
                insert into documents.piece (file, number, content) select id, 0, 'a' from added""").param("document", document).update();
    }
}
