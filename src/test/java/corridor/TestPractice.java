package corridor;

import corridor.practices.Classification;
import corridor.practices.Classification.Places;
import corridor.practices.Classification.Proponents;
import corridor.practices.Narrative;
import corridor.practices.Origin;
import corridor.practices.PracticeContent;
import corridor.practices.PracticeDraft;
import corridor.shared.CountryCode;
import corridor.shared.LocalizedText;
import corridor.shared.Slug;
import corridor.shared.Years;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A practice as a test needs it; inserted straight into its table, in any state and for any audience. */
public record TestPractice(
        String slug,
        String title,
        String summary,
        List<String> themes,
        String state,
        Set<String> audience,
        @Nullable Instant releaseAt,
        int consentsMissing,
        List<String> cases,
        @Nullable Long successor,
        String country) {

    private static final JsonMapper JSON = new JsonMapper();

    /** A published one that everybody sees. */
    public static TestPractice named(String slug) {
        return new TestPractice(
                slug,
                "Title of " + slug,
                "Summary of " + slug,
                List.of("remittances"),
                "checked",
                Set.of("public"),
                null,
                0,
                List.of(),
                null,
                "KE");
    }

    public TestPractice saying(String newTitle, String newSummary) {
        return new TestPractice(
                slug,
                newTitle,
                newSummary,
                themes,
                state,
                audience,
                releaseAt,
                consentsMissing,
                cases,
                successor,
                country);
    }

    public TestPractice about(String... newThemes) {
        return new TestPractice(
                slug,
                title,
                summary,
                List.of(newThemes),
                state,
                audience,
                releaseAt,
                consentsMissing,
                cases,
                successor,
                country);
    }

    /** In this state; those that are not published are the secretariat's. */
    public TestPractice in(String newState) {
        return new TestPractice(
                slug,
                title,
                summary,
                themes,
                newState,
                newState.equals("checked") ? audience : Set.of("restricted:secretariat"),
                releaseAt,
                consentsMissing,
                cases,
                successor,
                country);
    }

    public TestPractice to(String... labels) {
        return new TestPractice(
                slug,
                title,
                summary,
                themes,
                state,
                Set.of(labels),
                releaseAt,
                consentsMissing,
                cases,
                successor,
                country);
    }

    public TestPractice releasedAt(@Nullable Instant instant) {
        return new TestPractice(
                slug, title, summary, themes, state, audience, instant, consentsMissing, cases, successor, country);
    }

    public TestPractice lacking(int consents) {
        return new TestPractice(
                slug, title, summary, themes, state, audience, releaseAt, consents, cases, successor, country);
    }

    public TestPractice partOf(String... newCases) {
        return new TestPractice(
                slug,
                title,
                summary,
                themes,
                state,
                audience,
                releaseAt,
                consentsMissing,
                List.of(newCases),
                successor,
                country);
    }

    public TestPractice at(String newCountry) {
        return new TestPractice(
                slug,
                title,
                summary,
                themes,
                state,
                audience,
                releaseAt,
                consentsMissing,
                cases,
                successor,
                newCountry);
    }

    public TestPractice mergedInto(long other) {
        return new TestPractice(
                slug,
                title,
                summary,
                themes,
                "superseded",
                Set.of("restricted:secretariat"),
                releaseAt,
                consentsMissing,
                cases,
                other,
                country);
    }

    public PracticeContent content() {
        return new PracticeContent(
                title.isEmpty() ? LocalizedText.EMPTY : LocalizedText.english(title),
                summary.isEmpty() ? LocalizedText.EMPTY : LocalizedText.english(summary),
                new Classification(
                        new Proponents(List.of(), List.of(new CountryCode(country)), List.of()),
                        new Places(List.of(new CountryCode(country)), List.of("002"), List.of()),
                        List.of("national"),
                        themes,
                        List.of("20"),
                        List.of("10.c"),
                        List.of("stay"),
                        List.of("gender"),
                        "pilot",
                        new Years(2019, 2020)),
                Narrative.EMPTY);
    }

    public PracticeDraft draft() {
        return new PracticeDraft(new Slug(slug), Origin.SUBMITTED, content(), List.of());
    }

    /** Inserts it and returns its id; the index does not know of it yet. */
    public long insert(JdbcClient database) {
        boolean published = Set.of("checked", "in-review", "reviewed", "retracted", "superseded")
                .contains(state);
        OffsetDateTime release = releaseAt == null ? null : releaseAt.atOffset(ZoneOffset.UTC);
        return database.sql("""
                insert into practices.practice (slug, state, audience, release_at, consents_missing, cases, origin, title,
                    summary, classification, narrative, created_at, published_at, reviewed_at, superseded_by, owner,
                    objection_until)
                values (:slug, :state, :audience, :release, :consents, :cases, 'submitted', :title::jsonb, :summary::jsonb,
                    :classification::jsonb, :narrative::jsonb, now(), case when :published then now() end,
                    case when :state in ('reviewed', 'retracted') then now() end, :successor,
                    case when :state = 'cleared' then (select min(id) from actors.organisation) end,
                    case when :state = 'cleared' then now() end)
                returning id""")
                .param("slug", slug)
                .param("state", state)
                .param("audience", audience.toArray(String[]::new))
                .param("release", release, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("consents", consentsMissing)
                .param("cases", cases.toArray(String[]::new))
                .param("title", json(content().title().byTag()))
                .param("summary", json(content().summary().byTag()))
                .param("classification", json(content().classification()))
                .param("narrative", json(content().narrative()))
                .param("published", published)
                .param("successor", successor, java.sql.Types.BIGINT)
                .query(Long.class)
                .single();
    }

    private static String json(Object part) {
        return part instanceof Map<?, ?> map && map.isEmpty() ? "{}" : JSON.writeValueAsString(part);
    }
}
