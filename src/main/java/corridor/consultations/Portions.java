package corridor.consultations;

import corridor.shared.Composition;
import corridor.shared.Composition.Share;
import corridor.shared.Composition.Whole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/**
 * Bars of what a number is made up of. What is not listed has a bar of its own, hatched, and stands last.
 *
 * @param total none where nobody knows
 */
public record Portions(Optional<Integer> total, List<Portion> portions) {

    /** The length of the longest bar. */
    public static final int FULL = 1000;

    private static final int STRIPE = 8;

    /** Names are given for the codes of types, and for what is not listed. */
    static Portions of(Composition composition, UnaryOperator<String> names, String rest) {
        OptionalInt remainder = composition.remainder();
        int highest = Math.max(
                composition.listed().values().stream()
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(0),
                remainder.orElse(0));
        List<Portion> portions = new ArrayList<>();
        composition
                .listed()
                .forEach((code, number) -> portions.add(new Portion(
                        names.apply(code),
                        number,
                        length(number, highest),
                        false,
                        composition.share(code, Whole.TOTAL))));
        if (remainder.orElse(0) > 0) {
            portions.add(new Portion(
                    rest, remainder.getAsInt(), length(remainder.getAsInt(), highest), true, Optional.empty()));
        }
        return new Portions(Optional.ofNullable(composition.total()), portions);
    }

    private static int length(int number, int highest) {
        return number == 0 ? 0 : Math.max(STRIPE, Math.round((float) FULL * number / highest));
    }

    /**
     * One bar.
     *
     * @param rest whether it stands for what is not listed
     * @param share of the total; none where that is not known
     */
    public record Portion(String name, int number, int length, boolean rest, Optional<Share> share) {

        /** Stripes as long as the bar. */
        public String hatching() {
            StringBuilder path = new StringBuilder();
            for (int at = 0; at < length; at += 2 * STRIPE) {
                path.append('M')
                        .append(at)
                        .append(" 0h")
                        .append(Math.min(STRIPE, length - at))
                        .append("v1h-")
                        .append(Math.min(STRIPE, length - at))
                        .append('z');
            }
            return path.toString();
        }
    }
}
