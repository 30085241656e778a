package corridor.actors;

import corridor.archives.ExportPart;
import java.util.List;
import org.springframework.stereotype.Component;

/** Organisations, and people where they are asked for. */
@Component
class ActorsExports implements ExportPart {

    @Override
    public List<Kind> kinds() {
        return List.of(
                new Kind("organisations", "actors.organisation", "Organisations by any of their names.", false),
                new Kind("people", "actors.person", "People with an account or a role.", true),
                new Kind("memberships", "actors.membership", "Roles that people play, for a term.", true));
    }
}
