package corridor.taxonomy;

import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.LocalizedText.Rendering;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;
import org.springframework.util.function.SingletonSupplier;

/** The door of the taxonomies. Each scheme is read when it is first asked for. */
@Service
public class Taxonomies {

    public static final String THEMES = "themes";
    public static final String OBJECTIVES = "objectives";
    public static final String GOALS = "goals";
    public static final String TARGETS = "targets";
    public static final String COUNTRIES = "countries";
    public static final String REGIONS = "regions";
    public static final String GROUPS = "country-groups";
    public static final String INDICATORS = "indicators";

    /** On whose side people take part in a forum. */
    public static final String CONSTITUENCIES = "constituencies";

    /** Every scheme, in the order in which they are listed. */
    public static final List<String> SCHEMES = List.of(
            THEMES,
            OBJECTIVES,
            GOALS,
            TARGETS,
            INDICATORS,
            "forum-themes",
            "organisation-kinds",
            CONSTITUENCIES,
            "levels",
            "stages",
            "maturity",
            "markers",
            "resource-kinds",
            "capabilities",
            "partnership-forms",
            "party-parts",
            "constellations",
            "obstacles",
            "clauses",
            COUNTRIES,
            REGIONS,
            GROUPS);

    /** Schemes whose terms correspond to those of others, in the order in which a page lists them. */
    private static final List<String> KINDRED = List.of(THEMES, OBJECTIVES, GOALS, TARGETS, INDICATORS, "forum-themes");

    /** In which scheme the parents of a scheme's terms are, where it is another. */
    private static final Map<String, String> PARENTS = Map.of(TARGETS, GOALS, INDICATORS, TARGETS);

    private final Map<String, Scheme> schemes = new ConcurrentHashMap<>();
    private final Map<String, Map<String, LocalizedText>> overrides;
    private final ObjectProvider<OperatorNames> operator;
    private final @Nullable Resource names;
    private final Supplier<Map<Kin, List<Kin>>> kin = SingletonSupplier.of(this::readKin);
    private volatile @Nullable Renamed renamed;

    Taxonomies(TaxonomySettings settings, ObjectProvider<OperatorNames> operator) {
        this.overrides = TaxonomyFiles.overrides(settings.names());
        this.operator = operator;
        this.names = settings.names();
    }

    /** A mark of what the files of schemes and of the operator's names say; it changes with any of them. */
    public String edition() {
        return TaxonomyFiles.edition(SCHEMES, names);
    }

    public Optional<Scheme> find(String scheme) {
        return SCHEMES.contains(scheme) ? Optional.of(scheme(scheme)) : Optional.empty();
    }

    public Scheme scheme(String scheme) {
        return scheme.equals(COUNTRIES) ? countries().scheme() : read(scheme);
    }

    private Scheme read(String scheme) {
        return schemes.computeIfAbsent(
                scheme, code -> TaxonomyFiles.scheme(code, overrides.getOrDefault(code, Map.of())));
    }

    /** Countries by the names that the operator has set by now. */
    Renamed countries() {
        OperatorNames names = operator.getIfAvailable();
        OperatorNames.Names now = names == null ? new OperatorNames.Names(0, Map.of()) : names.names();
        Renamed known = renamed;
        if (known == null || known.version() != now.version()) {
            known = new Renamed(now.version(), read(COUNTRIES).renamed(now.countries()));
            renamed = known;
        }
        return known;
    }

    public Optional<Term> term(String scheme, String code) {
        return scheme(scheme).term(code);
    }

    /** What these terms are called in a language, with all their other names. */
    public Stream<String> names(String scheme, Collection<String> codes, Language language) {
        return codes.stream().flatMap(code -> term(scheme, code).stream()).flatMap(term -> term.namesIn(language));
    }

    /** How a term is written on a chip: its label, or its code where the scheme does not know it. */
    public Rendering label(String scheme, String code, Language language) {
        return term(scheme, code)
                .map(term -> term.label().in(language))
                .orElseGet(() -> new Rendering(code, language, false));
    }

    public Rendering title(String scheme, String code, Language language) {
        return term(scheme, code)
                .map(term -> term.title().in(language))
                .orElseGet(() -> new Rendering(code, language, false));
    }

    /** A term's ancestors in a scheme, the nearest first. */
    public List<Term> ancestors(String scheme, String code) {
        List<Term> ancestors = new ArrayList<>();
        Optional<Term> next = term(scheme, code);
        while (next.isPresent()) {
            ancestors.add(next.get());
            String parent = next.get().parent();
            next = parent == null ? Optional.empty() : term(scheme, parent);
        }
        return List.copyOf(ancestors);
    }

    /** The terms of other schemes that a term corresponds to, whichever of the two schemes says so. */
    public List<Kin> corresponding(String scheme, String code) {
        return kin.get().getOrDefault(new Kin(scheme, code), List.of());
    }

    private Map<Kin, List<Kin>> readKin() {
        Map<Kin, Set<Kin>> known = new HashMap<>();
        for (String scheme : KINDRED) {
            for (Term term : scheme(scheme).terms()) {
                Kin one = new Kin(scheme, term.code());
                mapped(scheme, term)
                        .filter(other -> term(other.scheme(), other.code()).isPresent())
                        .forEach(other -> {
                            known.computeIfAbsent(one, none -> new LinkedHashSet<>())
                                    .add(other);
                            known.computeIfAbsent(other, none -> new LinkedHashSet<>())
                                    .add(one);
                        });
            }
        }
        return known.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream()
                                .sorted(Comparator.comparingInt(other -> KINDRED.indexOf(other.scheme())))
                                .toList()));
    }

    private static Stream<Kin> mapped(String scheme, Term term) {
        Stream<Kin> mapped = term.maps().entrySet().stream()
                .filter(entry -> KINDRED.contains(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream().map(code -> new Kin(entry.getKey(), code)));
        String parents = PARENTS.get(scheme);
        return parents == null || term.parent() == null
                ? mapped
                : Stream.concat(Stream.of(new Kin(parents, term.parent())), mapped);
    }

    /** One term, named by its scheme and its code. */
    public record Kin(String scheme, String code) {}

    /** Countries as they are called since a version of the operator's names. */
    record Renamed(int version, Scheme scheme) {}
}
