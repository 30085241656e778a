package corridor.demo;

import corridor.partnerships.PartnershipContent;
import corridor.partnerships.Plans.Wish;
import corridor.partnerships.plan.Commitment;
import corridor.partnerships.plan.Declaration;
import corridor.partnerships.plan.EntryKind;
import corridor.partnerships.plan.Governance;
import corridor.partnerships.plan.Indicator;
import corridor.partnerships.plan.Meeting;
import corridor.partnerships.plan.Need;
import corridor.partnerships.plan.Note;
import corridor.partnerships.plan.Objective;
import corridor.partnerships.plan.PlanRecord;
import corridor.partnerships.plan.Risk;
import corridor.partnerships.plan.Seat;
import corridor.shared.LocalizedText;
import corridor.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a fictional partnership writes into its plan and its diary.
 *
 * @param begins its first day
 * @param slugs of its parties, the first of which answers for everything
 */
record PartnershipWords(PartnershipTale tale, LocalDate begins, List<String> slugs) {

    private static final int YEARS = 2;
    private static final BigDecimal MONTHS = BigDecimal.valueOf(3);

    PartnershipContent content() {
        return new PartnershipContent(
                tale.title(),
                tale.summary(),
                tale.form(),
                month(begins),
                month(begins.plusYears(YEARS)),
                tale.themes(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "outcome",
                "current-topic");
    }

    List<Wish> plan() {
        String owner = slugs.getFirst();
        List<Wish> plan = new ArrayList<>(List.of(
                wish(objective(owner)),
                wish(table()),
                wish(new Risk(
                        tale.risk().what(),
                        tale.risk().sort(),
                        "middle",
                        "low",
                        tale.risk().then(),
                        owner,
                        month(begins.plusYears(YEARS)),
                        "open"))));
        Money sum = Money.parse(tale.needs().amount(), "EUR").orElseThrow();
        for (int year = begins.getYear(); year <= begins.getYear() + YEARS; year++) {
            String of = String.valueOf(year);
            plan.add(wish(new Need(of, "cash", sum, null, tale.needs().what())));
            plan.add(wish(new Commitment(owner, of, "cash", sum, null, LocalizedText.EMPTY, "secured")));
        }
        return plan;
    }

    private Objective objective(String owner) {
        PartnershipTale.IndicatorPart followed = tale.indicator();
        return new Objective(
                tale.outcome(),
                owner,
                begins.plusYears(YEARS).toString(),
                tale.measure(),
                List.of(new Indicator(
                        followed.name(),
                        followed.unit(),
                        followed.baseline(),
                        month(begins),
                        followed.target(),
                        followed.source(),
                        owner)));
    }

    private Governance table() {
        return new Governance(
                LocalizedText.english("Joint table"),
                "consensus",
                LocalizedText.EMPTY,
                MONTHS,
                slugs.stream()
                        .map(slug -> new Seat(slug, "", List.of("local-authority", "diaspora", "women")))
                        .toList(),
                tale.absent());
    }

    static Wish declaration(String slug) {
        return wish(new Declaration(slug, "none", LocalizedText.EMPTY, LocalizedText.EMPTY));
    }

    /** A meeting three months after it began, and a note after a year. */
    List<Wish> diary() {
        return List.of(
                wish(new Meeting(begins.plusMonths(3).toString(), slugs, said(tale.meeting()), "")),
                wish(new Note(
                        month(begins.plusYears(1)), said(tale.told()), said(tale.worked()), said(tale.failed()))));
    }

    private static LocalizedText said(@Nullable LocalizedText text) {
        return Objects.requireNonNullElse(text, LocalizedText.EMPTY);
    }

    private static String month(LocalDate day) {
        return day.toString().substring(0, "2026-01".length());
    }

    private static Wish wish(PlanRecord content) {
        EntryKind kind = Arrays.stream(EntryKind.values())
                .filter(one -> one.shape().type().isInstance(content))
                .findFirst()
                .orElseThrow();
        return new Wish(kind, null, content, LocalizedText.EMPTY);
    }
}
