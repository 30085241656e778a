package corridor.floor;

import corridor.access.Reader;
import corridor.forum.sessions.Sessions;
import corridor.live.LiveSource;
import corridor.shared.Language;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells those who moderate that there is something new; what it is they ask for as who they are. */
@Component
class DeskSource implements LiveSource {

    private final Sessions sessions;
    private final Floor floor;
    private final StageStore stages;

    DeskSource(Sessions sessions, Floor floor, StageStore stages) {
        this.sessions = sessions;
        this.floor = floor;
        this.stages = stages;
    }

    @Override
    public String prefix() {
        return "desk";
    }

    @Override
    public Optional<Sent> sent(Reader reader, long id) {
        return sessions.byIds(reader, List.of(id)).values().stream()
                .filter(session -> floor.mayModerate(reader, session))
                .findFirst()
                .map(session -> Sent.NUMBER);
    }

    @Override
    public long number(long id) {
        return stages.find(id).map(Stage::number).orElse(0L);
    }

    @Override
    public byte[] content(long id, Language language) {
        return new byte[0];
    }
}
