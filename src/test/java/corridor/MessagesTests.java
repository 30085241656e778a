package corridor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part;
import corridor.access.Role;
import corridor.practices.imports.ImportField;
import corridor.shared.Language;
import corridor.shared.Refusal.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every sentence exists, in six languages, with the plurals of each. */
class MessagesTests {

    private static final Pattern LITERAL = Pattern.compile(
            "(?:\\bt\\(|messages\\.text\\(\\s*[\\w.()]+,|new NavigationEntry\\()\\s*\"([^\"]+)\"\\s*([+,)])");
    private static final Pattern REFUSAL = Pattern.compile(
            "(?:Refusal\\.of\\(\\s*(?:Refusal\\.)?Kind\\.\\w+,|new Guard<>\\()\\s*\"([a-z-]+)\"", Pattern.DOTALL);

    private static final Map<Language, Map<String, String>> TEXTS = read();

    /** Texts that are rightly the same in English and another language, by language and key. */
    private static final Set<String> SAME_AS_ENGLISH = Set.of(
            "fr body.seat.vacant",
            "fr floor.minutes",
            "fr submissions.field.organisation",
            "fr settings.logo",
            "fr ui.contact",
            "fr corridors.column.code",
            "fr corridors.organisation",
            "fr corridors.organisations",
            "fr documents.version",
            "fr operations.check",
            "fr operations.journal",
            "fr operations.version",
            "fr practices.column.code",
            "fr ui.pages",
            "fr practices.source",
            "fr practices.version",
            "fr requests.list.correction",
            "fr requests.organisation",
            "es site.role.auditor",
            "es shape.choice.no");

    private static final Set<String> SAME_EVERYWHERE = Set.of(
            "imports.kind.CSV", "imports.kind.JSON", "imports.kind.PDF", "operations.database", "operations.java");

    /** The plural categories that a language must write out; the others fall under {@code other}. */
    private static final Map<Language, Set<String>> PLURALS = Map.of(
            Language.ENGLISH, Set.of("one", "other"),
            Language.FRENCH, Set.of("one", "other"),
            Language.SPANISH, Set.of("one", "other"),
            Language.ARABIC, Set.of("one", "two", "few", "many", "other"),
            Language.RUSSIAN, Set.of("one", "few", "many", "other"),
            Language.CHINESE, Set.of("other"));

    /** Keys that the code puts together: what comes before, and everything that may come after. */
    private static final Map<String, List<String>> DYNAMIC = dynamic();

