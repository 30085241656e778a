package corridor.shapes;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a record says of its components. */
public final class ShapeRules {

    private ShapeRules() {}

    /** Nothing is kept without it. */
    @Target(ElementType.RECORD_COMPONENT)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Needed {}

    /** How many signs it may have. */
    @Target(ElementType.RECORD_COMPONENT)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Longest {
        int value();
    }

    /** A web address. */
    @Target(ElementType.RECORD_COMPONENT)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Link {}

    /** A day, a month or a year, as exactly as anybody knows. */
    @Target(ElementType.RECORD_COMPONENT)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Day {}

    /** One of these codes, or several in a list. */
    @Target(ElementType.RECORD_COMPONENT)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Choice {
        String[] value();
    }

    /** A term of a taxonomy, or several in a list. */
    @Target(ElementType.RECORD_COMPONENT)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Scheme {
        String value();
    }

    /** An organisation by its address, or several in a list. */
    @Target(ElementType.RECORD_COMPONENT)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface OfOrganisation {}

    /** How many rows there may be; twenty where nothing is said. */
    @Target(ElementType.RECORD_COMPONENT)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Most {
        int value();
    }
}
