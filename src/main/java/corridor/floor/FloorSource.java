package corridor.floor;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.forum.sessions.Session;
import corridor.forum.sessions.Sessions;
import corridor.live.LiveSource;
import corridor.shared.Language;
import corridor.ui.Fragments;
import corridor.ui.Frames;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sends the board of a session to those who look on. */
@Component
class FloorSource implements LiveSource {

    private final Sessions sessions;
    private final StageStore stages;
    private final Boards boards;
    private final Frames frames;
    private final Fragments fragments;
    private final Reader visitor;

    FloorSource(
            Sessions sessions, StageStore stages, Boards boards, Frames frames, Fragments fragments, Rights rights) {
        this.sessions = sessions;
        this.stages = stages;
        this.boards = boards;
        this.frames = frames;
        this.fragments = fragments;
        this.visitor = Reader.visitor(rights);
    }

    @Override
    public String prefix() {
        return "session";
    }

    @Override
    public Optional<Sent> sent(Reader reader, long id) {
        return sessions.byIds(reader, List.of(id)).values().stream()
                .findFirst()
                .map(session -> session.audience().contains(Audience.PUBLIC) ? Sent.CONTENT : Sent.NUMBER);
    }

    @Override
    public long number(long id) {
        return stages.find(id).map(Stage::number).orElse(0L);
    }

    @Override
    public byte[] content(long id, Language language) {
        Session session = sessions.byIds(visitor, List.of(id)).get(id);
        return session == null
                ? new byte[0]
                : fragments.write(
                        "floor/board.jte",
                        Map.of(
                                "frame", frames.visitor(language, session.url() + "/floor"),
                                "board", boards.of(visitor, language, session)));
    }
}
