package corridor.partnerships.agreements;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The days of an agreement of which its parties are told: its review, its end, the last day to give notice, a year without
 * force, a year without a word of how it is carried out.
 */
final class AgreementDates {

    static final List<String> KINDS = List.of("review", "notice", "end", "without-force", "without-word");

    private static final int YEAR = 12;
    private static final List<Integer> BEFORE_END = List.of(180, 90, 30);
    private static final List<Integer> BEFORE_NOTICE = List.of(30, 7);
    private static final int BEFORE_REVIEW = 30;
    private static final int LONGEST_NOTICE = 1_100;

    private AgreementDates() {}

    /**
     * One of its days.
     *
     * @param told from when its parties are told of it
     */
    record Ahead(String kind, LocalDate day, LocalDate told) {}

    /** All that are known, the next first. Days that are known as a month or a year alone raise nothing. */
    static List<Ahead> of(Agreement one) {
        List<Ahead> ahead = new ArrayList<>();
        LocalDate ends = day(one.content().expires());
        LocalDate review = day(one.content().reviewed());
        if (review != null) {
            ahead.add(new Ahead("review", review, review.minusDays(BEFORE_REVIEW)));
        }
        if (ends != null) {
            BEFORE_END.forEach(days -> ahead.add(new Ahead("end", ends, ends.minusDays(days))));
            BigDecimal notice = one.content().notice();
            if (notice != null) {
                LocalDate last = ends.minusDays(Math.clamp(notice.longValue(), 0, LONGEST_NOTICE));
                BEFORE_NOTICE.forEach(days -> ahead.add(new Ahead("notice", last, last.minusDays(days))));
            }
        }
        LocalDate signed = one.signedOn();
        if (signed != null && one.state().equals(AgreementLifecycle.SIGNED)) {
            LocalDate day = signed.plusMonths(YEAR);
            ahead.add(new Ahead("without-force", day, day));
        }
        LocalDate began = one.inForceOn();
        if (began != null && one.claims().isEmpty()) {
            LocalDate day = began.plusMonths(YEAR);
            ahead.add(new Ahead("without-word", day, day));
        }
        return ahead.stream().sorted(Comparator.comparing(Ahead::told)).toList();
    }

    /** Of what parties have to be told by now: each once, and nothing of what is past. */
    static List<Ahead> due(Agreement one, LocalDate today) {
        return of(one).stream()
                .filter(each -> !each.told().isAfter(today))
                .filter(each -> each.kind().startsWith("without") || !each.day().isBefore(today))
                .toList();
    }

    /** Of each day once, however many of its tellings fell together. */
    static List<Ahead> once(List<Ahead> due) {
        Map<String, Ahead> days = new LinkedHashMap<>();
        due.forEach(each -> days.put(each.kind() + each.day(), each));
        return List.copyOf(days.values());
    }

    private static @Nullable LocalDate day(String typed) {
        return Optional.of(typed)
                .filter(one -> one.length() == "2030-01-01".length())
                .map(LocalDate::parse)
                .orElse(null);
    }
}
