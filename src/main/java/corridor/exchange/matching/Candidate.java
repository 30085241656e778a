package corridor.exchange.matching;

import corridor.shared.Corridor;
import corridor.shared.CountryCode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An offer or a need, as far as it is matched. What people did with it is not among this.
 *
 * @param from the first day on which it holds
 * @param until the last day
 * @param shownTo labels of those who may read it
 * @param held whether it is held back until a report or a doubt is settled
 */
public record Candidate(
        long id, Party party, Wish wish, LocalDate from, LocalDate until, Set<String> shownTo, boolean held) {

    /**
     * The organisation whose it is.
     *
     * @param community whether its people read what is for the community
     * @param record how many of its partnerships on a theme everybody can read of
     */
    public record Party(
            long organisation, @Nullable Long parent, String kind, boolean community, Map<String, Integer> record) {}

    /**
     * What is offered or needed.
     *
     * @param resources sorts of resources
     * @param kindsSought kinds of organisations that are looked for; none for any
     */
    public record Wish(
            Set<String> themes,
            Set<String> capabilities,
            Places places,
            Set<String> resources,
            Set<String> kindsSought,
            Set<String> languages) {}

    /**
     * Where.
     *
     * @param subregions in which the countries lie
     */
    public record Places(
            boolean anywhere, Set<Corridor> corridors, Set<CountryCode> countries, Set<String> subregions) {

        /** Those listed, and the ends of corridors. */
        Set<CountryCode> all() {
            Set<CountryCode> all = new HashSet<>(countries);
            corridors.forEach(one -> {
                all.add(one.from());
                all.add(one.to());
            });
            return all;
        }
    }
}
