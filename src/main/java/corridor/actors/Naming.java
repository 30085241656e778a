package corridor.actors;

import corridor.actors.Named.Doubt;
import corridor.actors.Named.Line;
import corridor.actors.Named.Suggestion;
import corridor.shared.PlainName;
import corridor.shared.TypedText;
import corridor.taxonomy.Countries;
import corridor.ui.Frame;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Decides which organisation is meant by what was typed: its slug, or one of its names in any language. */
@Component
public class Naming {

    private static final int MOST_LINES = 100;
    private static final int MOST_SUGGESTED = 8;

    private final Organisations organisations;
    private final OwnOrganisations own;
    private final Countries countries;

    Naming(Organisations organisations, OwnOrganisations own, Countries countries) {
        this.organisations = organisations;
        this.own = own;
        this.countries = countries;
    }

    /** What a form says in these fields. One that was picked from those close to an unclear name is meant. */
    public Named read(Frame frame, MultiValueMap<String, String> sent, String... fields) {
        Map<String, List<Line>> read = new LinkedHashMap<>();
        for (String field : fields) {
            read.put(
                    field,
                    typed(sent, field).stream()
                            .filter(one -> !one.isEmpty())
                            .map(one -> line(frame, one))
                            .toList());
        }
        return new Named(read);
    }

    /** What stands in the lines of a field; where that is unclear, the slug that was picked instead. */
    private List<String> typed(MultiValueMap<String, String> sent, String field) {
        List<String> lines = sent.getOrDefault(field, List.of());
        List<String> typed = new ArrayList<>();
        for (int at = 0; at < Math.min(lines.size(), MOST_LINES); at++) {
            String said = TypedText.line(lines.get(at));
            String picked = sent.getFirst(field + "-close-" + at);
            typed.add(picked == null || picked.isEmpty() || meant(said).isPresent() ? said : picked);
        }
        return typed;
    }

    /** What was sent, with the slugs of those who are meant in these fields; where it is not clear, what was typed. */
    public MultiValueMap<String, String> withSlugs(MultiValueMap<String, String> sent, String... fields) {
        MultiValueMap<String, String> clear = new LinkedMultiValueMap<>(sent);
        for (String field : fields) {
            clear.put(field, slugs(sent, field));
        }
        return clear;
    }

    /** The same of one field. */
    public List<String> slugs(MultiValueMap<String, String> sent, String field) {
        return typed(sent, field).stream()
                .filter(one -> !one.isEmpty())
                .map(one -> meant(one).map(meant -> meant.slug().value()).orElse(one))
                .toList();
    }

    /** Who alone is meant by that. */
    public Optional<Organisation> meant(String typed) {
        List<Organisation> called = called(typed);
        return called.size() == 1 ? Optional.of(called.getFirst()) : Optional.empty();
    }

    private List<Organisation> called(String typed) {
        return organisations.bySlug(typed).map(List::of).orElseGet(() -> organisations.called(typed));
    }

    /** The same fields with these organisations in them. */
    public Named of(Frame frame, Map<String, ? extends Collection<Long>> fields) {
        return new Named(fields.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> organisations.find(one.getValue()).stream()
                                .map(each -> line(frame, each))
                                .toList())));
    }

    /** A field of one line with that organisation, or with none. */
    public Named of(Frame frame, String field, @Nullable Long organisation) {
        return of(frame, Map.of(field, organisation == null ? List.<Long>of() : List.of(organisation)));
    }

    /** A field of one line with what was typed, or with the slug that it stood for. */
    public Named of(Frame frame, String field, String typed) {
        return new Named(Map.of(field, List.of(line(frame, typed))));
    }

    /** The same of organisations that a program names by their numbers. */
    public Named numbered(Map<String, ? extends Collection<Long>> fields) {
        return new Named(fields.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> one.getValue().stream()
                                .limit(MOST_LINES)
                                .map(this::numbered)
                                .toList())));
    }

    private Line numbered(Long id) {
        return organisations
                .find(id)
                .map(one -> new Line(one.slug().value(), one, Doubt.NONE, List.of()))
                .orElseGet(() -> new Line(id.toString(), null, Doubt.UNKNOWN, List.of()));
    }

    /** A line as it was typed. */
    public Line line(Frame frame, String typed) {
        String said = typed.length() > Named.LONGEST ? typed.substring(0, Named.LONGEST) : typed;
        if (said.isEmpty()) {
            return Line.BLANK;
        }
        List<Organisation> called = called(said);
        return switch (called.size()) {
            case 0 -> new Line(said, null, Doubt.UNKNOWN, close(frame, said));
            case 1 -> line(frame, called.getFirst());
            default -> new Line(said, null, Doubt.SHARED, suggestions(frame, called.stream(), said));
        };
    }

    private Line line(Frame frame, Organisation one) {
        return new Line(written(frame, one), one, Doubt.NONE, List.of());
    }

    /** Its name, or where others are called so too its slug. */
    private String written(Frame frame, Organisation one) {
        String name = frame.in(one.name()).text();
        boolean shared = called(name).stream().anyMatch(other -> other.id() != one.id());
        return shared ? one.slug().value() : name;
    }

    private List<Suggestion> close(Frame frame, String typed) {
        return suggestions(
                frame,
                Stream.concat(organisations.named(typed).stream(), own.alike(typed).stream())
                        .distinct(),
                typed);
    }

    /** Those of whose names one begins the words that were typed so far; names that begin with them first. */
    public List<Suggestion> suggested(Frame frame, String typed) {
        String said = TypedText.line(typed);
        return PlainName.of(said).isEmpty() ? List.of() : suggestions(frame, organisations.named(said).stream(), said);
    }

    private List<Suggestion> suggestions(Frame frame, Stream<Organisation> those, String typed) {
        String begun = PlainName.of(typed);
        List<String> words = Directory.words(typed);
        return those.map(one -> found(frame, one, begun))
                .sorted(Comparator.comparing(Found::begins)
                        .reversed()
                        .thenComparing(Found::written, frame.alphabetical()))
                .limit(MOST_SUGGESTED)
                .map(one -> new Suggestion(one.slug(), one.written(), note(frame, one, words)))
                .toList();
    }

    private Found found(Frame frame, Organisation one, String begun) {
        String written = written(frame, one);
        return new Found(one, written, PlainName.of(written).startsWith(begun));
    }

    /** Its name where the slug is written, the name that was typed, its short name and country. */
    private String note(Frame frame, Found found, List<String> words) {
        Organisation one = found.organisation();
        return Stream.of(
                        Stream.of(frame.in(one.name()).text()),
                        one.allNames()
                                .filter(name -> Directory.carries(PlainName.of(name), words))
                                .limit(1),
                        Stream.ofNullable(one.shortName()),
                        Stream.ofNullable(one.country())
                                .map(code ->
                                        countries.name(code, frame.language()).text()))
                .flatMap(parts -> parts)
                .filter(part -> !part.equals(found.written()) && !part.equals(found.slug()))
                .distinct()
                .collect(Collectors.joining(" · "));
    }

    /** One that was found, and whether what is written of it begins as what was typed. */
    private record Found(Organisation organisation, String written, boolean begins) {

        String slug() {
            return organisation.slug().value();
        }
    }
}
