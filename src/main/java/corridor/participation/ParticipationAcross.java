package corridor.participation;

import corridor.access.Reader;
import corridor.forum.AcrossFigures;
import corridor.forum.Cycle;
import corridor.forum.Cycles;
import corridor.forum.Forum;
import corridor.shared.Composition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How many took part in each cycle; not known where nobody registered here. */
@Component
class ParticipationAcross implements AcrossFigures {

    private static final int ORDER = 50;

    private final ObjectProvider<Cycles> cycles;
    private final Participants participants;

    ParticipationAcross(ObjectProvider<Cycles> cycles, Participants participants) {
        this.cycles = cycles;
        this.participants = participants;
    }

    @Override
    public List<Series> series(Reader reader, Forum forum) {
        List<Cycle> all = cycles.getObject().of(reader, forum.id());
        Map<Long, Composition> coming =
                participants.compositions(all.stream().map(Cycle::id).toList());
        Map<Long, Figure> figures = new HashMap<>();
        for (Cycle cycle : all) {
            Composition known = coming.get(cycle.id());
            figures.put(
                    cycle.id(),
                    new Figure(
                            known == null
                                    ? null
                                    : Long.valueOf(
                                            known.sum() + known.remainder().orElse(0)),
                            null,
                            cycle.url() + "/participants"));
        }
        return List.of(new Series("participants", ORDER, figures));
    }
}
