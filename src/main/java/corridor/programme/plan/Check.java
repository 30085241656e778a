package corridor.programme.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;

/** What a plan breaks, found by asking every rule of every place. */
final class Check {

    private final Problem problem;
    private final Layout layout;
    private final Set<Absence> away;
    private final List<Clash> found = new ArrayList<>();

    private Check(Problem problem, Layout layout) {
        this.problem = problem;
        this.layout = layout;
        this.away = new HashSet<>(problem.absences());
    }

    /** Every hard rule that the plan breaks. */
    static List<Clash> of(Problem problem, Layout layout) {
        Check check = new Check(problem, layout);
        check.places();
        layout.byHour().forEach((hour, ids) -> {
            check.pairs(ids);
            check.people(hour, ids);
            check.absences(hour, ids);
            check.teams(hour, ids);
        });
        check.order();
        check.talks();
        return List.copyOf(check.found);
    }

    private void places() {
        layout.spots()
                .forEach((id, spot) -> Rules.OF_A_PLACE.stream()
                        .filter(rule -> Rules.broken(rule, layout.meeting(id), spot))
                        .forEach(rule -> found.add(Rules.clash(rule, layout.meeting(id), spot))));
    }

    private void pairs(List<Long> ids) {
        for (int i = 0; i < ids.size(); i++) {
            for (int j = i + 1; j < ids.size(); j++) {
                Spot one = layout.spot(ids.get(i));
                Set<Long> both = Set.of(ids.get(i), ids.get(j));
                if (one.equals(layout.spot(ids.get(j)))) {
                    found.add(Clash.of(Rule.ROOM_ONCE, both).at(one));
                }
                if (Rules.beside(layout.meeting(ids.get(i)), layout.meeting(ids.get(j)))) {
                    found.add(Clash.of(Rule.ALONE, both).during(one.hour().id()));
                }
            }
        }
    }

    private void people(Hour hour, Collection<Long> ids) {
        Map<Long, SortedSet<Long>> parts = layout.parts(ids);
        parts.forEach((person, in) -> {
            if (Rules.torn(in) > 0) {
                found.add(Clash.of(Rule.PERSON_ONCE, in)
                        .person(person)
                        .during(hour.id())
                        .times(Rules.torn(in)));
            }
        });
    }

    private void absences(Hour hour, Collection<Long> ids) {
        for (long id : ids) {
            absences(hour, id, layout.meeting(id).people());
            layout.talks().getOrDefault(id, List.of()).forEach(talk -> absences(hour, id, talk.people()));
        }
    }

    private void absences(Hour hour, long id, Collection<Long> people) {
        people.stream()
                .filter(person -> away.contains(new Absence(person, hour.id())))
                .forEach(person -> found.add(
                        Clash.of(Rule.AVAILABLE, Set.of(id)).person(person).during(hour.id())));
    }

    private void teams(Hour hour, Collection<Long> ids) {
        problem.teams().forEach(team -> {
            List<Long> needing = ids.stream()
                    .filter(id -> Team.pairs(layout.meeting(id).booths()).contains(team.pair()))
                    .toList();
            long lacking = Rules.lacking(needing.size(), team);
            if (lacking > 0) {
                found.add(Clash.of(Rule.INTERPRETERS, needing)
                        .during(hour.id())
                        .counting(needing.size(), team.teams())
                        .saying(Set.of(team.pair()))
                        .times(lacking));
            }
        });
    }

    private void order() {
        problem.order().stream()
                .filter(order -> layout.spots().keySet().containsAll(Set.of(order.earlier(), order.later())))
                .filter(order -> Rules.outOfOrder(
                        layout.spot(order.earlier()).hour(),
                        layout.spot(order.later()).hour()))
                .forEach(order -> found.add(Clash.inOrder(Rule.ORDER, List.of(order.earlier(), order.later()))));
    }

    private void talks() {
        layout.talks().forEach((id, talks) -> {
            Meeting meeting = layout.meeting(id);
            long minutes = talks.stream().mapToLong(Talk::minutes).sum();
            long over = Rules.over(meeting, talks.size());
            if (over > 0) {
                found.add(Clash.of(Rule.SESSION_FULL, Set.of(id))
                        .counting(talks.size(), meeting.pitches())
                        .times(over));
            }
            long late = Rules.late(meeting, minutes);
            if (late > 0) {
                found.add(Clash.of(Rule.TIME_BOX, Set.of(id))
                        .counting(minutes, meeting.minutes())
                        .times(late));
            }
        });
    }
}
