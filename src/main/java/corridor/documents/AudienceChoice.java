package corridor.documents;

import corridor.access.Audience;
import corridor.access.Reader;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Readers as a form names them: everyone, the community, one's own organisations, the secretariat, chosen organisations.
 *
 * @param readers codes that were ticked
 * @param organisations ids of those that were chosen
 */
record AudienceChoice(Set<String> readers, Set<Long> organisations) {

    static final String EVERYONE = "everyone";
    static final String COMMUNITY = "community";
    static final String OWN = "own";
    static final String SECRETARIAT = "secretariat";

    private static final String ORGANISATION = Audience.organisation(0).replaceFirst("0$", "");

    /** What is ticked at first: as few as may be. */
    static AudienceChoice narrow(Reader reader) {
        return new AudienceChoice(ownOf(reader).isEmpty() ? Set.of(SECRETARIAT) : Set.of(OWN, SECRETARIAT), Set.of());
    }

    static AudienceChoice of(List<String> readers, List<Long> organisations) {
        return new AudienceChoice(new TreeSet<>(readers), new TreeSet<>(organisations));
    }

    /** The choice that leads to these labels. */
    static AudienceChoice of(Reader reader, Set<String> labels) {
        Set<String> readers = new TreeSet<>();
        if (labels.contains(Audience.PUBLIC)) {
            readers.add(EVERYONE);
        }
        if (labels.contains(Audience.COMMUNITY)) {
            readers.add(COMMUNITY);
        }
        if (labels.contains(Audience.SECRETARIAT)) {
            readers.add(SECRETARIAT);
        }
        Set<Long> organisations = organisationsIn(labels);
        Set<Long> own = ownOf(reader);
        if (!own.isEmpty() && organisations.containsAll(own)) {
            readers.add(OWN);
            organisations.removeAll(own);
        }
        return new AudienceChoice(readers, organisations);
    }

    static Set<Long> ownOf(Reader reader) {
        return organisationsIn(reader.labels());
    }

    static Set<Long> organisationsIn(Set<String> labels) {
        return labels.stream()
                .filter(label -> label.matches(ORGANISATION + "\\d{1,18}"))
                .map(label -> Long.valueOf(label.substring(ORGANISATION.length())))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    boolean ticked(String code) {
        return readers.contains(code);
    }

    Set<String> labels(Reader reader) {
        Set<String> labels = new LinkedHashSet<>();
        if (ticked(EVERYONE)) {
            labels.add(Audience.PUBLIC);
        }
        if (ticked(COMMUNITY)) {
            labels.add(Audience.COMMUNITY);
        }
        if (ticked(SECRETARIAT)) {
            labels.add(Audience.SECRETARIAT);
        }
        if (ticked(OWN)) {
            ownOf(reader).forEach(one -> labels.add(Audience.organisation(one)));
        }
        organisations.forEach(one -> labels.add(Audience.organisation(one)));
        return labels;
    }
}