    private static Map<String, List<String>> dynamic() {
        Map<String, List<String>> dynamic = new LinkedHashMap<>();
        dynamic.put("settings.period.", List.of("days", "months", "hour"));
        dynamic.put("participation.", List.of("change", "substitute"));
        dynamic.put("participation.delegation.", List.of("invited", "open", "closed"));
        dynamic.put(
                "participation.field.",
                List.of("organisation", "constituency", "part", "places", "lastDay", "name", "email"));
        dynamic.put("participation.go.", List.of("delegations", "registrations", "check-in"));
        dynamic.put("participation.part.", corridor.participation.Registration.PARTS);
        dynamic.put("participation.state.", corridor.participation.RegistrationStates.ALL);
        dynamic.put("participation.next.", corridor.participation.RegistrationStates.ALL);
        dynamic.put(
                "participation.step.",
                List.of("open", "close", "confirm", "refuse", "withdraw", "change", "substitute"));
        dynamic.put("participation.why.", List.of("invited", "open", "closed", "full"));
        dynamic.put(
                "participation.wrong.",
                List.of(
                        "organisation",
                        "constituency",
                        "places",
                        "day",
                        "list",
                        "unknown",
                        "name",
                        "email",
                        "part",
                        "too-long"));
        dynamic.put("settings.period.unit.", List.of("days", "months", "hour"));
        dynamic.put("settings.area.", List.of("practices"));
        List<String> periods = List.of(
                "tasks.before",
                "tasks.after",
                "letters.hour",
                "letters.kept",
                "practices.answer",
                "practices.objection",
                "practices.fresh-amber",
                "practices.fresh-red",
                "practices.requests",
                "practices.import-files",
                "accounts.sign-ins",
                "accounts.unused",
                "accounts.unused-notice");
        dynamic.put(
                "period.",
                periods.stream().flatMap(one -> Stream.of(one, one + ".hint")).toList());
        dynamic.put(
                "practices.status.",
                List.of(
                        "curated",
                        "imported",
                        "on-behalf",
                        "published",
                        "submitted",
                        "cleared",
                        "attested",
                        "peer-reviewed",
                        "draft",
                        "returned",
                        "declined",
                        "withdrawn",
                        "superseded",
                        "retracted"));
        dynamic.put(
                "practices.facet.",
                List.of(
                        "theme",
                        "country",
                        "region",
                        "corridor",
                        "level",
                        "kind",
                        "organisation",
                        "objective",
                        "target",
                        "maturity",
                        "stage",
                        "language",
                        "year",
                        "status"));
        List<String> steps = List.of(
                "submit",
                "resubmit",
                "clear",
                "return",
                "decline",
                "publish",
                "object",
                "attest",
                "confirm",
                "withdraw");
        dynamic.put("practices.action.", steps);
        dynamic.put("practices.step.", steps);
        dynamic.put("practices.fresh.", List.of("green", "amber", "red"));
        dynamic.put("confirmations.state.", List.of("none", "sent", "expired", "confirmed", "disputed", "replaced"));
        dynamic.put("confirmations.thanks.", List.of("yes", "no"));
        dynamic.put("contacts.count.", List.of("new", "same", "skip", "open"));
        dynamic.put("contacts.import.state.", List.of("open", "recorded", "discarded"));
        dynamic.put("contacts.there.", List.of("contact", "account"));
        dynamic.put(
                "contacts.wrong.",
                List.of(
                        "name-missing",
                        "email-missing",
                        "email-malformed",
                        "organisation-missing",
                        "too-long",
                        "formula",
                        "language-unknown",
                        "repeated"));
        dynamic.put("submissions.step.", List.of("start", "story", "place", "outcome", "sorting"));
        dynamic.put(
                "submissions.next.",
                List.of(
                        "draft",
                        "submitted",
                        "returned",
                        "cleared",
                        "checked",
                        "declined",
                        "withdrawn",
                        "superseded",
                        "retracted"));
        List<String> fields = List.of(
                "title",
                "summary",
                "approach",
                "challenge",
                "country",
                "level",
                "from",
                "to",
                "maturity",
                "evidence",
                "takeaway",
                "takeaway2",
                "results",
                "costs",
                "funding",
                "worked",
                "failed",
                "theme",
                "partners",
                "links",
                "contact",
                "objective",
                "target",
                "stage",
                "marker");
        dynamic.put("requests.answer.accept.", List.of("claim", "correction"));
        dynamic.put(
                "requests.letter.",
                List.of("claim.accepted", "claim.declined", "correction.accepted", "correction.declined"));
        List<String> learned = new java.util.ArrayList<>(fields);
        for (String lesson : List.of("worked", "mixed", "failed")) {
            learned.addAll(List.of(lesson, "context-" + lesson, "transfer-" + lesson));
        }
        for (String place : List.of("resource1", "resource2")) {
            learned.addAll(List.of(place, place + "-audience", place + "-link"));
        }
        dynamic.put("submissions.hint.", List.copyOf(learned));
        for (String place : List.of("resource1", "resource2")) {
            learned.addAll(List.of(place + "-kind", place + "-language"));
        }
        dynamic.put("submissions.field.", learned);
        dynamic.put(
                "submissions.wrong.",
                List.of(
                        "title-missing",
                        "too-long",
                        "organisation-missing",
                        "country-unknown",
                        "corridor-malformed",
                        "year-malformed",
                        "years-reversed",
                        "link-malformed",
                        "links-many",
                        "lesson-missing",
                        "resource-missing"));
        dynamic.putAll(vettingAndReviews());
        dynamic.putAll(translationsAndAdoptions());
        dynamic.put("practices.sort.", List.of("relevance", "newest", "freshest"));
        dynamic.put("practices.figure.", List.of("about", "at-least", "more-than"));
        dynamic.put("practices.lesson.", List.of("worked", "did-not-work", "mixed"));
        dynamic.put(
                "practices.column.",
                List.of(
                        "title",
                        "summary",
                        "proponents",
                        "countries",
                        "corridors",
                        "themes",
                        "objectives",
                        "targets",
                        "levels",
                        "stages",
                        "maturity",
                        "years",
                        "evidence",
                        "costs",
                        "funding",
                        "contact",
                        "status",
                        "address"));
        dynamic.put("thread.", List.of("proponent", "proponent-of", "shown", "shown-of", "related", "related-of"));
        dynamic.put("corridors.", List.of("themes", "objectives", "targets"));
        dynamic.put("site.role.", Role.GIVEN.stream().map(Role::code).toList());
        dynamic.put("ui.in-language.", Language.ALL.stream().map(Language::tag).toList());
        dynamic.put(
                "error.title.",
                Arrays.stream(Kind.values())
                        .map(kind -> String.valueOf(kind.status()))
                        .toList());
        dynamic.put("refusal.", List.copyOf(refusals()));
        // add here the kinds of the tasks that an area opens
        dynamic.put(
                "tasks.",
                List.of(
                        "practice-check",
                        "practice-change",
                        "practice-publish",
                        "practice-object",
                        "adoption-confirm",
                        "organisation-verify",
                        "organisation-verify-again",
                        "request-claim",
                        "request-correction"));
        dynamic.put("letters.group.", List.of("practices", "announcements", "searches", "organisations", "requests"));
        dynamic.put(
                "letters.",
                Stream.of(
                                "announcements.message.",
                                "announcements.draft.",
                                "practices.returned.",
                                "practices.cleared.",
                                "practices.co-author.",
                                "practices.translated.",
                                "practices.adoption-reported.",
                                "practices.adoption-confirmed.",
                                "practices.adoption-declined.",
                                "practices.published.",
                                "practices.declined.",
                                "organisations.registered.",
                                "organisations.verify.",
                                "organisations.decline.",
                                "organisations.remind.",
                                "organisations.lapse.",
                                "requests.claim.",
                                "requests.correction.")
                        .flatMap(kind -> Stream.of("subject", "text").map(part -> kind + part))
                        .toList());
        dynamic.put("desk.pace.", List.of("at-once", "daily", "none"));
        dynamic.put("drafts.state.", List.of("draft", "sending", "sent", "cancelled"));
        dynamic.put(
                "drafts.result.",
                List.of("waiting", "on-its-way", "sent", "failed", "unwanted", "unreachable", "not-entitled"));
        dynamic.put(
                "drafts.wrong.",
                List.of(
                        "subject-long",
                        "text-long",
                        "country-unknown",
                        "addresses-many",
                        "placeholder-unknown",
                        "stale",
                        "wording-length",
                        "wording-placeholder"));
        dynamic.put("accounts.", documents());
        dynamic.put(
                "accounts.ask.",
                Stream.of("registration.", "password.")
                        .flatMap(page -> Stream.of("title", "lead", "hint").map(part -> page + part))
                        .toList());
        dynamic.put(
                "accounts.letter.",
                Stream.of("confirm.", "known.", "password.", "replaced.", "closed.", "unused.")
                        .flatMap(kind -> Stream.of("subject", "text").map(part -> kind + part))
                        .toList());
        dynamic.put(
                "accounts.changed.",
                List.of(
                        "codes-on",
                        "codes-off",
                        "recovery-codes-renewed",
                        "token-made",
                        "passkey-added",
                        "passkey-removed"));
        dynamic.put("accounts.tokens.wrong.", List.of("name", "scopes", "days"));
        dynamic.put(
                "accounts.wrong.",
                List.of(
                        "name-missing",
                        "too-long",
                        "email-missing",
                        "email-malformed",
                        "password-short",
                        "password-easy",
                        "not-accepted"));
        dynamic.put(
                "requests.",
                Stream.of("claim.", "correction.")
                        .flatMap(wish -> Stream.of(
                                        "title",
                                        "lead",
                                        "message",
                                        "message-hint",
                                        "send",
                                        "receipt",
                                        "receipt.step-1",
                                        "receipt.step-2",
                                        "receipt.step-3")
                                .map(part -> wish + part))
                        .toList());
        dynamic.put(
                "operations.",
                List.of(
                        "version",
                        "java",
                        "database",
                        "index",
                        "journal",
                        "sealed",
                        "jobs",
                        "documents",
                        "due",
                        "letters",
                        "pending",
                        "disk",
                        "backup"));
        dynamic.put("settings.", List.of("name", "contact", "sender", "accent", "accentDark", "languages"));
        dynamic.put(
                "settings.wrong.",
                List.of("too-long", "email-malformed", "colour-malformed", "contrast-low", "changed"));
        dynamic.put("requests.list.", List.of("claim", "correction"));
        dynamic.put(
                "requests.wrong.",
                List.of(
                        "name-missing",
                        "email-missing",
                        "email-malformed",
                        "claim-message-missing",
                        "correction-message-missing",
                        "too-many",
                        "too-long"));
        dynamic.put(
                "accounts.signins.",
                List.of("entered", "entered-strong", "password-wrong", "code-wrong", "left", "ended"));
        dynamic.put("actors.wrong.", List.of("name-missing", "too-long", "kind-missing", "country-unknown", "title"));
        dynamic.put("actors.", List.of("name", "short", "kind", "country", "aliases"));
        dynamic.put("appointments.state.", List.of("proposed", "granted", "refused"));
        for (String part : List.of("way.", "waits.", "yes.")) {
            dynamic.put("appointments." + part, List.of("proposal", "gift", "request", "hand-over"));
        }
        dynamic.put(
                "appointments.letter.",
                Stream.of("invited.", "granted.", "named.")
                        .flatMap(kind -> Stream.of("subject", "text").map(part -> kind + part))
                        .toList());
        List<String> verifications = List.of("unverified", "verified", "expiring", "lapsed", "declined");
        dynamic.put("verification.state.", verifications);
        dynamic.put("verification.means.", verifications);
        dynamic.put("flags.level.", List.of("none", "observed", "yellow", "escalated", "red"));
        dynamic.put("flags.category.", List.of("identity", "conduct", "money", "reputation", "other"));
        dynamic.put("right.", rights());
        dynamic.put("imports.kind.", List.of("CSV", "SPREADSHEET", "JSON", "WORD", "PDF", "CARDS"));
        dynamic.put(
                "imports.state.",
                List.of("waiting", "running", "done", "failed", "publishing", "published", "undoing", "undone"));
        dynamic.put(
                "imports.field.",
                Arrays.stream(ImportField.values()).map(ImportField::code).toList());
        dynamic.put("imports.reason.", List.of("same-text", "same-title", "titles-alike"));
        dynamic.put(
                "imports.note.",
                List.of(
                        "title-missing",
                        "title-shortened",
                        "summary-missing",
                        "summary-from-approach",
                        "language-contradicts",
                        "years-reversed",
                        "country-unknown",
                        "corridor-unknown",
                        "theme-unknown",
                        "term-unknown",
                        "shown-at",
                        "meeting-unknown",
                        "cards-many",
                        "cells-missing",
                        "cells-extra",
                        "lines-many",
                        "formula-as-text",
                        "formula-error",
                        "direction-marks-removed",
                        "control-characters-removed",
                        "characters-unreadable",
                        "value-shortened",
                        "heading-misplaced",
                        "text-same-as-line"));
        for (DynamicMessages part : Contributions.of(DynamicMessages.class)) {
            part.endings()
                    .forEach((start, endings) -> dynamic.merge(
                            start,
                            endings,
                            (one, other) ->
                                    Stream.concat(one.stream(), other.stream()).toList()));
        }
        return dynamic;
    }

