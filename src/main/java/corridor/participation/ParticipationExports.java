package corridor.participation;

import corridor.archives.ExportPart;
import java.util.List;
import org.springframework.stereotype.Component;

/** Delegations, and who came. Badges and what people need stay here. */
@Component
class ParticipationExports implements ExportPart {

    @Override
    public List<Kind> kinds() {
        return List.of(
                new Kind(
                        "delegations",
                        "participation.delegation",
                        "Delegations: which organisation may send how many people to a cycle.",
                        false),
                new Kind(
                        "registrations",
                        "participation.registration",
                        "Who asked to take part, and what became of it.",
                        true),
                new Kind(
                        "participants",
                        "participation.participant",
                        "Who comes to a cycle, and for whom it may be seen.",
                        true),
                new Kind("check-ins", "participation.check_in", "When somebody came.", true));
    }
}
