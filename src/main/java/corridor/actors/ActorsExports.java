package corridor.actors;

import corridor.archives.ExportPart;
import java.util.List;
import org.springframework.stereotype.Component;

/** Organisations with their standing, and people where they are asked for. */
@Component
class ActorsExports implements ExportPart {

    @Override
    public List<Kind> kinds() {
        return List.of(
                new Kind("organisations", "actors.organisation", "Organisations by any of their names.", false),
                new Kind("people", "actors.person", "People with an account or a role.", true),
                new Kind("memberships", "actors.membership", "Roles that people play, for a term.", true),
                new Kind(
                        "verifications",
                        "actors.verification",
                        "Whether organisations are what they say they are, and until when.",
                        false),
                new Kind("risk-flags", "actors.flag", "Levels of risk of organisations, and why.", false),
                new Kind("appointments", "actors.appointment", "How people came by their roles.", true));
    }
}
