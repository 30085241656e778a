package corridor.search;

import corridor.shared.Reference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/** Compares an index with the database, and brings up to date what differs. */
final class Comparison {

    private final Collection<SearchSource> sources;
    private final Upkeep upkeep;

    Comparison(Collection<SearchSource> sources, Upkeep upkeep) {
        this.sources = sources;
        this.upkeep = upkeep;
    }

    /** What the one lacks, has in another version, or has and should not. */
    List<Reference> differences(Generation generation) {
        generation.refresh();
        List<Reference> different = new ArrayList<>();
        for (SearchSource source : sources) {
            Map<Reference, Integer> indexed = generation.versions(source.kind());
            source.versions().forEach((id, version) -> {
                if (!version.equals(indexed.remove(new Reference(source.kind(), id)))) {
                    different.add(new Reference(source.kind(), id));
                }
            });
            different.addAll(indexed.keySet());
        }
        return List.copyOf(different);
    }

    /** Brings these up to date, and has them seen. */
    void settle(Generation generation, List<Reference> different, IntConsumer done) {
        Hands.all(sources.stream()
                .map(SearchSource::kind)
                .flatMap(kind -> Upkeep.pieces(ids(different, kind)).stream().<Runnable>map(piece -> () -> {
                    upkeep.writeInto(generation, kind, piece);
                    done.accept(piece.size());
                }))
                .toList());
        if (!different.isEmpty()) {
            generation.refresh();
        }
    }

    private static List<Long> ids(List<Reference> different, String kind) {
        return different.stream()
                .filter(one -> one.kind().equals(kind))
                .map(Reference::id)
                .sorted()
                .toList();
    }

    /** How many records there should be. */
    long records() {
        return sources.stream().mapToLong(source -> source.versions().size()).sum();
    }
}
