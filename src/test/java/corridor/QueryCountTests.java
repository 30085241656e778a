package corridor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.github.benmanes.caffeine.cache.Cache;
import corridor.access.Reader;
import corridor.actors.OrganisationDraft;
import corridor.actors.Organisations;
import corridor.audit.Appended;
import corridor.practices.Practice;
import corridor.search.Search;
import corridor.search.SearchIndex;
import corridor.shared.LocalizedText;
import corridor.shared.Slug;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Pages and API ask the database as often with a thousand records as with ten. */
@CorridorTest(properties = CorridorTest.EMPTY)
@Import(CountedStatements.class)
class QueryCountTests {

    private static final int FEW = 10;
    private static final int MANY = 1_000;
    private static final int MOST_STATEMENTS = 8;

    private static final List<String> ADDRESSES = List.of(
            "/",
            "/about",
            "/practices",
            "/practices?theme=remittances&sort=newest",
            "/practices?q=summary",
            "/practices?size=100",
            "/practices/many-1",
            "/practices.atom",
            "/api/v1/practices",
            "/api/v1/practices?q=summary&size=100",
            "/api/v1/practices/many-1",
            "/api/v1/organisations",
            "/countries/KE",
            "/countries",
            "/countries.csv",
            "/countries/KE.csv",
            "/organisations",
            "/organisations/one",
            "/themes",
            "/themes/remittances",
            "/objectives/20",
            "/targets/10.c");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc http;

    @Autowired
    private JdbcClient database;

    @Autowired
    private SearchIndex index;

    @Autowired
    private Search search;

    @Autowired
    private Organisations organisations;

    @Autowired
    private TransactionTemplate transaction;

    private final List<Long> ids = new ArrayList<>();

    @Test
    void asksAsOftenForAThousandRecordsAsForTen() throws Exception {
        transaction.executeWithoutResult(status -> organisations.record(
                Reader.VISITOR,
                List.of(new OrganisationDraft(
                        new Slug("one"),
                        LocalizedText.english("One"),
                        null,
                        "network",
                        null,
                        null,
                        List.of(),
                        List.of()))));
        fillUpTo(FEW);
        Map<String, Integer> few = counts();
        fillUpTo(MANY);
        Map<String, Integer> many = counts();
        System.out.println("queries: statements with " + FEW + " records " + few);
        System.out.println("queries: statements with " + MANY + " records " + many);
        assertThat(new TreeMap<>(many)).isEqualTo(new TreeMap<>(few));
        assertThat(many.values()).allMatch(count -> count <= MOST_STATEMENTS);
    }

    private void fillUpTo(int wanted) {
        while (ids.size() < wanted) {
            ids.add(TestPractice.named("many-" + (ids.size() + 1)).insert(database));
        }
        index.follow(Practice.KIND, ids);
        context.publishEvent(new Appended());
        index.repair();
        assertThat(search.count(Reader.VISITOR, Practice.KIND)).isEqualTo(wanted);
    }

    /** How many statements each address takes, for one who comes first and for one who comes again. */
    private Map<String, Integer> counts() throws Exception {
        Map<String, Integer> counts = new LinkedHashMap<>();
        organisations.all();
        for (String address : ADDRESSES) {
            forgetCards();
            counts.put(address, statements(address));
            counts.put(address + " (again)", statements(address));
        }
        return counts;
    }

    /** Cards are kept in memory; one who comes first finds none there. */
    private void forgetCards() {
        Object cards = context.getBean("corridor.practices.PracticeCards");
        ((Cache<?, ?>) java.util.Objects.requireNonNull(ReflectionTestUtils.getField(cards, "known"))).invalidateAll();
    }

    private int statements(String address) throws Exception {
        return CountedStatements.during(() -> http.perform(get(URI.create(address)))
                        .andExpect(result -> assertThat(result.getResponse().getStatus())
                                .as(address)
                                .isEqualTo(200)))
                .size();
    }
}
