package corridor.assurance;

import corridor.archives.ExportPart;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is shown of records as it leaves with an export. */
@Component
class AssuranceExports implements ExportPart {

    @Override
    public List<Kind> kinds() {
        return List.of(
                new Kind(
                        "disclosures",
                        "assurance.disclosure",
                        "What parties asked each other to show, in the words that were asked for: see state.",
                        false),
                new Kind("disclosure-consents", "assurance.consent", "What each party said to these words.", true),
                new Kind(
                        "disclosure-releases",
                        "assurance.release",
                        "Who may read each disclosure, from when, and how many consents are missing.",
                        false),
                new Kind("disclosure-replies", "assurance.reply", "What organisations that are named replied.", false),
                new Kind("disclosures-taken", "assurance.taken", "Who took along what is shown.", true),
                new Kind(
                        "disclosure-corrections",
                        "assurance.correction",
                        "Numbers of disclosures that were withdrawn or have other words.",
                        false));
    }
}
