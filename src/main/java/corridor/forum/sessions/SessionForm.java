package corridor.forum.sessions;

import corridor.forum.FormFields;
import corridor.forum.sessions.Session.Content;
import corridor.shared.LocalizedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A session as it was typed.
 *
 * @param parts organisations by what they do, as they were chosen
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
        Map<String, List<String>> parts) {

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
                parts);
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
                Map.of());
    }

    static SessionForm of(Session session) {
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
                parts);
    }

    private static String said(@Nullable Object fact) {
        return fact == null ? "" : fact.toString();
    }

    public boolean has(String part, String organisation) {
        return parts.getOrDefault(part, List.of()).contains(organisation);
    }

    int order() {
        return FormFields.number(position).orElse(0);
    }

    /** What it says, once there are no problems. Countries and persons of the team stay as they were. */
    Content content(@Nullable Session before) {
        return new Content(
                FormFields.id(roundtable).orElse(null),
                code.isEmpty() ? null : code,
                kind,
                title,
                brief,
                team(before),
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

    private List<Part> team(@Nullable Session before) {
        List<Part> team = new ArrayList<>();
        parts.forEach((code, chosen) -> Part.Kind.of(code)
                .ifPresent(kind -> ids(chosen).forEach(id -> team.add(new Part(kind, id, null, null)))));
        if (before != null) {
            before.content().team().stream()
                    .filter(one -> one.organisation() == null)
                    .forEach(team::add);
        }
        return List.copyOf(team);
    }

    private static List<Long> ids(List<String> typed) {
        return typed.stream().flatMap(one -> FormFields.id(one).stream()).toList();
    }
}
