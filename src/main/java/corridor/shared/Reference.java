package corridor.shared;

/** Names a record of any module without knowing its type: {@code practice:42}. */
public record Reference(String kind, long id) {

    public static Reference parse(String text) {
        int colon = text.indexOf(':');
        return new Reference(text.substring(0, colon), Long.parseLong(text.substring(colon + 1)));
    }

    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
