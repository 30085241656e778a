package corridor.programme.rooms;

import corridor.programme.Times;
import corridor.programme.plan.Hour;
import corridor.programme.plan.Team;
import corridor.shared.Language;
import corridor.ui.Frame;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a plan has to keep to in words, each with how it is taken away. */
record ConditionLines(
        Frame frame, Times times, Map<Long, String> titles, Map<Long, String> people, Map<Long, Hour> hours) {

    Map<String, String> of(Condition condition) {
        Map<String, String> lines = new LinkedHashMap<>();
        condition.teams().forEach(team -> lines.put("team " + team.pair(), team(team)));
        absences(condition, lines);
        condition
                .order()
                .forEach(one -> lines.put(
                        "order " + one.earlier() + " " + one.later(),
                        frame.t("programme.condition.order", title(one.later()), title(one.earlier()))));
        condition
                .days()
                .forEach((session, days) -> lines.put(
                        "day " + session,
                        frame.t(
                                "programme.condition.day",
                                title(session),
                                days.stream().map(times::day).collect(Collectors.joining(" · ")))));
        return lines;
    }

    private String title(long session) {
        return titles.getOrDefault(session, frame.t("programme.closed-session"));
    }

    private String team(Team team) {
        return frame.t(
                "programme.condition.team",
                tongue(team.pair().substring(0, 2)),
                tongue(team.pair().substring(3)),
                team.teams());
    }

    private String tongue(String tag) {
        return Language.of(tag)
                .map(one -> one.locale().getDisplayLanguage(frame.language().locale()))
                .orElse(tag);
    }

    private void absences(Condition condition, Map<String, String> lines) {
        Map<Long, List<String>> away = new LinkedHashMap<>();
        condition
                .absences()
                .forEach(one -> Optional.ofNullable(hours.get(one.hour()))
                        .ifPresent(hour -> away.computeIfAbsent(one.person(), none -> new ArrayList<>())
                                .add(times.when(hour))));
        away.forEach((person, when) -> lines.put(
                "absence " + person,
                frame.t(
                        "programme.condition.absent",
                        people.getOrDefault(person, frame.t("programme.somebody")),
                        String.join(" · ", when))));
    }
}
