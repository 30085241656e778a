package corridor.partnerships.agreements;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.assurance.Release;
import corridor.assurance.Releases;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The clauses of an agreement as a reader may read them, and two of them side by side. */
@Component
class Clauses {

    private static final Set<String> THERE = Set.of("yes", "partly");

    private final Releases releases;
    private final AgreementRows rows;

    Clauses(Releases releases, AgreementRows rows) {
        this.releases = releases;
        this.rows = rows;
    }

    /** All for parties and of what documents tell; for others those that all parties agreed to show. */
    List<Clause> readable(Reader reader, Agreement one) {
        boolean party = one.organisations().stream().map(Audience::organisation).anyMatch(reader.labels()::contains);
        if (one.reported() != null || (party && one.audience().stream().anyMatch(reader.labels()::contains))) {
            return one.clauses();
        }
        return releases.of(reader, one.reference()).stream()
                .filter(each -> each.fact().equals(AgreementFacts.CLAUSES))
                .map(Release::content)
                .findFirst()
                .map(rows::clauses)
                .orElseGet(() -> rows.clauses(AgreementRows.NO_CLAUSES));
    }

    /** Both have it, only one has, neither has, or it is not known of one of them, which is not no. */
    static String compared(Clause one, Clause other) {
        if (!one.answered() || !other.answered()) {
            return Clause.UNKNOWN;
        }
        boolean here = THERE.contains(one.standing());
        boolean there = THERE.contains(other.standing());
        return here && there ? "both" : here ? "one" : there ? "other" : "neither";
    }
}
