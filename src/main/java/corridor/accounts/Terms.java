package corridor.accounts;

import java.util.List;

/** The terms of use and the privacy notice. Whoever registers accepts the edition of that day. */
public final class Terms {

    public static final String EDITION = "2026-11";

    private Terms() {}

    /** The parts of a document in their order; each has a title and a text. */
    static List<String> parts(String document) {
        return document.equals("terms")
                ? List.of("use", "texts", "account", "end")
                : List.of("kept", "why", "long", "who", "cookies", "ask");
    }
}
