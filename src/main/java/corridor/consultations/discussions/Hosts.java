package corridor.consultations.discussions;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.consultations.Chairs;
import corridor.consultations.ConsultationView.Option;
import corridor.consultations.ConsultationView.Place;
import corridor.consultations.discussions.Discussion.Content;
import corridor.forum.Cycle;
import corridor.forum.bodies.Bodies;
import corridor.forum.bodies.Body;
import corridor.ui.Frame;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The cycles and bodies that open discussions: who chairs them, who belongs to them, what they are called. */
@Component
class Hosts {

    private static final String CYCLE = "cycle-";
    private static final String BODY = "body-";

    private final Chairs chairs;
    private final Bodies bodies;

    Hosts(Chairs chairs, Bodies bodies) {
        this.chairs = chairs;
        this.bodies = bodies;
    }

    /** These with the organisations that chair their cycles or bodies today. */
    List<Discussion> chaired(List<Discussion> found) {
        Map<Long, Set<Long>> byCycle = chairs.of(found.stream()
                .flatMap(one -> Stream.ofNullable(one.content().cycle()))
                .toList());
        Map<Long, Set<Long>> byBody = bodies.chairs(found.stream()
                .flatMap(one -> Stream.ofNullable(one.content().body()))
                .toList());
        return found.stream()
                .map(one -> one.chairedBy(
                        of(byCycle, one.content().cycle(), byBody, one.content().body())))
                .toList();
    }

    private static Set<Long> of(
            Map<Long, Set<Long>> byCycle, @Nullable Long cycle, Map<Long, Set<Long>> byBody, @Nullable Long body) {
        Set<Long> all = new HashSet<>();
        if (cycle != null) {
            all.addAll(byCycle.getOrDefault(cycle, Set.of()));
        }
        if (body != null) {
            all.addAll(byBody.getOrDefault(body, Set.of()));
        }
        return Set.copyOf(all);
    }

    /** Those who belong to the cycle or body; none for a discussion that has neither yet. */
    static Optional<String> circle(Content content) {
        Long cycle = content.cycle();
        Long body = content.body();
        return cycle != null
                ? Optional.of(Audience.forum(cycle))
                : Optional.ofNullable(body).map(Audience::committee);
    }

    /** Who reads a discussion once it is open. */
    static Set<String> readers(Content content) {
        if (content.reach().equals("public")) {
            return Set.of(Audience.PUBLIC);
        }
        Set<String> labels = new HashSet<>(Set.of(Audience.SECRETARIAT));
        if (content.reach().equals("community")) {
            labels.add(Audience.COMMUNITY);
        }
        circle(content).ifPresent(labels::add);
        Long cycle = content.cycle();
        if (cycle != null) {
            labels.add(Audience.restricted("chairing-" + cycle));
        }
        return Set.copyOf(labels);
    }

    Optional<Place> place(Frame frame, Content content) {
        Long cycle = content.cycle();
        Long body = content.body();
        if (cycle != null) {
            return Optional.ofNullable(
                            chairs.seen(frame.reader(), List.of(cycle)).get(cycle))
                    .map(one -> new Place(frame.in(one.title()).text(), one.url()));
        }
        return all(frame.reader())
                .filter(one -> Objects.equals(one.id(), body))
                .findFirst()
                .map(one -> new Place(frame.in(one.name()).text(), one.url()));
    }

    private Stream<Body> all(Reader reader) {
        return bodies.all(reader).stream();
    }

    /** Those from which whoever writes chooses. */
    List<Option> choices(Frame frame, String chosen) {
        Stream<Map.Entry<String, String>> cycles = chairs.all(frame.reader()).stream()
                .filter(one -> !one.curated())
                .map(one -> Map.entry(code(one), frame.in(one.title()).text()));
        Stream<Map.Entry<String, String>> groups = all(frame.reader())
                .map(one -> Map.entry(BODY + one.id(), frame.in(one.name()).text()));
        return Stream.concat(cycles, groups)
                .map(one ->
                        new Option(one.getKey(), one.getValue(), one.getKey().equals(chosen)))
                .toList();
    }

    private static String code(Cycle cycle) {
        return CYCLE + cycle.id();
    }

    static String code(Content content) {
        return content.cycle() != null ? CYCLE + content.cycle() : content.body() != null ? BODY + content.body() : "";
    }

    static @Nullable Long cycle(String code) {
        return code.matches(CYCLE + "\\d{1,18}") ? Long.valueOf(code.substring(CYCLE.length())) : null;
    }

    static @Nullable Long body(String code) {
        return code.matches(BODY + "\\d{1,18}") ? Long.valueOf(code.substring(BODY.length())) : null;
    }
}
