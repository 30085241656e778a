package corridor.threads;

import java.util.List;

/** The relations in which people tie records by hand. Each reads the other way round as {@code thread.<relation>-of}. */
public final class Relations {

    public static final List<String> BY_HAND =
            List.of("led-to", "came-from", "builds-on", "informed-by", "implements", "continues", "answers", "same-as");

    private Relations() {}
}
