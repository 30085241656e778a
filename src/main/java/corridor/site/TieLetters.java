package corridor.site;

import corridor.access.Audience;
import corridor.actors.ActorGrants;
import corridor.outbox.Notice;
import corridor.outbox.Notices;
import corridor.threads.Tied;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Focal points learn that somebody else tied a record of theirs to another, or took it apart. */
@Component
class TieLetters {

    private final Notices notices;

    TieLetters(Notices notices) {
        this.notices = notices;
    }

    @EventListener
    void on(Tied tied) {
        notices.tell(
                tied.sides().stream().map(side -> notice(side, tied.apart())).toList());
    }

    /** The thread names the other record, to whoever may read it. */
    private static Notice notice(Tied.Side side, boolean apart) {
        return new Notice(
                apart ? "threads.untied" : "threads.tied",
                side.record(),
                side.name(),
                "/threads/" + side.record().kind() + "/" + side.record().id(),
                side.organisations().stream().map(Audience::organisation).collect(Collectors.toSet()),
                ActorGrants.EDIT_ORGANISATION,
                List.of());
    }
}
