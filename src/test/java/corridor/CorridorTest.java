package corridor;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application on a fresh database of the one PostgreSQL of this run, with the curated catalogue. Classes with
 * the same attributes share one context, so keep to the constants below.
 */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Corridor.class)
@AutoConfigureMockMvc
@ActiveProfiles
@ContextConfiguration(initializers = TestDatabase.ForContext.class)
public @interface CorridorTest {

    /** For tests that leave everything as they found it. */
    String CATALOGUE = "corridor.demo.stage=practices";

    /** Beside {@link #CATALOGUE}: a database of its own for tests that add, move and remove records. */
    String SCRATCH = "test.database=scratch";

    String EMPTY = "corridor.demo.stage=empty";

    /** Beside {@link #SCRATCH}: everything that a demonstration shows. */
    String DEMONSTRATION = "corridor.demo.stage=full";

    @AliasFor(annotation = SpringBootTest.class, attribute = "properties")
    String[] properties() default CATALOGUE;

    @AliasFor(annotation = SpringBootTest.class, attribute = "webEnvironment")
    WebEnvironment webEnvironment() default WebEnvironment.MOCK;

    @AliasFor(annotation = ActiveProfiles.class, attribute = "profiles")
    String[] profiles() default "development";
}
