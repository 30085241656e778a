package corridor.recommendations;

import corridor.forum.Cycle;
import corridor.recommendations.RecommendationView.Option;
import corridor.recommendations.RecommendationView.Options;
import corridor.shared.Constituency;
import corridor.taxonomy.Taxonomies;
import corridor.ui.Frame;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What can be chosen in the form of a draft. */
@Component
class DraftOptions {

    private final Taxonomies taxonomies;
    private final Stays stays;

    DraftOptions(Taxonomies taxonomies, Stays stays) {
        this.taxonomies = taxonomies;
        this.stays = stays;
    }

    Options of(Frame frame, Cycle cycle, RecommendationForm typed) {
        return new Options(Map.of(
                "to", to(frame, typed),
                "theme", terms(frame, Taxonomies.THEMES, typed.themes()),
                "objective", terms(frame, Taxonomies.OBJECTIVES, typed.objectives()),
                "session", sessions(frame, cycle, typed)));
    }

    private static List<Option> to(Frame frame, RecommendationForm typed) {
        Stream<Option> constituencies = Arrays.stream(Constituency.values())
                .filter(one -> one != Constituency.OTHER)
                .map(one -> {
                    String code = new Addressee(Addressee.Kind.CONSTITUENCY, one.code()).code();
                    return new Option(
                            code,
                            frame.t("constituency." + one.code()),
                            typed.to().contains(code));
                });
        String everyone = Addressee.EVERYONE.code();
        return Stream.concat(
                        Stream.of(new Option(
                                everyone,
                                frame.t("recommendations.addressee.everyone"),
                                typed.to().contains(everyone))),
                        constituencies)
                .toList();
    }

    private List<Option> terms(Frame frame, String scheme, List<String> ticked) {
        String start = scheme.equals(Taxonomies.OBJECTIVES) ? "%s · " : "";
        return taxonomies.scheme(scheme).terms().stream()
                .map(term -> new Option(
                        term.code(),
                        start.formatted(term.code())
                                + taxonomies
                                        .label(scheme, term.code(), frame.language())
                                        .text(),
                        ticked.contains(term.code())))
                .toList();
    }

    private List<Option> sessions(Frame frame, Cycle cycle, RecommendationForm typed) {
        return stays.sessions(frame.reader(), cycle.id()).stream()
                .map(one -> new Option(
                        String.valueOf(one.id()),
                        frame.option(frame.in(one.title())),
                        typed.session().equals(String.valueOf(one.id()))))
                .toList();
    }
}
