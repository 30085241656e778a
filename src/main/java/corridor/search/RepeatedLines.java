package corridor.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Takes texts apart line by line, and remembers what each line consists of: thousands of records carry the names of the same
 * few hundred countries, themes and targets, in six languages.
 */
final class RepeatedLines extends Analyzer {

    private static final int MOST_KNOWN = 30_000;

    private final Analyzer words;
    private final int longest;
    private final Cache<String, List<Word>> known =
            Caffeine.newBuilder().maximumSize(MOST_KNOWN).build();

    /**
     * @param words takes a line apart
     * @param longest how many characters a line has that is remembered
     */
    RepeatedLines(Analyzer words, int longest) {
        this.words = words;
        this.longest = longest;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        return new TokenStreamComponents(new Lines());
    }

    private List<Word> words(String line) {
        if (line.length() > longest) {
            return takenApart(line);
        }
        List<Word> remembered = known.getIfPresent(line);
        if (remembered == null) {
            remembered = takenApart(line);
            known.put(line, remembered);
        }
        return remembered;
    }

    private List<Word> takenApart(String line) {
        List<Word> found = new ArrayList<>();
        try (TokenStream stream = words.tokenStream("", line)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute position = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                found.add(new Word(term.toString(), position.getPositionIncrement()));
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return found;
    }

    /**
     * A word as the index holds it.
     *
     * @param step from the one before; more than one where words were left out
     */
    private record Word(String text, int step) {}

    /** The words of all lines, one after the other. */
    private final class Lines extends Tokenizer {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
        private Iterator<Word> left = Collections.emptyIterator();
        private char[] text = new char[4096];
        private int length;
        private int next;

        @Override
        public void reset() throws IOException {
            super.reset();
            length = 0;
            for (int read = input.read(text, 0, text.length);
                    read > 0;
                    read = input.read(text, length, text.length - length)) {
                length += read;
                text = length == text.length ? Arrays.copyOf(text, 2 * length) : text;
            }
            left = Collections.emptyIterator();
            next = 0;
        }

        @Override
        public boolean incrementToken() {
            clearAttributes();
            while (!left.hasNext()) {
                if (next >= length) {
                    return false;
                }
                int start = next;
                while (next < length && text[next] != '\n') {
                    next++;
                }
                left = words(new String(text, start, next - start)).iterator();
                next++;
            }
            Word word = left.next();
            term.setEmpty().append(word.text());
            position.setPositionIncrement(word.step());
            return true;
        }
    }
}
