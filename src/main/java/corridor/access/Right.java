package corridor.access;

/** Permission for one operation, named {@code <record>.<operation>}, such as {@code practice.check}. */
public record Right(String value) {

    public Right {
        if (!value.matches("[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*")) {
            throw new IllegalArgumentException("Not a right: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
