package corridor.forum;

import corridor.forum.Forum.Members;
import corridor.shared.CountryCode;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.taxonomy.Countries;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A forum as it is sent; version is needed to change one.
 *
 * @param memberCount how many members there are, where that is known
 * @param precision {@code exact}, {@code about} or {@code at-least}; exact where a count says nothing else
 */
record ForumBody(
        @Nullable Integer version,
        String kind,
        LocalizedText name,
        @Nullable Long organisation,
        @Nullable List<LocalizedText> principles,
        @Nullable List<CountryCode> members,
        @Nullable Integer memberCount,
        @Nullable String precision) {

    private static final Set<String> PRECISIONS = Set.of("exact", "about", "at-least");

    /** What is sent, or the first field that is wrong. */
    Outcome<ForumDraft> draft(String slug, Countries countries, Origin origin, List<String> sources) {
        List<LocalizedText> said = Objects.requireNonNullElse(principles, List.of());
        List<CountryCode> named = Objects.requireNonNullElse(members, List.<CountryCode>of()).stream()
                .distinct()
                .toList();
        Integer total = memberCount;
        String exactly = total == null ? null : Objects.requireNonNullElse(precision, "exact");
        if (ForumKind.of(kind).isEmpty()) {
            return wrong("kind");
        }
        if (!named.stream().allMatch(countries::exists)) {
            return wrong("members");
        }
        if (total != null && total < Math.max(1, named.size())) {
            return wrong("memberCount");
        }
        if (exactly != null && !PRECISIONS.contains(exactly)) {
            return wrong("precision");
        }
        return ForumChecks.of(name, said)
                .map(none -> new ForumDraft(
                        slug,
                        ForumKind.of(kind).orElseThrow(),
                        name,
                        organisation,
                        said,
                        new Members(named, total, exactly),
                        origin,
                        sources));
    }

    private static Outcome<ForumDraft> wrong(String field) {
        return Outcome.refused(Refusal.of(Kind.INVALID, "field-wrong", field));
    }
}
