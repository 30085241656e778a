package corridor.partnerships.agreements;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The days of an agreement of which its parties are told: its review, its end, the last day to give notice, a year without
 * force, a year without a word of how it is carried out.
 */
final class AgreementDates {

    /** Of which days parties are told, and how many days before. {@link AgreementAlarms} knows when those days are. */
    static final List<Telling> TELLINGS = List.of(
            new Telling("review", 30),
            new Telling("notice", 30),
            new Telling("notice", 7),
            new Telling("end", 180),
            new Telling("end", 90),
            new Telling("end", 30),
            new Telling("without-force", 0),
            new Telling("without-word", 0));

    static final int LONGEST_NOTICE = 1_100;

    private AgreementDates() {}

    /** That parties are told of a day so many days before it. */
    record Telling(String kind, int before) {}

    /** One of its days. */
    record Ahead(String kind, LocalDate day) {}

    /** Those that it says itself or that it was prolonged to, the next first; what is known as a month or a year alone is none. */
    static List<Ahead> of(AgreementContent content, @Nullable LocalDate prolonged) {
        List<Ahead> ahead = new ArrayList<>();
        day(content.reviewed()).ifPresent(day -> ahead.add(new Ahead("review", day)));
        Optional.ofNullable(prolonged).or(() -> day(content.expires())).ifPresent(ends -> {
            ahead.add(new Ahead("end", ends));
            BigDecimal notice = content.notice();
            if (notice != null) {
                ahead.add(new Ahead("notice", ends.minusDays(Math.clamp(notice.longValue(), 0, LONGEST_NOTICE))));
            }
        });
        return ahead.stream().sorted(Comparator.comparing(Ahead::day)).toList();
    }

    private static Optional<LocalDate> day(String typed) {
        return Optional.of(typed)
                .filter(one -> one.length() == "2030-01-01".length())
                .map(LocalDate::parse);
    }
}
