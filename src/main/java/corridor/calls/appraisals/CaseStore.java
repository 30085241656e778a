package corridor.calls.appraisals;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which dossiers touch whom; apart from the dossiers themselves, since whoever reads is worked out with it. */
@Repository
class CaseStore {

    private final JdbcClient database;

    CaseStore(JdbcClient database) {
        this.database = database;
    }

    /** Cases to which one of these organisations or authors is a party. */
    List<Long> touching(Set<Long> organisations, Set<Long> people, Set<Long> dossiers, Set<Long> submissions) {
        return database.sql("""
                select d.id from calls.dossier d join calls.submission s on s.id = d.submission
                where s.owner = any(:organisations) or d.id = any(:dossiers) or s.id = any(:submissions)
                  or exists (select from calls.author a where a.submission = s.id and a.consent <> 'refused'
                             and (a.person = any(:people) or a.organisation = any(:organisations)))""")
                .param("organisations", organisations.toArray(Long[]::new))
                .param("people", people.toArray(Long[]::new))
                .param("dossiers", dossiers.toArray(Long[]::new))
                .param("submissions", submissions.toArray(Long[]::new))
                .query((row, number) -> row.getLong(1))
                .list();
    }
}
