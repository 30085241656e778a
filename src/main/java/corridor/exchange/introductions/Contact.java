package corridor.exchange.introductions;

/** Whom to write to. */
public record Contact(String name, String email) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_EMAIL = 254;

    boolean sound() {
        return !name.isBlank()
                && name.length() <= LONGEST_NAME
                && email.length() <= LONGEST_EMAIL
                && email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    }
}
