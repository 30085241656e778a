package corridor.practices.imports.files;

import corridor.practices.imports.files.encoding.TextEncoding;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a CSV file is built, guessed from its beginning: the separator with which most records are equally wide, and the
 * first record that is wide enough for a header.
 *
 * @param spaced whether quoted cells have spaces around their quotation marks
 * @param share which part of the records has as many cells as most have
 */
record CsvShape(char separator, boolean spaced, long headerLine, List<String> header, double share, int records) {

    private static final int SAMPLE = 1 << 18;
    private static final int SAMPLE_RECORDS = 500;
    private static final int PREAMBLE = 50;
    private static final int LONGEST_NAME = 100;

    static Optional<CsvShape> of(Path file, TextEncoding encoding) throws IOException {
        char[] sample = new char[SAMPLE];
        int length = 0;
        try (Reader reader = encoding.reader(file)) {
            for (int count = 0; count >= 0 && length < SAMPLE; count = reader.read(sample, length, SAMPLE - length)) {
                length += count;
            }
        }
        String text = new String(sample, 0, length);
        boolean cut = length == SAMPLE;
        return Stream.of(',', ';', '\t', '|')
                .flatMap(separator -> guess(text, cut, separator).stream())
                .max(Comparator.comparingDouble(CsvShape::score));
    }

    /** Whether it can hardly be anything else. */
    boolean isCertain() {
        return isLikely() && share >= 0.8 && header.size() > 2;
    }

    boolean isLikely() {
        return records >= 2
                && header.size() >= 2
                && share >= 0.6
                && header.stream().allMatch(CsvShape::isName);
    }

    /** No sentence, nor the end of one. */
    private static boolean isName(String cell) {
        return cell.length() <= LONGEST_NAME && !cell.strip().endsWith(".");
    }

    /** Whether a quotation mark opens a cell behind spaces: it is neither doubled nor does it close a cell. */
    private static boolean isSpaced(String text, char separator) {
        return Pattern.compile("\\Q" + separator + "\\E +\"[^\"\\r\\n\\Q" + separator + "\\E]")
                .matcher(text)
                .find();
    }

    private double score() {
        return header.size() < 2 ? 0 : share + Math.min(header.size(), 20) / 100.0;
    }

    private static Optional<CsvShape> guess(String text, boolean cut, char separator) {
        boolean spaced = isSpaced(text, separator);
        List<CsvRecord> records = records(text, separator, spaced);
        if (cut && records.size() > 1) {
            records.removeLast();
        }
        int width = commonWidth(records);
        long alike = records.stream()
                .filter(record -> record.getFieldCount() == width)
                .count();
        return records.stream()
                .limit(PREAMBLE)
                .filter(record -> isHeader(record, width))
                .findFirst()
                .map(header -> new CsvShape(
                        separator,
                        spaced,
                        header.getStartingLineNumber(),
                        header.getFields(),
                        (double) alike / records.size(),
                        records.size()));
    }

    private static List<CsvRecord> records(String text, char separator, boolean spaced) {
        List<CsvRecord> records = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvSource.reader(separator, spaced)
                .allowUnclosedQuote(true)
                .build(CsvRecordHandler.builder().maxFields(SAMPLE).build(), text)) {
            for (CsvRecord record : reader) {
                if (record.getFields().stream().anyMatch(field -> !field.isBlank())) {
                    records.add(record);
                }
                if (records.size() == SAMPLE_RECORDS) {
                    return records;
                }
            }
        } catch (CsvParseException | IOException endless) {
            return records;
        }
        return records;
    }

    /** The width that most records have; of single cells only where there is nothing else. */
    private static int commonWidth(List<CsvRecord> records) {
        return records.stream()
                .map(CsvRecord::getFieldCount)
                .filter(width -> width > 1)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(1);
    }

    private static boolean isHeader(CsvRecord record, int width) {
        long filled =
                record.getFields().stream().filter(field -> !field.isBlank()).count();
        return filled >= Math.min(width, 2) && record.getFieldCount() * 2 >= width;
    }
}
