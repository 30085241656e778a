package corridor.partnerships;

import corridor.access.Reader;
import corridor.access.Role;
import corridor.actors.OrganisationDraft;
import corridor.actors.Organisations;
import corridor.shared.CountryCode;
import corridor.shared.LocalizedText;
import corridor.shared.Slug;
import corridor.workflow.WorkflowRecords;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Partnerships and parties in any state. */
public class PartnershipRecords implements WorkflowRecords {

    PartnershipRecords() {}

    @Override
    public Set<String> kinds() {
        return Set.of(Partnership.KIND, Party.KIND);
    }

    @Override
    public long insert(JdbcClient database, String kind, String state, String audience, int number) {
        boolean whole = kind.equals(Partnership.KIND);
        long organisation = WorkflowRecords.organisation(database, number);
        long partnership = partnership(
                database,
                whole ? state : "exploring",
                audience,
                "workflow-" + number,
                "Workflow " + number,
                organisation);
        return whole ? partnership : party(database, partnership, state, audience, organisation);
    }

    /** One that everybody knows of at once: organisations are remembered. */
    public static long organisation(Organisations organisations, String slug, String kind) {
        OrganisationDraft draft = new OrganisationDraft(
                new Slug(slug),
                LocalizedText.english(slug),
                null,
                kind,
                new CountryCode("SN"),
                null,
                List.of(),
                List.of());
        return Objects.requireNonNull(
                organisations.record(Reader.VISITOR, List.of(draft)).get(slug));
    }

    public static long partnership(
            JdbcClient database, String state, String audience, String slug, String title, long organisation) {
        return database.sql("""
                insert into partnerships.partnership as p (slug, state, audience, content, origin, initiator, cleared_at, gate,
                    activated_at, suspended_at, closed_at, told_at, reason)
                values (:slug, :state, :audience, jsonb_build_object('title', jsonb_build_object('en', :title::text),
                    'summary', jsonb_build_object('en', :title || ' in short')), 'own', :organisation, now(), '{}', now(), now(),
                    now(), now(), 'why')
                returning id""")
                .param("slug", slug)
                .param("state", state)
                .param("audience", new String[] {audience})
                .param("title", title)
                .param("organisation", organisation)
                .query(Long.class)
                .single();
    }

    public static long party(JdbcClient database, long partnership, String state, String audience, long organisation) {
        return database.sql("""
                insert into partnerships.party as y (partnership, state, audience, organisation, confirmed_by, confirmed_at,
                    left_on, reason)
                values (:partnership, :state, :audience, :organisation, 'test', now(),
                    case when :state = 'left' then current_date end, 'why')
                returning id""")
                .param("partnership", partnership)
                .param("state", state)
                .param("audience", new String[] {audience})
                .param("organisation", organisation)
                .query(Long.class)
                .single();
    }

    @Override
    public Optional<MockHttpServletRequestBuilder> request(JdbcClient database, String kind, String action, long id) {
        if (!kind.equals(Partnership.KIND)) {
            return Optional.empty();
        }
        String slug = database.sql("select slug from partnerships.partnership where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
        return Optional.of(MockMvcRequestBuilders.post("/partnerships/{slug}/steps/{action}", slug, action)
                .param("version", "1")
                .param("reason", "because"));
    }

    @Override
    public Map<String, Set<Role>> rights() {
        Set<Role> focal = Set.of(Role.FOCAL_POINT);
        return Map.of(
                "partnership.write",
                Set.of(Role.CONTRIBUTOR, Role.FOCAL_POINT),
                "partnership.commit",
                focal,
                "partnership.confirm",
                focal,
                "partnership.assent",
                focal,
                "partnership.vet",
                Set.of(Role.SECRETARIAT),
                "partnership.record",
                Set.of(),
                "partnership.agree",
                Set.of());
    }
}
