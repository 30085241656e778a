package corridor.accounts;

/** The terms of use and the privacy notice. Whoever registers accepts the edition of that day. */
final class Terms {

    static final String EDITION = "2026-11";

    private Terms() {}
}
