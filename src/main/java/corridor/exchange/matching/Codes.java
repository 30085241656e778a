package corridor.exchange.matching;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Gives each code of one list a bit, in the order in which they come. */
final class Codes {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final String list;
    private final int most;

    Codes(String list, int most) {
        this.list = list;
        this.most = most;
    }

    int number(String code) {
        int number = numbers.computeIfAbsent(code, none -> numbers.size());
        if (number >= most) {
            throw new IllegalStateException("There are more than " + most + " codes of " + list);
        }
        return number;
    }

    long mask(Collection<String> codes) {
        long mask = 0;
        for (String code : codes) {
            mask |= 1L << number(code);
        }
        return mask;
    }
}
