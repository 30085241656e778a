package corridor.practices.reviews;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what reviewers say of themselves. */
@Repository
class ReviewerStore {

    private final JdbcClient database;

    ReviewerStore(JdbcClient database) {
        this.database = database;
    }

    Map<Long, Profile> find(Collection<Long> people) {
        return database
                .sql("select * from practices.reviewer where person = any(:people)")
                .param("people", people.toArray(Long[]::new))
                .query(ReviewerStore::profile)
                .list()
                .stream()
                .collect(Collectors.toMap(Profile::person, Function.identity()));
    }

    void put(Profile profile) {
        database.sql("""
                insert into practices.reviewer (person, themes, languages, most) values (:person, :themes, :languages, :most)
                on conflict (person) do update set themes = excluded.themes, languages = excluded.languages,
                  most = excluded.most, version = practices.reviewer.version + 1""")
                .param("person", profile.person())
                .param("themes", profile.themes().toArray(String[]::new))
                .param("languages", profile.languages().toArray(String[]::new))
                .param("most", profile.most())
                .update();
    }

    private static Profile profile(ResultSet row, int number) throws SQLException {
        return new Profile(
                row.getLong("person"),
                Set.of((String[]) row.getArray("themes").getArray()),
                Set.of((String[]) row.getArray("languages").getArray()),
                row.getInt("most"));
    }

    /**
     * What a reviewer says of themselves.
     *
     * @param most how many reviews may wait for them at once
     */
    record Profile(long person, Set<String> themes, Set<String> languages, int most) {

        static final int USUAL = 12;
    }
}
