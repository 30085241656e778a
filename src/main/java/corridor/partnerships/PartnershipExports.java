package corridor.partnerships;

import corridor.archives.ExportPart;
import java.util.List;
import org.springframework.stereotype.Component;

/** Partnerships as they leave with an export. */
@Component
class PartnershipExports implements ExportPart {

    @Override
    public List<Kind> kinds() {
        return List.of(
                new Kind(
                        "partnerships",
                        "partnerships.partnership",
                        "Partnerships as their parties read them, and those of which documents tell: see origin and audience.",
                        false),
                new Kind(
                        "partnership-fronts",
                        "partnerships.front",
                        "What the world may read of partnerships: nothing while consents are missing.",
                        false),
                new Kind("parties", "partnerships.party", "Who takes part, and who confirmed it.", true),
                new Kind(
                        "partnership-entries",
                        "partnerships.entry",
                        "What partners wrote down: objectives, resources, meetings, adaptations, lessons.",
                        true),
                new Kind(
                        "assents",
                        "partnerships.assent",
                        "Each yes or no of a party, with the hash of the words for which it was said.",
                        true));
    }
}
