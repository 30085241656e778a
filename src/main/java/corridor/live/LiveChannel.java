package corridor.live;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can be looked on at. */
record LiveChannel(String prefix, long id) {

    private static final Pattern NAME = Pattern.compile("([a-z]{1,20}):(\\d{1,18})");

    /** As in {@code session:12}. */
    static Optional<LiveChannel> of(String name) {
        Matcher parts = NAME.matcher(name);
        return parts.matches()
                ? Optional.of(new LiveChannel(parts.group(1), Long.parseLong(parts.group(2))))
                : Optional.empty();
    }

    String name() {
        return prefix + ":" + id;
    }
}
