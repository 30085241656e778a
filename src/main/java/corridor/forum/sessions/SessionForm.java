package corridor.forum.sessions;

import corridor.forum.FormFields;
import corridor.forum.PartPeople;
import corridor.forum.sessions.Session.Content;
import corridor.shared.LocalizedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A session as it was typed.
 *
 * @param parts organisations by what they do, as they were chosen
 * @param people persons and what they do, as they were typed
 * @param questions the set of guiding questions
 * @param said whether it was said who may take part
 */
public record SessionForm(
        LocalizedText title,
        LocalizedText brief,
        String code,
        String kind,
        String roundtable,
        String position,
        String minutes,
        String capacity,
        String reach,
        boolean listed,
        boolean said,
        List<String> admits,
        List<String> invited,
        List<String> languages,
        List<String> themes,
        String questions,
        Map<String, List<String>> parts,
        List<Named> people) {

    /** Lines for people beside those that are filled. */
    public static final int MORE_PEOPLE = 3;

    public static final int MOST_PEOPLE = 60;
    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_BRIEF = 6_000;

    static SessionForm of(FormFields fields, @Nullable Session before) {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        for (Part.Kind kind : Part.Kind.values()) {
            parts.put(kind.code(), fields.all(kind.code()));
        }
        return new SessionForm(
                fields.localized("title", before == null ? LocalizedText.EMPTY : before.title()),
                fields.localized(
                        "brief",
                        before == null ? LocalizedText.EMPTY : before.content().brief()),
                fields.line("code"),
                fields.line("kind"),
                fields.line("roundtable"),
                fields.line("position"),
                fields.line("minutes"),
                fields.line("capacity"),
                fields.line("reach"),
                !fields.line("listed").isEmpty(),
                !fields.line("said").isEmpty(),
                fields.all("admits"),
                fields.all("invited"),
                fields.all("language"),
                fields.all("theme"),
                fields.line("questions"),
                parts,
                people(fields));
    }

    private static List<Named> people(FormFields fields) {
        List<Named> people = new ArrayList<>();
        for (int at = 0; at < MOST_PEOPLE; at++) {
            String person = fields.line("person-" + at);
            if (!person.isEmpty()) {
                people.add(new Named(fields.line("person-part-" + at), person));
            }
        }
        return List.copyOf(people);
    }

    static SessionForm blank(int position) {
        return new SessionForm(
                LocalizedText.EMPTY,
                LocalizedText.EMPTY,
                "",
                "roundtable",
                "",
                String.valueOf(position),
                "",
                "",
                "public",
                false,
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "",
                Map.of(),
                List.of());
    }

    /** As it is, with people as these names say. */
    static SessionForm of(Session session, Map<Long, String> names) {
        Content content = session.content();
        Map<String, List<String>> parts = new LinkedHashMap<>();
        for (Part.Kind kind : Part.Kind.values()) {
            parts.put(
                    kind.code(),
                    content.team().stream()
                            .filter(one -> one.kind() == kind && one.organisation() != null)
                            .map(one -> String.valueOf(one.organisation()))
                            .toList());
        }
        List<String> admits = content.admits();
        return new SessionForm(
                content.title(),
                content.brief(),
                said(content.code()),
                content.kind(),
                said(content.roundtable()),
                String.valueOf(session.position()),
                said(content.minutes()),
                said(content.capacity()),
                content.reach().code(),
                content.listed(),
                admits != null,
                admits == null ? List.of() : admits,
                content.invited().stream().map(String::valueOf).toList(),
                content.languages(),
                content.themes(),
                said(content.questions()),
                parts,
                people(content, names));
    }

    static List<Named> people(Content content, Map<Long, String> names) {
        return content.team().stream()
                .flatMap(one -> Optional.ofNullable(one.person())
                        .map(person ->
                                new Named(one.kind().code(), PartPeople.line(names.getOrDefault(person, ""), person)))
                        .stream())
                .toList();
    }

    private static String said(@Nullable Object fact) {
        return fact == null ? "" : fact.toString();
    }

    /** What was typed there; blank behind the last. */
    public Named person(int at) {
        return at < people.size() ? people.get(at) : new Named(Part.Kind.SPEAKER.code(), "");
    }

    List<String> typedPeople() {
        return people.stream().map(Named::person).distinct().toList();
    }

    public boolean has(String part, String organisation) {
        return parts.getOrDefault(part, List.of()).contains(organisation);
    }

    int order() {
        return FormFields.number(position).orElse(0);
    }

    /**
     * What it says, once there are no problems. Countries of the team stay as they were.
     *
     * @param known who the people are, by what was typed
     */
    Content content(@Nullable Session before, Map<String, Long> known) {
        return new Content(
                FormFields.id(roundtable).orElse(null),
                code.isEmpty() ? null : code,
                kind,
                title,
                brief,
                team(before, known),
                said ? admits : null,
                Reach.of(reach).orElse(Reach.PUBLIC),
                listed,
                new LinkedHashSet<>(ids(invited)),
                FormFields.number(capacity).orElse(null),
                FormFields.number(minutes).orElse(null),
                languages,
                FormFields.id(questions).orElse(null),
                themes);
    }

    private List<Part> team(@Nullable Session before, Map<String, Long> known) {
        List<Part> team = new ArrayList<>();
        parts.forEach((code, chosen) -> Part.Kind.of(code)
                .ifPresent(kind -> ids(chosen).forEach(id -> team.add(new Part(kind, id, null, null)))));
        if (before != null) {
            before.content().team().stream()
                    .filter(one -> one.country() != null)
                    .forEach(team::add);
        }
        people.forEach(one -> Part.Kind.of(one.part())
                .ifPresent(kind -> team.add(new Part(kind, null, null, known.get(one.person())))));
        return team.stream().distinct().toList();
    }

    private static List<Long> ids(List<String> typed) {
        return typed.stream().flatMap(one -> FormFields.id(one).stream()).toList();
    }

    /** What stands in those fields in which another one differs. */
    Map<String, String> differing(SessionForm other) {
        return FormFields.differing(fields(), other.fields());
    }

    private Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", FormFields.everywhere(title));
        fields.put("brief", FormFields.everywhere(brief));
        fields.put("code", code);
        fields.put("minutes", minutes);
        fields.put("capacity", capacity);
        fields.put("position", position);
        fields.put("languages", String.join(" · ", languages));
        fields.put("people", String.join(" · ", typedPeople()));
        return fields;
    }

    /** Somebody, and what they do. */
    public record Named(String part, String person) {}
}
