package corridor.accounts;

import java.util.Locale;

/** What a link that was sent by letter opens. */
enum Purpose {
    REGISTRATION,
    PASSWORD,
    SETUP;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
