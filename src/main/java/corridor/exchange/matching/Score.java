package corridor.exchange.matching;

import corridor.exchange.matching.Candidate.Wish;
import corridor.exchange.matching.Factor.Sort;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** How well an offer fits a need, in words that can be read. {@link CompactScore} gives the same numbers faster. */
public record Score(Weights weights, LocalDate today) {

    public Explanation of(Candidate offer, Candidate need) {
        Factor place =
                new PlaceScore(weights).of(offer.wish().places(), need.wish().places());
        return new Explanation(
                unmet(offer, need, place.points()),
                List.of(
                        place,
                        weights.capability() > 0 && need.wish().capabilities().isEmpty()
                                ? new Factor(
                                        Sort.CAPABILITY,
                                        weights.capabilityNotAsked(),
                                        weights.capability(),
                                        List.of(),
                                        List.of())
                                : covered(
                                        Sort.CAPABILITY,
                                        weights.capability(),
                                        offer.wish().capabilities(),
                                        need.wish().capabilities()),
                        covered(
                                Sort.THEME,
                                weights.theme(),
                                offer.wish().themes(),
                                need.wish().themes()),
                        covered(
                                Sort.RESOURCE,
                                weights.resource(),
                                offer.wish().resources(),
                                need.wish().resources()),
                        constellation(offer.wish(), need.wish()),
                        language(offer.wish(), need.wish()),
                        record(offer, need)));
    }

    private Set<Condition> unmet(Candidate offer, Candidate need, int place) {
        Set<Condition> unmet = EnumSet.noneOf(Condition.class);
        LocalDate last = offer.until().isBefore(need.until()) ? offer.until() : need.until();
        LocalDate first = offer.from().isAfter(need.from()) ? offer.from() : need.from();
        note(unmet, Condition.TERM, !last.isBefore(first) && !last.isBefore(today));
        note(unmet, Condition.TWO_ORGANISATIONS, apart(offer.party(), need.party()));
        note(unmet, Condition.SIGHT, reads(offer, need) && reads(need, offer));
        note(
                unmet,
                Condition.SUBJECT,
                !Collections.disjoint(offer.wish().themes(), need.wish().themes())
                        || !Collections.disjoint(
                                offer.wish().capabilities(), need.wish().capabilities()));
        note(unmet, Condition.PLACE, place > 0);
        note(unmet, Condition.KIND, seeks(offer, need) && seeks(need, offer));
        note(unmet, Condition.NOT_HELD, !offer.held() && !need.held());
        return unmet;
    }

    private static void note(Set<Condition> unmet, Condition condition, boolean holds) {
        if (!holds) {
            unmet.add(condition);
        }
    }

    private static boolean apart(Candidate.Party one, Candidate.Party other) {
        return one.organisation() != other.organisation()
                && !Objects.equals(one.parent(), other.organisation())
                && !Objects.equals(other.parent(), one.organisation());
    }

    /** A market is read by those who have a listing on it themselves. */
    private static boolean reads(Candidate reader, Candidate read) {
        return read.shownTo().contains("public")
                || (read.shownTo().contains("community") && reader.party().community())
                || read.shownTo().contains("organisation:" + reader.party().organisation())
                || read.shownTo().stream()
                        .anyMatch(label ->
                                label.startsWith("forum:") && reader.shownTo().contains(label));
    }

    private static boolean seeks(Candidate one, Candidate other) {
        return one.wish().kindsSought().isEmpty()
                || one.wish().kindsSought().contains(other.party().kind());
    }

    static <T> Set<T> common(Set<T> one, Set<T> other) {
        Set<T> common = new HashSet<>(one);
        common.retainAll(other);
        return common;
    }

    static List<String> sorted(Set<?> codes) {
        Set<String> sorted = new TreeSet<>();
        codes.forEach(code -> sorted.add(code.toString()));
        return List.copyOf(sorted);
    }

    /** As much of the need as the offer covers; what is offered besides gives nothing and takes nothing. */
    private static Factor covered(Sort sort, int most, Set<String> offered, Set<String> asked) {
        Set<String> shared = common(offered, asked);
        Set<String> missing = new HashSet<>(asked);
        missing.removeAll(offered);
        return new Factor(sort, coverage(most, shared.size(), asked.size()), most, sorted(shared), sorted(missing));
    }

    static int coverage(int most, int shared, int asked) {
        return asked == 0 ? most : most * shared / asked;
    }

    private Factor constellation(Wish offer, Wish need) {
        int seeking =
                (offer.kindsSought().isEmpty() ? 0 : 1) + (need.kindsSought().isEmpty() ? 0 : 1);
        int points = seeking == 2
                ? weights.constellationBoth()
                : seeking == 1 ? weights.constellationOne() : weights.constellationNone();
        return new Factor(Sort.CONSTELLATION, points, weights.constellationBoth(), List.of(), List.of());
    }

    private Factor language(Wish offer, Wish need) {
        Set<String> common = common(offer.languages(), need.languages());
        return new Factor(
                Sort.LANGUAGE,
                common.isEmpty() ? 0 : weights.language(),
                weights.language(),
                sorted(common),
                List.of());
    }

    private Factor record(Candidate offer, Candidate need) {
        Set<String> themes = common(offer.wish().themes(), need.wish().themes());
        int both = most(offer.party(), themes) + most(need.party(), themes);
        return new Factor(Sort.RECORD, Math.min(weights.record(), both), weights.record(), sorted(themes), List.of());
    }

    private static int most(Candidate.Party party, Set<String> themes) {
        return themes.stream()
                .mapToInt(theme -> party.record().getOrDefault(theme, 0))
                .max()
                .orElse(0);
    }
}
