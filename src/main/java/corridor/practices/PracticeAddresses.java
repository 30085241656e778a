package corridor.practices;

import corridor.access.Reader;
import corridor.access.Sight;
import corridor.shared.CountryCode;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which pages of countries and organisations have practices. */
@Repository
@Transactional(readOnly = true)
public class PracticeAddresses {

    private final JdbcClient database;
    private final Sight sight;

    PracticeAddresses(JdbcClient database, Sight sight) {
        this.database = database;
        this.sight = sight;
    }

    /** The countries that this reader finds practices under, in the order of their codes. */
    public List<CountryCode> countries(Reader reader) {
        return database.sql("""
                select distinct country from practices.practice p,
                  jsonb_array_elements_text((classification #> '{places,countries}')
                    || (classification #> '{proponents,countries}')) as country
                where %s order by country""".formatted(Sight.of("p")))
                .params(sight.parameters(reader))
                .query((row, number) -> new CountryCode(row.getString(1)))
                .list();
    }

    /** The ids of the organisations that this reader finds practices of. */
    public List<Long> organisations(Reader reader) {
        return database.sql("""
                select distinct organisation::bigint from practices.practice p,
                  jsonb_array_elements_text(classification #> '{proponents,organisations}') as organisation
                where %s order by 1""".formatted(Sight.of("p")))
                .params(sight.parameters(reader))
                .query((row, number) -> row.getLong(1))
                .list();
    }
}
