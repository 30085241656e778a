package corridor.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** What a new database starts with. */
@ConfigurationProperties("corridor.demo")
record DemoSettings(@DefaultValue("EMPTY") Stage stage) {

    /** Each stage contains those before it: the curated catalogue, then what is made up for a demonstration. */
    enum Stage {
        EMPTY,
        PRACTICES,
        FULL
    }

    boolean includes(Stage wanted) {
        return stage.compareTo(wanted) >= 0;
    }
}
