package corridor.exchange;

import corridor.access.ForeignRecords;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A draft and an introduction that are one organisation's business alone. */
class ExchangeForeign implements ForeignRecords {

    ExchangeForeign() {}

    @Override
    public Map<String, Long> plant(JdbcClient database, long organisation, long person, String word, int number) {
        String audience = "organisation:" + organisation;
        long other = database.sql("""
                insert into actors.organisation (slug, name, kind) values (:slug, '{"en": "Other"}', 'company') returning id""")
                .param("slug", "foreign-other-" + number)
                .query(Long.class)
                .single();
        return Map.of(
                "listing",
                ExchangeRows.listing(
                        database, "need", "draft", audience, organisation, "foreign-listing-" + number, word),
                "introduction",
                ExchangeRows.introduction(database, "interest", audience, organisation, other, 700_000 + number, word));
    }
}
