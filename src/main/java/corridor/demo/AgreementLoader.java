package corridor.demo;

import static corridor.demo.PracticeFile.orNone;

import corridor.access.Reader;
import corridor.access.Right;
import corridor.partnerships.Front;
import corridor.partnerships.Partnerships;
import corridor.partnerships.agreements.AgreementContent;
import corridor.partnerships.agreements.AgreementReporting;
import corridor.partnerships.agreements.AgreementReporting.ReportedDraft;
import corridor.partnerships.agreements.Agreements;
import corridor.partnerships.agreements.Clause;
import corridor.partnerships.agreements.ReportedAgreement;
import corridor.shared.Corridor;
import corridor.shared.CountryCode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records the agreements of which the documents tell, each under the partnership to which it belongs. */
@Component
class AgreementLoader {

    private static final Reader CURATOR =
            Reader.system("catalogue", Set.of(new Right("agreement.write"), new Right("agreement.record")));

    private final Catalogue catalogue;
    private final ObjectProvider<Partnerships> partnerships;
    private final ObjectProvider<Agreements> agreements;
    private final ObjectProvider<AgreementReporting> reporting;

    AgreementLoader(
            Catalogue catalogue,
            ObjectProvider<Partnerships> partnerships,
            ObjectProvider<Agreements> agreements,
            ObjectProvider<AgreementReporting> reporting) {
        this.catalogue = catalogue;
        this.partnerships = partnerships;
        this.agreements = agreements;
        this.reporting = reporting;
    }

    /** Unless the area is off, or some agreement is there. */
    @Transactional
    public boolean load() {
        Agreements door = agreements.getIfAvailable();
        if (door == null || !door.isEmpty()) {
            return false;
        }
        reporting
                .getObject()
                .record(
                        CURATOR,
                        catalogue.agreements().entrySet().stream()
                                .map(one -> draft(one.getKey(), one.getValue()))
                                .toList());
        return true;
    }

    private ReportedDraft draft(String slug, AgreementFile file) {
        Long partnership = partnerships
                .getObject()
                .front(CURATOR, file.partnership())
                .map(Front::id)
                .orElse(null);
        return new ReportedDraft(slug, content(file), reported(file), clauses(file), partnership);
    }

    private static AgreementContent content(AgreementFile file) {
        return new AgreementContent(
                file.title(),
                file.summary(),
                file.kind(),
                "",
                "",
                "",
                null,
                "",
                List.<CountryCode>of(),
                orNone(file.corridors()).stream().map(Corridor::parse).toList(),
                orNone(file.themes()));
    }

    private static ReportedAgreement reported(AgreementFile file) {
        return new ReportedAgreement(
                file.parties().stream()
                        .map(one -> new ReportedAgreement.State(one.country(), lines(one.source())))
                        .toList(),
                orNone(file.others()).stream()
                        .map(one -> new ReportedAgreement.Other(one.name(), lines(one.source())))
                        .toList(),
                orNone(file.clauses()).stream()
                        .collect(Collectors.toMap(AgreementFile.ClauseFile::clause, one -> lines(one.source()))),
                orNone(file.remarks()).stream()
                        .map(one -> new ReportedAgreement.Other(one.text(), lines(one.source())))
                        .toList(),
                file.sources().values().stream()
                        .flatMap(one -> one.lines().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                orNone(file.inferred()));
    }

    private static List<Clause> clauses(AgreementFile file) {
        return orNone(file.clauses()).stream()
                .map(one -> new Clause(one.clause(), one.standing(), "", one.note()))
                .toList();
    }

    private static String lines(SourceLines source) {
        return String.join(" ", source.lines());
    }
}
