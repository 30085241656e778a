package corridor.floor;

/** What people type, without what no one can see. */
final class Cleaned {

    private Cleaned() {}

    static String lines(String typed) {
        return typed.replace("\r\n", "\n")
                .replace("\0", "")
                .replaceAll("[\\u202A-\\u202E\\u2066-\\u2069]", "")
                .strip();
    }

    static String line(String typed) {
        return lines(typed).replaceAll("\\s+", " ");
    }
}
