package corridor.exchange;

import corridor.access.Reader;
import corridor.access.Role;
import corridor.actors.OrganisationDraft;
import corridor.actors.Organisations;
import corridor.shared.LocalizedText;
import corridor.shared.Slug;
import corridor.workflow.WorkflowRecords;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Offers, needs and introductions in any state. */
public class ExchangeRows implements WorkflowRecords {

    ExchangeRows() {}

    @Override
    public Set<String> kinds() {
        return Set.of("listing", "introduction");
    }

    @Override
    public long insert(JdbcClient database, String kind, String state, String audience, int number) {
        long organisation = WorkflowRecords.organisation(database, number);
        if (kind.equals("listing")) {
            return listing(database, "need", state, audience, organisation, "workflow-" + number, "Workflow");
        }
        long other = WorkflowRecords.organisation(database, 1_000_000 + number);
        return introduction(database, state, audience, organisation, other, number, "Workflow");
    }

    /** An organisation that everything knows of. */
    public static long organisation(Organisations organisations, String slug, String kind) {
        return organisations
                .record(
                        Reader.VISITOR,
                        List.of(new OrganisationDraft(
                                new Slug(slug),
                                LocalizedText.english("Organisation " + slug),
                                null,
                                kind,
                                null,
                                null,
                                List.of(),
                                List.of())))
                .getOrDefault(slug, 0L);
    }

    public static long listing(
            JdbcClient database,
            String side,
            String state,
            String audience,
            long organisation,
            String slug,
            String title) {
        return database.sql("""
                insert into exchange.listing (side, state, audience, organisation, slug, content, themes, shown_to, starts, ends,
                    opened_at, closed_at, outcome)
                values (:side, :state, :audience, :organisation, :slug,
                    jsonb_build_object('title', jsonb_build_object('en', :title::text), 'text', jsonb_build_object('en', :title ||
                      ' in short'), 'themes', jsonb_build_array('skills'), 'capabilities', jsonb_build_array(),
                      'scope', 'anywhere', 'languages', jsonb_build_array('en'), 'shownTo', 'public'),
                    '{skills}', '{public}', current_date - 1, current_date + 30, now(),
                    case when :state = 'closed' then now() end, case when :state = 'closed' then 'met' end)
                returning id""")
                .param("side", side)
                .param("state", state)
                .param("audience", new String[] {audience})
                .param("organisation", organisation)
                .param("slug", slug)
                .param("title", title)
                .query(Long.class)
                .single();
    }

    static long introduction(
            JdbcClient database, String state, String audience, long one, long other, int number, String message) {
        long offer =
                listing(database, "offer", "open", "organisation:" + one, one, "workflow-offer-" + number, "Offered");
        long need =
                listing(database, "need", "open", "organisation:" + other, other, "workflow-need-" + number, "Needed");
        return database.sql("""
                insert into exchange.introduction (state, audience, offer, need, offer_organisation, need_organisation, asker,
                    message, points, rule, reason, mutual_at, became, created_at)
                values (:state, :audience, :offer, :need, :one, :other, :one, :message, 50, 1,
                    case when :state = 'dismissed' then 'not-now' else '' end, now(),
                    case when :state = 'converted' then 'partnership:1' end, now())
                returning id""")
                .param("state", state)
                .param("audience", new String[] {audience})
                .param("offer", offer)
                .param("need", need)
                .param("one", one)
                .param("other", other)
                .param("message", message)
                .query(Long.class)
                .single();
    }

    @Override
    public Optional<MockHttpServletRequestBuilder> request(JdbcClient database, String kind, String action, long id) {
        if (kind.equals("introduction") || !Listings.STEPS.contains(action)) {
            return Optional.empty();
        }
        String slug = database.sql("select slug from exchange.listing where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
        return Optional.of(MockMvcRequestBuilders.post("/exchange/{slug}/steps/{action}", slug, action)
                .param("version", "1")
                .param("outcome", "met"));
    }

    @Override
    public Map<String, Set<Role>> rights() {
        Set<Role> both = Set.of(Role.CONTRIBUTOR, Role.FOCAL_POINT);
        return Map.of(
                "listing.write",
                Set.of(Role.CONTRIBUTOR, Role.FOCAL_POINT, Role.SECRETARIAT),
                "listing.open",
                Set.of(Role.FOCAL_POINT, Role.SECRETARIAT),
                "listing.expire",
                Set.of(),
                "introduction.ask",
                both,
                "introduction.answer",
                both,
                "introduction.convert",
                both,
                "introduction.lapse",
                Set.of());
    }
}
