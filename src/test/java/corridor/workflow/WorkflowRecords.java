package corridor.workflow;

import corridor.access.Role;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** How records of a module's kinds are put into a state; every kind with a lifecycle needs it. */
public interface WorkflowRecords {

    Set<String> kinds();

    /**
     * Inserts one.
     *
     * @param number another one each time, for what has to be unlike any other
     */
    long insert(JdbcClient database, String kind, String state, String audience, int number);

    /** The request by which a person takes this action with a record, where there is such a page or address. */
    default Optional<MockHttpServletRequestBuilder> request(JdbcClient database, String kind, String action, long id) {
        return Optional.empty();
    }

    /** The module's part of the table of operation x right, as it was agreed. */
    default Map<String, Set<Role>> rights() {
        return Map.of();
    }

    /** An organisation that a record may belong to. */
    static long organisation(JdbcClient database, int number) {
        return database.sql("""
                insert into actors.organisation (slug, name, kind) values (:slug, '{"en": "Workflow"}', 'company')
                returning id""")
                .param("slug", "workflow-" + number)
                .query(Long.class)
                .single();
    }

    /** A person who may have a part in a record. */
    static long person(JdbcClient database, int number) {
        return database.sql("""
                insert into actors.person (name, email, language) values ('Ana', :email, 'en') returning id""")
                .param("email", "workflow-" + number + "@example.org")
                .query(Long.class)
                .single();
    }
}
