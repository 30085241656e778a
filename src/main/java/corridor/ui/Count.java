package corridor.ui;

import com.ibm.icu.text.Collator;
import corridor.shared.Language;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * How many of something there are under a name, and where they are listed.
 *
 * @param url the list that this number counts
 */
public record Count(String name, String url, long number) {

    public Count {
        if (number < 0) {
            throw new IllegalArgumentException("A count below zero: " + name + " " + number);
        }
    }

    /** Whether there is anything to go to: a list of nothing is a dead end. */
    public boolean linked() {
        return number > 0;
    }

    /** The highest first, and those with the same number by name as the language sorts it. */
    public static List<Count> highestFirst(Language language, Collection<Count> counts) {
        Comparator<Object> names = Collator.getInstance(NumberFormats.locale(language));
        return counts.stream()
                .sorted(Comparator.comparingLong(Count::number).reversed().thenComparing(Count::name, names))
                .toList();
    }
}