    private static Map<String, List<String>> translationsAndAdoptions() {
        Map<String, List<String>> dynamic = new LinkedHashMap<>();
        dynamic.put(
                "translations.field.",
                List.of(
                        "title",
                        "summary",
                        "challenge",
                        "approach",
                        "takeaway",
                        "evidence",
                        "costs",
                        "funding",
                        "results",
                        "figure",
                        "lesson",
                        "context-lesson",
                        "transferability-lesson",
                        "resource",
                        "audience-resource"));
        dynamic.put("translations.status.", List.of("missing", "outdated", "machine-unreviewed", "human", "filled"));
        List<String> states = List.of("reported", "confirmed", "declined", "withdrawn");
        dynamic.put("adoptions.state.", states);
        dynamic.put("adoptions.next.", states);
        dynamic.put("adoptions.outcome.", corridor.practices.adoptions.Adoption.OUTCOMES);
        dynamic.put("adoptions.by.", List.of("owner", "secretariat"));
        dynamic.put("adoptions.action.", List.of("confirm", "decline", "reconsider", "withdraw"));
        List<String> fields =
                List.of("organisation", "country", "place", "year", "outcome", "adapted", "story", "link");
        dynamic.put("adoptions.field.", fields);
        dynamic.put(
                "adoptions.wrong.",
                Stream.concat(fields.stream(), Stream.of("too-long")).toList());
        return dynamic;
    }

