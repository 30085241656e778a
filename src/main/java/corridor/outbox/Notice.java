package corridor.outbox;

import corridor.access.Audience;
import corridor.access.Right;
import corridor.shared.LocalizedText;
import corridor.shared.Reference;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened and that some should be told by letter.
 *
 * @param kind {@code <group>.<what>}, such as {@code practices.returned}: the messages {@code letters.<kind>.subject} and
 *     {@code letters.<kind>.text}, in which {0} is the title, and the group {@code letters.group.<group>} of preferences
 * @param url where it can be read: a path of this site; it stands below the text
 * @param audience labels, as {@link Audience} gives them; whoever has one of them is told. Never everybody
 * @param right that they must hold; none where the labels alone say who
 * @param args {1} and on: texts and numbers
 */
public record Notice(
        String kind,
        Reference about,
        LocalizedText title,
        String url,
        Set<String> audience,
        @Nullable Right right,
        List<Object> args) {

    public Notice {
        Place.check(url);
        if (audience.isEmpty() || audience.contains(Audience.PUBLIC)) {
            throw new IllegalArgumentException("A notice is for somebody, not for everybody: " + kind);
        }
        if (!args.stream().allMatch(one -> one instanceof String || one instanceof Number)) {
            throw new IllegalArgumentException(
                    "A notice is kept as text, so its arguments are texts and numbers: " + kind);
        }
    }

    /** The group of kinds for which people choose how often they are told. */
    public String topic() {
        int dot = kind.indexOf('.');
        return dot < 0 ? kind : kind.substring(0, dot);
    }
}
