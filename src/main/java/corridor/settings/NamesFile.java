package corridor.settings;

import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Names of countries as a table: one line a country, one column a language. */
final class NamesFile {

    static final int MOST_BYTES = 200_000;

    private static final String CODE = "code";

    private NamesFile() {}

    static String written(Map<String, LocalizedText> names) {
        StringWriter out = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(Stream.concat(Stream.of(CODE), Language.ALL.stream().map(Language::tag))
                    .toList());
            names.forEach((code, name) -> csv.writeRecord(Stream.concat(
                            Stream.of(code),
                            Language.ALL.stream()
                                    .map(language -> name.exactly(language).orElse("")))
                    .toList()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }

    static Outcome<Map<String, LocalizedText>> read(byte[] file) {
        if (file.length > MOST_BYTES) {
            return Outcome.refused(Refusal.of(Kind.TOO_LARGE, "names-too-large", MOST_BYTES / 1_000));
        }
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text(file))) {
            Map<String, LocalizedText> names = new TreeMap<>();
            for (NamedCsvRecord line : csv) {
                if (!line.getHeader().contains(CODE)) {
                    return unreadable();
                }
                LocalizedText name = name(line);
                if (!name.isEmpty()) {
                    names.put(line.getField(CODE).strip().toUpperCase(Locale.ROOT), name);
                }
            }
            return names.isEmpty() ? unreadable() : Outcome.done(names);
        } catch (CharacterCodingException | CsvParseException | IllegalArgumentException malformed) {
            return unreadable();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String text(byte[] file) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(file))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static LocalizedText name(NamedCsvRecord line) {
        List<String> columns = line.getHeader();
        Map<String, String> byTag = new LinkedHashMap<>();
        Language.ALL.stream()
                .map(Language::tag)
                .filter(columns::contains)
                .forEach(tag -> byTag.put(tag, line.findField(tag).orElse("")));
        return LocalizedText.of(byTag);
    }

    private static Outcome<Map<String, LocalizedText>> unreadable() {
        return Outcome.refused(Refusal.of(Kind.UNSUPPORTED, "names-unreadable"));
    }
}