    private static Map<String, List<String>> vettingAndReviews() {
        Map<String, List<String>> dynamic = new LinkedHashMap<>();
        List<String> actions = List.of("hold", "dismiss", "release", "remove", "appeal", "uphold", "grant");
        dynamic.put("vetting.", List.of("starts", "ends"));
        dynamic.put("vetting.action.", actions);
        dynamic.put("vetting.effect.", actions);
        dynamic.put("vetting.concern.", corridor.vetting.Report.CONCERNS);
        dynamic.put(
                "vetting.kind.",
                Arrays.stream(corridor.vetting.Interest.Kind.values())
                        .map(corridor.vetting.Interest.Kind::code)
                        .toList());
        dynamic.put("vetting.severity.", List.of("hard", "soft"));
        dynamic.put("vetting.subject.", List.of("person", "practice", "review"));
        dynamic.put(
                "vetting.state.", List.of("open", "held", "dismissed", "released", "removed", "appealed", "upheld"));
        dynamic.put(
                "vetting.wrong.",
                List.of(
                        "organisation-missing",
                        "organisation-unknown",
                        "kind-missing",
                        "day-malformed",
                        "days-reversed",
                        "concern-missing",
                        "message-missing",
                        "too-long"));
        dynamic.put("reviews.round.", List.of("open", "concluded", "abandoned"));
        dynamic.put(
                "reviews.state.",
                List.of("offered", "accepted", "drafted", "delivered", "declined", "abstained", "returned"));
        dynamic.put("reviews.seat.", List.of("internal", "external", "third"));
        dynamic.put("reviews.visibility.", List.of("open", "single-blind", "double-blind"));
        dynamic.put("reviews.verdict.", List.of("recommend", "revise", "not"));
        dynamic.put("reviews.leave.", List.of("decline", "abstain"));
        dynamic.put(
                "reviews.reason.",
                List.of(
                        "interest",
                        "term-ended",
                        "taken-back",
                        "review-concluded",
                        "review-abandoned",
                        "practice-retracted"));
        return dynamic;
    }

