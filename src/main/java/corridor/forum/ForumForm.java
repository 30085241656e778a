package corridor.forum;

import corridor.actors.Named;
import corridor.actors.Organisation;
import corridor.forum.Forum.Members;
import corridor.shared.CountryCode;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A forum as it was typed. */
public record ForumForm(
        LocalizedText name,
        String kind,
        Named organisation,
        String total,
        Set<CountryCode> members,
        List<LocalizedText> principles) {

    static final String ORGANISATION = "organisation";
    static final ForumForm BLANK =
            new ForumForm(LocalizedText.EMPTY, "regional", Named.NOBODY, "", Set.of(), List.of());
    private static final int FRESH = 2;

    static ForumForm of(FormFields fields, Named organisation, @Nullable Forum before) {
        List<LocalizedText> principles = before == null ? List.of() : before.principles();
        return new ForumForm(
                fields.localized("name", before == null ? LocalizedText.EMPTY : before.name()),
                fields.line("kind"),
                organisation,
                fields.line("total"),
                Set.copyOf(fields.countries("member")),
                IntStream.range(0, slots(principles))
                        .mapToObj(at -> fields.localized("principle-" + at, at(principles, at)))
                        .filter(one -> !one.isEmpty())
                        .toList());
    }

    static ForumForm of(Forum forum, Named organisation) {
        return new ForumForm(
                forum.name(),
                forum.kind().code(),
                organisation,
                forum.members().count().map(String::valueOf).orElse(""),
                Set.copyOf(forum.members().known()),
                forum.principles());
    }

    /** As many as there are, and some to add. */
    private static int slots(List<LocalizedText> principles) {
        return Math.min(principles.size() + FRESH, Math.max(principles.size(), ForumChecks.MOST_PRINCIPLES));
    }

    private static LocalizedText at(List<LocalizedText> principles, int at) {
        return at < principles.size() ? principles.get(at) : LocalizedText.EMPTY;
    }

    public int slots() {
        return slots(principles);
    }

    /** The principle with that place in the form; empty where one can be added. */
    public LocalizedText principle(int at) {
        return at(principles, at);
    }

    public boolean member(String country) {
        return members.stream().anyMatch(one -> one.value().equals(country));
    }

    Outcome<ForumForm> checked() {
        return ForumChecks.of(name, principles).then(none -> organisation.whenClear(() -> Outcome.done(this)));
    }

    /** A form says how many members there are and names some; there are never fewer than are named. */
    ForumDraft draft(String slug, @Nullable Forum before) {
        Integer typed = FormFields.number(total).filter(one -> one > 0).orElse(null);
        Members known = before == null ? Members.UNKNOWN : before.members();
        List<CountryCode> named = members.stream()
                .sorted(Comparator.comparing(CountryCode::value))
                .toList();
        Integer counted = typed == null ? null : Integer.valueOf(Math.max(typed, named.size()));
        return new ForumDraft(
                slug,
                ForumKind.of(kind).orElse(ForumKind.REGIONAL),
                name,
                organisation.one(ORGANISATION).map(Organisation::id).orElse(null),
                principles,
                new Members(
                        named,
                        counted,
                        counted == null ? null : counted.equals(known.total()) ? known.precision() : "exact"),
                before == null ? Origin.OWN : before.origin(),
                before == null ? List.of() : before.sources());
    }
}
