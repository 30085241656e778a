package corridor.exchange.matching;

import corridor.exchange.matching.Candidate.Places;
import corridor.exchange.matching.Factor.Sort;
import corridor.shared.Corridor;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How near the places of an offer and of a need are: the nearest that holds. */
record PlaceScore(Weights weights) {

    Factor of(Places offer, Places need) {
        Set<Corridor> same = Score.common(offer.corridors(), need.corridors());
        if (!same.isEmpty()) {
            return place(weights.corridor(), same);
        }
        Set<Corridor> reversed = Score.common(offer.corridors(), reversed(need.corridors()));
        if (!reversed.isEmpty()) {
            return place(weights.corridorReversed(), reversed);
        }
        Set<?> countries = Score.common(offer.all(), need.all());
        if (!countries.isEmpty()) {
            return place(weights.country(), countries);
        }
        if (offer.anywhere() || need.anywhere()) {
            return place(weights.anywhere(), Set.of());
        }
        Set<String> near = Score.common(offer.subregions(), need.subregions());
        return place(near.isEmpty() ? 0 : weights.subregion(), near);
    }

    private Factor place(int points, Set<?> shared) {
        return new Factor(Sort.PLACE, points, weights.corridor(), Score.sorted(shared), List.of());
    }

    private static Set<Corridor> reversed(Set<Corridor> corridors) {
        Set<Corridor> reversed = new HashSet<>();
        corridors.forEach(one -> reversed.add(new Corridor(one.to(), one.from())));
        return reversed;
    }
}
