package corridor.partnerships.agreements;

import corridor.access.Reader;
import corridor.access.Sight;
import corridor.ui.SiteMapPart;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The addresses of agreements, for search engines. */
@Component
class AgreementSiteMap implements SiteMapPart {

    private final JdbcClient database;
    private final Sight sight;

    AgreementSiteMap(JdbcClient database, Sight sight) {
        this.database = database;
        this.sight = sight;
    }

    @Override
    public String name() {
        return "agreements";
    }

    @Override
    public long count(Reader reader) {
        return database.sql("select count(*) from partnerships.agreement_front f where " + Sight.of("f"))
                .params(sight.parameters(reader))
                .query((row, index) -> row.getLong(1))
                .single();
    }

    @Override
    public List<Address> addresses(Reader reader, long skipped, int size) {
        return database.sql("""
                select a.slug from partnerships.agreement_front f join partnerships.agreement a on a.id = f.agreement
                where\s""" + Sight.of("f") + " order by a.id limit :size offset :skipped")
                .params(sight.parameters(reader))
                .param("size", size)
                .param("skipped", skipped)
                .query((row, index) -> Address.of("/agreements/" + row.getString(1)))
                .list();
    }
}
