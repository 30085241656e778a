package corridor.live;

import corridor.access.Reader;
import corridor.shared.Language;
import java.util.Optional;

/** Whoever has something that changes while people look at it; filled by the areas. */
public interface LiveSource {

    /** The first part of the names of its channels: {@code session} of {@code session:12}. */
    String prefix();

    /** How much a reader may be sent; nothing where they may not look on. */
    Optional<Sent> sent(Reader reader, long id);

    /** The number of the last change. */
    long number(long id);

    /** What everybody may see now, as part of a page. */
    byte[] content(long id, Language language);

    /** What goes to those who look on. */
    enum Sent {
        /** What is new itself, for it is public. */
        CONTENT,
        /** That there is something new: they ask for it as who they are. */
        NUMBER
    }
}
