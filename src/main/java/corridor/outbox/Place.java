package corridor.outbox;

/** Addresses that tasks and notices lead to: paths of this site alone. */
final class Place {

    private Place() {}

    static void check(String url) {
        if (!url.startsWith("/") || url.startsWith("//") || url.startsWith("/\\")) {
            throw new IllegalArgumentException("Not a path of this site: " + url);
        }
    }
}
