package corridor.partnerships.health;

import corridor.partnerships.health.Health.Pillar;
import corridor.partnerships.health.Health.Reason;
import corridor.partnerships.health.Health.State;
import corridor.partnerships.plan.EntryKind;
import corridor.partnerships.plan.Gap;
import corridor.partnerships.plan.Objective;
import corridor.partnerships.plan.Plan;
import corridor.partnerships.plan.PlanEntry;
import corridor.partnerships.plan.Risk;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Judges the three pillars. Months are calendar months in Universal Time; a boundary counts for the better state. */
public final class HealthRule {

    private HealthRule() {}

    /** Counted from the beginning while nothing happened yet. */
    public static Health of(Plan plan, Instant began, Thresholds thresholds, LocalDate today) {
        return new Health(
                Pillar.of("finance", finance(plan, thresholds, today)),
                Pillar.of("monitoring", monitoring(plan, day(began), thresholds, today)),
                Pillar.of("adaptability", adaptability(plan, day(began), thresholds, today)),
                thresholds.rule());
    }

    private static List<Reason> finance(Plan plan, Thresholds thresholds, LocalDate today) {
        List<Reason> reasons = new ArrayList<>();
        String year = String.valueOf(today.getYear());
        String next = String.valueOf(today.getYear() + 1);
        if (!plan.saysWhatIsNeeded(year)) {
            reasons.add(Reason.of(State.WATCH, "finance.unsaid", year));
        }
        for (Gap gap : plan.gaps(year)) {
            State state = gap.percent() >= thresholds.securedForOnCourse()
                    ? State.ON_COURSE
                    : gap.percent() >= thresholds.securedForWatch() ? State.WATCH : State.AT_RISK;
            reasons.add(
                    Reason.of(state, "finance.secured", gap.secured(), gap.needed(), gap.unit(), year, gap.percent()));
        }
        if (today.getMonthValue() >= thresholds.nextYearFromMonth() && !plan.saysWhatIsNeeded(next)) {
            reasons.add(Reason.of(State.WATCH, "finance.unsaid", next));
        }
        return reasons.isEmpty() ? List.of(Reason.of(State.ON_COURSE, "finance.none", year)) : reasons;
    }

    private static List<Reason> monitoring(Plan plan, LocalDate began, Thresholds thresholds, LocalDate today) {
        List<Reason> reasons = new ArrayList<>();
        LocalDate told = latest(plan, List.of(EntryKind.NOTE), began);
        State state = since(told, thresholds.toldForOnCourse(), thresholds.toldForWatch(), today);
        reasons.add(Reason.of(state, "monitoring.told", told.toString()));
        List<Objective> all = plan.all(Objective.class);
        if (all.stream().allMatch(one -> one.indicators().isEmpty())) {
            reasons.add(Reason.of(State.AT_RISK, "monitoring.none"));
        } else if (!all.stream().allMatch(Objective::watched)) {
            reasons.add(Reason.of(State.WATCH, "monitoring.incomplete"));
        }
        boolean late = all.stream()
                .flatMap(one -> one.indicators().stream())
                .anyMatch(one -> one.baseline().isEmpty() && past(one.baselineDay(), today));
        if (late) {
            reasons.add(Reason.of(State.WATCH, "monitoring.baseline"));
        }
        return reasons;
    }

    private static List<Reason> adaptability(Plan plan, LocalDate began, Thresholds thresholds, LocalDate today) {
        List<Reason> reasons = new ArrayList<>();
        LocalDate looked = latest(plan, List.of(EntryKind.MEETING, EntryKind.ADAPTATION), began);
        State state = since(looked, thresholds.adaptedForOnCourse(), thresholds.adaptedForWatch(), today);
        reasons.add(Reason.of(state, "adaptability.looked", looked.toString()));
        List<Risk> open = plan.all(Risk.class).stream()
                .filter(one -> one.standing().equals("open"))
                .toList();
        if (open.stream().anyMatch(Risk::unmet)) {
            reasons.add(Reason.of(State.AT_RISK, "adaptability.risk"));
        }
        if (open.stream().anyMatch(one -> past(one.review(), today))) {
            reasons.add(Reason.of(State.WATCH, "adaptability.review"));
        }
        return reasons;
    }

    private static boolean past(String day, LocalDate today) {
        return !day.isEmpty() && day.compareTo(today.toString().substring(0, day.length())) < 0;
    }

    private static State since(LocalDate day, int onCourse, int watch, LocalDate today) {
        return !today.isAfter(day.plusMonths(onCourse))
                ? State.ON_COURSE
                : !today.isAfter(day.plusMonths(watch)) ? State.WATCH : State.AT_RISK;
    }

    /** The day on which something of these kinds was last written. An adaptation counts once it holds. */
    private static LocalDate latest(Plan plan, Collection<EntryKind> kinds, LocalDate began) {
        return plan.entries().stream()
                .filter(one -> kinds.contains(one.kind()) && !one.waits())
                .map(PlanEntry::writtenAt)
                .map(HealthRule::day)
                .max(java.util.Comparator.naturalOrder())
                .filter(day -> day.isAfter(began))
                .orElse(began);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
