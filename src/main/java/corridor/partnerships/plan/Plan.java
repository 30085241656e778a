package corridor.partnerships.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Everything that a partnership wrote down. */
public record Plan(List<PlanEntry> entries) {

    public List<PlanEntry> of(EntryKind kind) {
        return entries.stream().filter(one -> one.kind() == kind).toList();
    }

    /** What the entries of one kind say. */
    public <T extends PlanRecord> List<T> all(Class<T> type) {
        return entries.stream()
                .map(PlanEntry::content)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    public Optional<PlanEntry> entry(long id) {
        return entries.stream().filter(one -> one.id() == id).findFirst();
    }

    public boolean disputed() {
        return all(Dispute.class).stream().anyMatch(Dispute::open);
    }

    /** What a year needs and what of it is sure, line by line: cash by currency, hours. Nothing is converted or added across. */
    public List<Gap> gaps(String year) {
        Map<String, Sums> lines = new TreeMap<>();
        all(Need.class).stream()
                .filter(one -> one.year().startsWith(year))
                .forEach(one -> Sums.parts(one.amount(), one.hours())
                        .forEach((unit, value) -> lines.merge(unit, Sums.needed(value), Sums::plus)));
        all(Commitment.class).stream()
                .filter(one -> one.year().startsWith(year))
                .forEach(one -> Sums.parts(one.amount(), one.hours())
                        .forEach((unit, value) -> lines.merge(unit, Sums.given(value, one.sure()), Sums::plus)));
        List<Gap> gaps = new ArrayList<>();
        lines.forEach((unit, sums) -> gaps.add(new Gap(year, unit, sums.needed(), sums.secured(), sums.hoped())));
        return gaps;
    }

    /** Every year of which something is said, the earliest first. */
    public List<String> years() {
        List<String> years = new ArrayList<>();
        all(Need.class).forEach(one -> years.add(one.year()));
        all(Commitment.class).forEach(one -> years.add(one.year()));
        return years.stream()
                .filter(one -> one.length() >= YEAR)
                .map(one -> one.substring(0, YEAR))
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether anything is said of what a year needs, even that it needs nothing. */
    public boolean saysWhatIsNeeded(String year) {
        return all(Need.class).stream().anyMatch(one -> one.year().startsWith(year));
    }

    private static final int YEAR = 4;
}