    private static List<String> rights() {
        Pattern right = Pattern.compile("new Right\\(\"([a-z.-]+\\.[a-z-]+)\"\\)");
        return code().flatMap(text -> right.matcher(text).results())
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    private static List<String> documents() {
        Map<String, List<String>> parts = Map.of(
                "terms", List.of("use", "texts", "account", "end"),
                "privacy", List.of("kept", "why", "long", "who", "cookies", "ask"));
        return parts.entrySet().stream()
                .flatMap(document -> Stream.concat(
                                Stream.of("title", "lead"),
                                document.getValue().stream()
                                        .flatMap(part -> Stream.of(part + ".title", part + ".text")))
                        .map(part -> document.getKey() + "." + part))
                .toList();
    }

    private static Map<Language, Map<String, String>> read() {
        Map<Language, Map<String, String>> texts = new LinkedHashMap<>();
        for (Language language : Language.ALL) {
            Map<String, String> all = new TreeMap<>();
            Sources.files(Sources.MESSAGES, "_" + language.tag() + ".properties")
                    .forEach(file -> all.putAll(read(file)));
            texts.put(language, all);
        }
        return texts;
    }

    private static Map<String, String> read(Path file) {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return properties.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, properties::getProperty));
    }

    private static Map<String, String> in(Language language) {
        return TEXTS.getOrDefault(language, Map.of());
    }

    private static Stream<String> code() {
        return Stream.concat(Sources.java().stream().map(Sources.File::text), Sources.templates().values().stream());
    }

    private static Set<String> refusals() {
        return code().flatMap(text -> REFUSAL.matcher(text).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void hasTheSameFilesAndKeysInEveryLanguage(Language language) {
        Map<String, Set<String>> missing = new TreeMap<>();
        Map<String, Set<String>> surplus = new TreeMap<>();
        for (Path english : Sources.files(Sources.MESSAGES, "_en.properties")) {
            String name = english.getFileName().toString().replace("_en.", "_" + language.tag() + ".");
            Path other = Sources.MESSAGES.resolve(name);
            Set<String> wanted = read(english).keySet();
            Set<String> there = Files.exists(other) ? read(other).keySet() : Set.of();
            missing.put(name, without(wanted, there));
            surplus.put(name, without(there, wanted));
        }
        missing.values().removeIf(Set::isEmpty);
        surplus.values().removeIf(Set::isEmpty);
        assertThat(missing).as("keys missing in " + language.tag()).isEmpty();
        assertThat(surplus)
                .as("keys that English does not have, in " + language.tag())
                .isEmpty();
    }

    private static Set<String> without(Set<String> all, Set<String> these) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(these);
        return rest;
    }

    private static boolean sameAsEnglish(Language language, String key) {
        return SAME_EVERYWHERE.contains(key) || SAME_AS_ENGLISH.contains(language.tag() + " " + key);
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "ENGLISH", mode = EnumSource.Mode.EXCLUDE)
    void leavesNoTextInEnglish(Language language) {
        Map<String, String> untranslated = new TreeMap<>();
        in(language).forEach((key, text) -> {
            boolean wordy = Pattern.compile("\\p{L}{3,}")
                    .matcher(text.replaceAll("\\{[^}]*}", ""))
                    .find();
            if (wordy && text.equals(in(Language.ENGLISH).get(key)) && !sameAsEnglish(language, key)) {
                untranslated.put(key, text);
            }
        });
        assertThat(untranslated).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"ARABIC", "RUSSIAN", "CHINESE"})
    void writesEachTextInItsScript(Language language) {
        String script = Map.of(Language.ARABIC, "Arabic", Language.RUSSIAN, "Cyrillic", Language.CHINESE, "Han")
                .getOrDefault(language, "Latin");
        Pattern letters = Pattern.compile("\\p{Is" + script + "}");
        Map<String, String> foreign = new TreeMap<>();
        in(language).forEach((key, text) -> {
            boolean wordy = Pattern.compile("\\p{L}{3,}")
                    .matcher(text.replaceAll("\\{[^}]*}", ""))
                    .find();
            if (wordy && !letters.matcher(text).find() && !sameAsEnglish(language, key)) {
                foreign.put(key, text);
            }
        });
        assertThat(foreign).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void parsesEveryPattern(Language language) {
        in(language)
                .forEach((key, text) -> assertThatCode(() -> new MessageFormat(text, language.locale()))
                        .as(language.tag() + " " + key)
                        .doesNotThrowAnyException());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void takesTheSameArgumentsInEveryLanguage(Language language) {
        Map<String, Set<String>> different = new TreeMap<>();
        in(language).forEach((key, text) -> {
            Set<String> arguments = new MessageFormat(text, language.locale()).getArgumentNames();
            String english = in(Language.ENGLISH).getOrDefault(key, text);
            if (!arguments.equals(new MessageFormat(english, Language.ENGLISH.locale()).getArgumentNames())) {
                different.put(key, arguments);
            }
        });
        assertThat(different).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void writesOutEveryPluralOfTheLanguage(Language language) {
        Map<String, Set<String>> incomplete = new TreeMap<>();
        in(language)
                .forEach((key, text) -> plurals(text).forEach(selectors -> {
                    Set<String> missing = without(PLURALS.getOrDefault(language, Set.of()), selectors);
                    if (!missing.isEmpty()) {
                        incomplete.put(key, missing);
                    }
                }));
        assertThat(incomplete).isEmpty();
    }

    /** The selectors of each plural argument of a pattern. */
    private static List<Set<String>> plurals(String text) {
        MessagePattern pattern = new MessagePattern(text);
        List<Set<String>> plurals = new java.util.ArrayList<>();
        for (int at = 0; at < pattern.countParts(); at++) {
            Part part = pattern.getPart(at);
            if (part.getType() == Part.Type.ARG_START && part.getArgType().hasPluralStyle()) {
                Set<String> selectors = new TreeSet<>();
                int end = pattern.getLimitPartIndex(at);
                for (int inside = at + 1; inside < end; inside++) {
                    if (pattern.getPart(inside).getType() == Part.Type.ARG_START) {
                        inside = pattern.getLimitPartIndex(inside);
                    } else if (pattern.getPart(inside).getType() == Part.Type.ARG_SELECTOR) {
                        selectors.add(pattern.getSubstring(pattern.getPart(inside)));
                    }
                }
                plurals.add(selectors);
            }
        }
        return plurals;
    }

    @Test
    void hasAPluralWhereverEnglishHasOne() {
        Map<String, Integer> different = new TreeMap<>();
        TEXTS.forEach((language, texts) -> texts.forEach((key, text) -> {
            String english = in(Language.ENGLISH).getOrDefault(key, text);
            if (plurals(english).size() != plurals(text).size()) {
                different.put(language.tag() + " " + key, plurals(text).size());
            }
        }));
        assertThat(different).isEmpty();
    }

    @Test
    void hasEveryKeyThatTheCodeNames() {
        Set<String> missing = new TreeSet<>();
        Set<String> unknown = new TreeSet<>();
        code().flatMap(text -> LITERAL.matcher(text).results()).forEach(found -> {
            String key = found.group(1);
            if (found.group(2).equals("+")) {
                if (!DYNAMIC.containsKey(key)) {
                    unknown.add(key);
                }
            } else if (!in(Language.ENGLISH).containsKey(key)) {
                missing.add(key);
            }
        });
        assertThat(missing).as("keys that no message has").isEmpty();
        assertThat(unknown).as("keys put together; list them in DYNAMIC").isEmpty();
    }

    @Test
    void hasEveryKeyThatTheCodePutsTogether() {
        Set<String> missing = new TreeSet<>();
        DYNAMIC.forEach((start, ends) -> ends.stream()
                .map(end -> start + end)
                .filter(key -> !in(Language.ENGLISH).containsKey(key))
                .forEach(missing::add));
        assertThat(missing).isEmpty();
    }

    @Test
    void saysWhatToDoForEveryRefusal() {
        assertThat(refusals()).hasSizeGreaterThan(15);
        assertThat(refusals())
                .allSatisfy(code -> assertThat(in(Language.ENGLISH)).containsKey("refusal." + code));
        assertThat(in(Language.ENGLISH).keySet().stream()
                        .filter(key -> key.startsWith("refusal."))
                        .map(key -> key.substring("refusal.".length()))
                        .filter(code -> code().noneMatch(text -> text.contains('"' + code + '"'))))
                .as("refusals that nobody is refused with")
                .isEmpty();
    }

    @Test
    void namesEveryInvariantForPeople() {
        List<String> names = Sources.java().stream()
                .filter(file -> file.text().contains("implements Invariant "))
                .flatMap(file -> Pattern.compile("String name\\(\\) \\{\\s*return \"([a-z-]+)\"")
                        .matcher(file.text())
                        .results()
                        .map(found -> found.group(1)))
                .toList();
        List<String> queries = Sources.java().stream()
                .flatMap(file -> Pattern.compile("new EmptyQuery\\(database, clock, \"([a-z-]+)\"")
                        .matcher(file.text())
                        .results()
                        .map(found -> found.group(1)))
                .toList();
        assertThat(names).hasSizeGreaterThanOrEqualTo(2);
        assertThat(queries).hasSizeGreaterThanOrEqualTo(10);
        assertThat(Stream.concat(names.stream(), queries.stream()))
                .allSatisfy(name -> assertThat(in(Language.ENGLISH)).containsKey("operations.invariant." + name));
    }

    @Test
    void printsHowMuchThereIs() {
        TEXTS.forEach(
                (language, texts) -> System.out.println("messages: " + language.tag() + " " + texts.size() + " texts"));
        assertThat(in(Language.ENGLISH)).isNotEmpty();
    }
}
