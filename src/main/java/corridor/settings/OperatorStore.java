package corridor.settings;

import corridor.shared.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OperatorStore {

    private final JdbcClient database;

    OperatorStore(JdbcClient database) {
        this.database = database;
    }

    OperatorChoice find() {
        return database.sql("""
                select version, name, contact, sender, accent, accent_dark, languages, logo_version
                from settings.operator""").query((row, number) -> choice(row)).optional().orElse(OperatorChoice.NONE);
    }

    private static OperatorChoice choice(ResultSet row) throws SQLException {
        String[] tags = (String[]) row.getArray("languages").getArray();
        return new OperatorChoice(
                row.getInt("version"),
                row.getString("name"),
                row.getString("contact"),
                row.getString("sender"),
                row.getString("accent"),
                row.getString("accent_dark"),
                Arrays.stream(tags).flatMap(tag -> Language.of(tag).stream()).toList(),
                row.getInt("logo_version"));
    }

    /** Keeps the next version; false where another has kept it meanwhile. */
    boolean keep(OperatorChoice next) {
        return database.sql("""
                insert into settings.operator (version, name, contact, sender, accent, accent_dark, languages, logo_version)
                values (:version, :name, :contact, :sender, :accent, :dark, :languages, :logo)
                on conflict (id) do update set version = excluded.version, name = excluded.name, contact = excluded.contact,
                  sender = excluded.sender, accent = excluded.accent, accent_dark = excluded.accent_dark,
                  languages = excluded.languages, logo_version = excluded.logo_version
                where operator.version = excluded.version - 1""")
                        .param("version", next.version())
                        .param("name", next.name())
                        .param("contact", next.contact())
                        .param("sender", next.sender())
                        .param("accent", next.accent())
                        .param("dark", next.accentDark())
                        .param(
                                "languages",
                                next.languages().stream().map(Language::tag).toArray(String[]::new))
                        .param("logo", next.logoVersion())
                        .update()
                == 1;
    }

    void keepLogo(byte[] png) {
        database.sql("""
                insert into settings.logo (png) values (:png) on conflict (id) do update set png = excluded.png""").param("png", png).update();
    }

    void removeLogo() {
        database.sql("delete from settings.logo").update();
    }

    Optional<byte[]> logo() {
        return database.sql("select png from settings.logo")
                .query((row, number) -> row.getBytes(1))
                .optional();
    }
}
