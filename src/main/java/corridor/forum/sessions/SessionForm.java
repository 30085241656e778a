package corridor.forum.sessions;

import corridor.actors.Named;
import corridor.forum.FormFields;
import corridor.forum.PartPeople;
import corridor.forum.sessions.Session.Content;
import corridor.shared.LocalizedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A session as it was typed.
 *
 * @param organisations who is invited, and who does what
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
        List<String> languages,
        List<String> themes,
        String questions,
        Named organisations,
        List<Acting> people) {

    public static final String INVITED = "invited";

    /** Lines for people beside those that are filled. */
    public static final int MORE_PEOPLE = 3;

    public static final int MOST_PEOPLE = 60;
    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_BRIEF = 6_000;

    /** The fields in which organisations are named. */
    static String[] named() {
        return Stream.concat(
                        Stream.of(INVITED), Arrays.stream(Part.Kind.values()).map(Part.Kind::code))
                .toArray(String[]::new);
    }

    static SessionForm of(FormFields fields, Named organisations, @Nullable Session before) {
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
                fields.all("language"),
                fields.all("theme"),
                fields.line("questions"),
                organisations,
                people(fields));
    }

    private static List<Acting> people(FormFields fields) {
        List<Acting> people = new ArrayList<>();
        for (int at = 0; at < MOST_PEOPLE; at++) {
            String person = fields.line("person-" + at);
            if (!person.isEmpty()) {
                people.add(new Acting(fields.line("person-part-" + at), person));
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
                "",
                Named.NOBODY,
                List.of());
    }

    /** Who is named in a session, by the fields of its form. */
    static Map<String, List<Long>> named(Content content) {
        Map<String, List<Long>> named = new LinkedHashMap<>();
        named.put(INVITED, List.copyOf(content.invited()));
        for (Part.Kind kind : Part.Kind.values()) {
            named.put(
                    kind.code(),
                    content.team().stream()
                            .filter(one -> one.kind() == kind)
                            .flatMap(one -> Stream.ofNullable(one.organisation()))
                            .toList());
        }
        return named;
    }

    /** As it is, with people as these names say. */
    static SessionForm of(Session session, Named organisations, Map<Long, String> names) {
        Content content = session.content();
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
                content.languages(),
                content.themes(),
                said(content.questions()),
                organisations,
                people(content, names));
    }

    static List<Acting> people(Content content, Map<Long, String> names) {
        return content.team().stream()
                .flatMap(one -> Optional.ofNullable(one.person())
                        .map(person ->
                                new Acting(one.kind().code(), PartPeople.line(names.getOrDefault(person, ""), person)))
                        .stream())
                .toList();
    }

    private static String said(@Nullable Object fact) {
        return fact == null ? "" : fact.toString();
    }

    /** What was typed there; blank behind the last. */
    public Acting person(int at) {
        return at < people.size() ? people.get(at) : new Acting(Part.Kind.SPEAKER.code(), "");
    }

    List<String> typedPeople() {
        return people.stream().map(Acting::person).distinct().toList();
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
                new LinkedHashSet<>(organisations.ids(INVITED)),
                FormFields.number(capacity).orElse(null),
                FormFields.number(minutes).orElse(null),
                languages,
                FormFields.id(questions).orElse(null),
                themes);
    }

    private List<Part> team(@Nullable Session before, Map<String, Long> known) {
        List<Part> team = new ArrayList<>();
        for (Part.Kind kind : Part.Kind.values()) {
            organisations.ids(kind.code()).forEach(id -> team.add(new Part(kind, id, null, null)));
        }
        if (before != null) {
            before.content().team().stream()
                    .filter(one -> one.country() != null)
                    .forEach(team::add);
        }
        people.forEach(one -> Part.Kind.of(one.part())
                .ifPresent(kind -> team.add(new Part(kind, null, null, known.get(one.person())))));
        return team.stream().distinct().toList();
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
    public record Acting(String part, String person) {}
}
