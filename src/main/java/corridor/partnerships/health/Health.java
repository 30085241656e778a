package corridor.partnerships.health;

import java.util.List;
import java.util.Locale;

/** How an active partnership fares: exactly three pillars, no fourth and no sum. */
public record Health(Pillar finance, Pillar monitoring, Pillar adaptability, int rule) {

    /** A pillar with its reasons; the worst decides. */
    public record Pillar(String name, State state, List<Reason> reasons) {

        static Pillar of(String name, List<Reason> reasons) {
            State worst = reasons.stream()
                    .map(Reason::state)
                    .max(java.util.Comparator.naturalOrder())
                    .orElse(State.ON_COURSE);
            return new Pillar(
                    name,
                    worst,
                    reasons.stream().filter(one -> one.state() == worst).toList());
        }

        Pillar bare() {
            return new Pillar(name, state, List.of());
        }
    }

    /** From good to bad. */
    public enum State {
        ON_COURSE,
        WATCH,
        AT_RISK;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Why.
     *
     * @param sentence message key below {@code partnerships.health}
     */
    public record Reason(State state, String sentence, List<Object> args) {

        static Reason of(State state, String sentence, Object... args) {
            return new Reason(state, sentence, List.of(args));
        }
    }

    public List<Pillar> pillars() {
        return List.of(finance, monitoring, adaptability);
    }

    /** Without the reasons, which tell what partners wrote down among themselves. */
    public Health bare() {
        return new Health(finance.bare(), monitoring.bare(), adaptability.bare(), rule);
    }
}
