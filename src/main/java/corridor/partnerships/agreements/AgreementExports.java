package corridor.partnerships.agreements;

import corridor.archives.ExportPart;
import java.util.List;
import org.springframework.stereotype.Component;

/** Agreements as they leave with an export. */
@Component
class AgreementExports implements ExportPart {

    @Override
    public List<Kind> kinds() {
        return List.of(
                new Kind(
                        "agreements",
                        "partnerships.agreement",
                        "Agreements as their parties read them, and those of which documents tell: see origin and audience.",
                        false),
                new Kind(
                        "agreement-fronts",
                        "partnerships.agreement_front",
                        "What the world may read of agreements: nothing while consents are missing.",
                        false),
                new Kind("agreement-signatures", "partnerships.signature", "Who signed which text, by its hash.", true),
                new Kind(
                        "agreement-claims",
                        "partnerships.claim",
                        "How parties say that agreements are carried out.",
                        false),
                new Kind(
                        "agreement-alarms",
                        "partnerships.alarm",
                        "Of which of its dates the parties of an agreement have been told.",
                        false));
    }
}
