package corridor.forum;

import corridor.access.Reader;
import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.practices.Meetings;
import corridor.shared.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells practices of the cycles that everybody may see, by what they and their forums are called. */
@Component
class KnownMeetings implements Meetings {

    private final Forums forums;
    private final CycleStore cycles;
    private final Organisations organisations;

    KnownMeetings(Forums forums, CycleStore cycles, Organisations organisations) {
        this.forums = forums;
        this.cycles = cycles;
        this.organisations = organisations;
    }

    @Override
    public List<Meeting> known() {
        Map<Long, Forum> all =
                forums.all(Reader.VISITOR).stream().collect(Collectors.toMap(Forum::id, Function.identity()));
        Map<Long, Organisation> same =
                organisations
                        .find(all.values().stream()
                                .flatMap(one -> Stream.ofNullable(one.organisation()))
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Organisation::id, Function.identity()));
        return cycles.all(Reader.VISITOR).stream()
                .flatMap(cycle -> Stream.ofNullable(all.get(cycle.forum())).map(forum -> meeting(forum, cycle, same)))
                .toList();
    }

    private static Meeting meeting(Forum forum, Cycle cycle, Map<Long, Organisation> same) {
        Set<String> aliases = Stream.ofNullable(forum.organisation())
                .flatMap(id -> Stream.ofNullable(same.get(id)))
                .flatMap(one -> Language.ALL.stream().flatMap(one::names))
                .collect(Collectors.toUnmodifiableSet());
        return new Meeting(
                forum.slug(),
                forum.name(),
                aliases,
                cycle.title(),
                cycle.number(),
                cycle.dates().inYear(),
                cycle.content().place());
    }
}
