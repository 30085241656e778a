package corridor.registers.kinds;

import corridor.shapes.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of registers. A new one is a record, a line here, and its words. */
@SuppressWarnings("ImmutableEnumChecker") // shapes hold lists that nobody changes
public enum RegisterKind {
    POLICY_INSTRUMENT(PolicyInstrument.class, false, "sort", "binding"),
    PROGRAMME(Programme.class, true, "stage"),
    COMMITMENT(Commitment.class, true, "giver"),
    SCHEME(Scheme.class, false, "sort", "standing", "portable"),
    CERTIFICATION(Certification.class, true, "sort", "standing", "voluntary"),
    SERVICE_POINT(HelpPoint.class, true, "services", "free"),
    SITUATION(Situation.class, false, "sort"),
    EXTERNAL_FUND(ExternalFund.class, false, "status"),
    BARRIER(Barrier.class, false, "effect", "area");

    private final Shape shape;
    private final boolean own;
    private final List<String> facets;

    RegisterKind(Class<? extends Record> type, boolean own, String... facets) {
        this.shape = Shape.of(type, name().toLowerCase(Locale.ROOT).replace('_', '-'));
        this.own = own;
        this.facets = List.of(facets);
    }

    public static Optional<RegisterKind> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** As in addresses: {@code policy-instrument}. */
    public String code() {
        return shape.kind();
    }

    public Shape shape() {
        return shape;
    }

    /** Whether those whose entry it is publish it themselves. */
    public boolean own() {
        return own;
    }

    /** Its own fields by which a list can be narrowed. */
    public List<String> facets() {
        return facets;
    }

    /** Those of all kinds, each once. */
    public static List<String> allFacets() {
        return Arrays.stream(values())
                .flatMap(one -> one.facets().stream())
                .distinct()
                .flatMap(Stream::of)
                .toList();
    }

    public String url() {
        return "/registers/" + code();
    }
}
