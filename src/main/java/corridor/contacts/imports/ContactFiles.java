package corridor.contacts.imports;

import corridor.contacts.NewContact;
import corridor.practices.imports.files.SourceFile;
import corridor.practices.imports.files.SourceFiles;
import corridor.practices.imports.files.SourceKind;
import corridor.practices.imports.files.SourceRow;
import corridor.shared.Language;
import corridor.shared.Outcome;
import corridor.shared.PlainName;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.shared.TypedText;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads lists of contacts: CSV, spreadsheets and vCards. */
final class ContactFiles {

    static final int MOST_LINES = 5_000;

    private static final Set<String> YES =
            Set.of("yes", "y", "x", "1", "true", "oui", "si", "نعم", "да", "是", "✓", "focal point");
    private static final int LONGEST_KEPT = 300;

    private ContactFiles() {}

    static Outcome<List<Line>> read(Path file, String name) {
        try {
            List<Line> lines = isVcard(file) ? VCards.read(text(file)) : table(file, name);
            if (lines.isEmpty()) {
                return Outcome.refused(Refusal.of(Kind.INVALID, "contacts-none"));
            }
            return lines.size() > MOST_LINES
                    ? Outcome.refused(Refusal.of(Kind.TOO_LARGE, "contacts-many", MOST_LINES))
                    : Outcome.done(lines);
        } catch (RefusedException refused) {
            return Outcome.refused(refused.refusal());
        }
    }

    private static boolean isVcard(Path file) {
        return SourceFiles.text(file) instanceof Outcome.Done<String>(String text)
                && text.stripLeading().regionMatches(true, 0, "BEGIN:VCARD", 0, 11);
    }

    private static String text(Path file) {
        return SourceFiles.text(file).orThrow();
    }

    private static List<Line> table(Path file, String name) {
        SourceFile source = switch (SourceFiles.open(file, name)) {
            case Outcome.Done<SourceFile>(SourceFile opened) -> opened;
            case Outcome.Refused<SourceFile>(Refusal refusal) ->
                throw new RefusedException(
                        refusal.code().equals("file-without-rows")
                                ? Refusal.of(Kind.INVALID, "contacts-none")
                                : refusal);
        };
        Map<String, String> columns = ContactColumns.of(source.columns());
        boolean table = source.kind() == SourceKind.CSV || source.kind() == SourceKind.SPREADSHEET;
        boolean named = columns.containsKey(ContactColumns.NAME)
                || columns.containsKey(ContactColumns.FIRST)
                || columns.containsKey(ContactColumns.LAST);
        if (!table || !named || !columns.containsKey(ContactColumns.EMAIL)) {
            throw new RefusedException(Refusal.of(Kind.INVALID, "contacts-columns"));
        }
        try (Stream<SourceRow> rows = source.rows()) {
            return rows.limit(MOST_LINES + 1L).map(row -> line(row, columns)).toList();
        }
    }

    private static Line line(SourceRow row, Map<String, String> columns) {
        Map<String, String> values = new HashMap<>();
        columns.forEach((field, column) -> values.put(field, row.value(column)));
        String whole = values.getOrDefault(ContactColumns.NAME, "");
        String parts =
                values.getOrDefault(ContactColumns.FIRST, "") + " " + values.getOrDefault(ContactColumns.LAST, "");
        return line(
                row.number(),
                row.firstLine(),
                new Found(
                        whole.isBlank() ? parts : whole,
                        values.getOrDefault(ContactColumns.ORGANISATION, ""),
                        values.getOrDefault(ContactColumns.TITLE, ""),
                        values.getOrDefault(ContactColumns.EMAIL, ""),
                        Arrays.asList(values.getOrDefault(ContactColumns.LANGUAGES, "")
                                .split("[,;/|،、\\s]+", -1)),
                        yes(values.getOrDefault(ContactColumns.FOCAL, "")),
                        values.getOrDefault(ContactColumns.SUBSTITUTE, "")));
    }

    private static boolean yes(String value) {
        return YES.contains(value.strip().toLowerCase(Locale.ROOT)) || YES.contains(PlainName.of(value));
    }

    static Line line(int number, int place, Found found) {
        String organisation = oneLine(found.organisation());
        NewContact facts = new NewContact(
                0,
                oneLine(found.name()),
                oneLine(found.title()),
                oneLine(found.email()).replaceFirst("(?i)^mailto:", ""),
                languages(found.languages()),
                found.focal(),
                oneLine(found.substituteOf()));
        Map<String, String> problems = new HashMap<>(facts.problems());
        if (organisation.isEmpty()) {
            problems.put("organisation", "organisation-missing");
        } else if (organisation.length() > NewContact.LONGEST) {
            problems.put("organisation", "too-long");
        } else if (organisation.matches("^[=+@-].*")) {
            problems.put("organisation", "formula");
        }
        return new Line(
                number,
                place,
                facts.name(),
                organisation,
                facts.title(),
                facts.email(),
                facts.languages(),
                facts.focal(),
                facts.substituteOf(),
                problems,
                null,
                "",
                "",
                problems.isEmpty() ? Line.OPEN : Line.SKIP);
    }

    private static String oneLine(String value) {
        String line = TypedText.line(value);
        return line.length() > LONGEST_KEPT ? line.substring(0, LONGEST_KEPT) : line;
    }

    /** Tags, or names of the six languages in any of them; others are left out. */
    private static List<String> languages(List<String> named) {
        return named.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .flatMap(name -> Language.ALL.stream().filter(language -> isCalled(language, name)))
                .map(Language::tag)
                .distinct()
                .toList();
    }

    private static boolean isCalled(Language language, String name) {
        String plain = PlainName.of(name);
        return plain.equals(language.tag())
                || plain.startsWith(language.tag() + " ")
                || Language.ALL.stream()
                        .anyMatch(other -> PlainName.of(language.locale().getDisplayLanguage(other.locale()))
                                .equals(plain));
    }
}
