package corridor.calls;

import corridor.actors.Named;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A call as it was typed. */
record CallForm(Typed typed, Named conveners, Language language) {

    static final String CONVENERS = "conveners";

    static final int LONGEST_TITLE = 160;
    static final int LONGEST_TEXT = 8_000;

    private static final Map<String, Refusal> WRONG = Map.of(
            "title", Refusal.of(Refusal.Kind.INVALID, "call-title-wrong"),
            "text", Refusal.of(Refusal.Kind.INVALID, "call-text-wrong"),
            "zone", Refusal.of(Refusal.Kind.INVALID, "call-zone-wrong"),
            "grace", Refusal.of(Refusal.Kind.INVALID, "call-grace-wrong"),
            "most", Refusal.of(Refusal.Kind.INVALID, "call-most-wrong"),
            "opens", Refusal.of(Refusal.Kind.INVALID, "call-opens-wrong"),
            "closes", Refusal.of(Refusal.Kind.INVALID, "call-closes-wrong"));

    private static final int MOST_GRACE = 1_440;
    private static final int USUAL_GRACE = 15;

    static CallForm blank(Language language) {
        return new CallForm(
                new Typed(Map.of(
                        "kind", List.of(CallKind.PITCHES.code()),
                        "blind", List.of(Blindness.SINGLE_BLIND.code()),
                        "grace", List.of(String.valueOf(USUAL_GRACE)))),
                Named.NOBODY,
                language);
    }

    static CallForm of(Call call, Named conveners, Language language) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put("title", List.of(call.title().exactly(language).orElse("")));
        values.put("text", List.of(call.text().exactly(language).orElse("")));
        values.put("kind", List.of(call.kind().code()));
        values.put("blind", List.of(call.blind().code()));
        values.put("hidden", call.hidden() ? List.of("yes") : List.of());
        values.put(
                "set",
                Stream.ofNullable(call.questionSet()).map(String::valueOf).toList());
        values.put("opens", Stream.ofNullable(call.opens()).map(String::valueOf).toList());
        values.put(
                "closes", Stream.ofNullable(call.closes()).map(String::valueOf).toList());
        Closing closing = call.closing();
        values.put("zone", closing == null ? List.of() : List.of(closing.zone().getId()));
        values.put(
                "grace",
                List.of(String.valueOf(
                        closing == null ? USUAL_GRACE : closing.grace().toMinutes())));
        Eligibility who = call.eligibility();
        values.put("kinds", List.copyOf(who.organisationKinds()));
        values.put("countries", List.copyOf(who.countries()));
        values.put("verified", who.verifiedOnly() ? List.of("yes") : List.of());
        values.put(
                "most",
                Stream.ofNullable(who.mostPerOrganisation())
                        .map(String::valueOf)
                        .toList());
        return new CallForm(new Typed(values), conveners, language);
    }

    /** What is wrong, by field: the refusal that says it. */
    Map<String, Refusal> problems() {
        Map<String, Refusal> problems = new LinkedHashMap<>();
        wrong(
                problems,
                "title",
                typed.line("title").isEmpty() || typed.line("title").length() > LONGEST_TITLE);
        wrong(problems, "text", typed.one("text").length() > LONGEST_TEXT);
        wrong(problems, "zone", !typed.one("zone").isEmpty() && zone().isEmpty());
        wrong(problems, "grace", !typed.one("grace").matches("\\d{1,4}") || grace() > MOST_GRACE);
        wrong(problems, "most", !typed.one("most").matches("(\\d{1,3})?"));
        conveners.refusal().ifPresent(refusal -> problems.put(CONVENERS, refusal));
        for (String field : List.of("opens", "closes")) {
            wrong(problems, field, !typed.one(field).isEmpty() && local(field).isEmpty());
            if (instant(field) instanceof Outcome.Refused<Instant>(Refusal refusal)) {
                problems.put(field, refusal);
            }
        }
        Instant opens = value("opens");
        Instant closes = value("closes");
        if (opens != null && closes != null && !closes.isAfter(opens)) {
            problems.put("closes", Refusal.of(Refusal.Kind.INVALID, "closes-before-opening"));
        }
        return problems;
    }

    private static void wrong(Map<String, Refusal> problems, String field, boolean wrong) {
        if (wrong) {
            problems.put(field, Objects.requireNonNull(WRONG.get(field)));
        }
    }

    private Optional<ZoneId> zone() {
        try {
            return typed.one("zone").matches("[A-Za-z]+(/[A-Za-z0-9_+-]+)+|UTC")
                    ? Optional.of(ZoneId.of(typed.one("zone")))
                    : Optional.empty();
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    private Optional<LocalDateTime> local(String field) {
        try {
            return Optional.of(LocalDateTime.parse(typed.one(field)));
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }

    private @Nullable Outcome<Instant> instant(String field) {
        return local(field)
                .flatMap(local -> zone().map(zone -> Closing.instant(local, zone, typed.one(field + "-which"))))
                .orElse(null);
    }

    private @Nullable Instant value(String field) {
        return instant(field) instanceof Outcome.Done<Instant>(Instant value) ? value : null;
    }

    private int grace() {
        return Integer.parseInt(typed.one("grace"));
    }

    /** What is said, once there are no problems. */
    CallText text(LocalizedText title, LocalizedText text) {
        return new CallText(
                CallKind.of(typed.one("kind")).orElse(CallKind.PITCHES),
                Set.copyOf(conveners.ids(CONVENERS)),
                title.with(language, typed.line("title")),
                text.with(language, typed.one("text")),
                new Eligibility(
                        Set.copyOf(typed.all("kinds")),
                        typed.ticked("verified"),
                        typed.one("most").isEmpty() ? null : Integer.valueOf(typed.one("most")),
                        Set.copyOf(typed.all("countries"))),
                typed.id("set").orElse(null),
                Blindness.of(typed.one("blind")).orElse(Blindness.SINGLE_BLIND),
                typed.ticked("hidden"),
                local("opens").orElse(null),
                local("closes").orElse(null),
                zone().orElse(null),
                grace(),
                value("opens"),
                value("closes"));
    }
}
