package corridor.assurance;

import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.assurance.DisclosureView.ReplyLine;
import corridor.shared.Reference;
import corridor.ui.Frame;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what is shown of a record into the words of a page; shown by the template {@code assurance/fact}. */
@Component
public class ReleaseViews {

    private final Releases releases;
    private final Records records;
    private final Organisations organisations;

    ReleaseViews(Releases releases, Records records, Organisations organisations) {
        this.releases = releases;
        this.records = records;
        this.organisations = organisations;
    }

    /** What this reader may read now, by fact. */
    public Map<String, ReleaseView> of(Frame frame, Reference about) {
        List<Release> those = releases.of(frame.reader(), about);
        Map<Long, Organisation> known = organisations.byId(those.stream()
                .flatMap(one -> one.replies().stream())
                .map(Reply::organisation)
                .distinct()
                .toList());
        return those.stream()
                .collect(Collectors.toMap(
                        Release::fact,
                        one -> new ReleaseView(
                                one.fact(),
                                records.of(about)
                                        .map(kind -> kind.view(frame, one.fact(), one.content()))
                                        .orElse(List.of()),
                                one.replies().stream()
                                        .map(each -> line(frame, each, known.get(each.organisation())))
                                        .toList(),
                                frame.date(one.since()),
                                String.valueOf(one.disclosure()))));
    }

    private static ReplyLine line(Frame frame, Reply reply, @Nullable Organisation organisation) {
        return new ReplyLine(
                organisation == null ? "" : frame.in(organisation.name()).text(),
                frame.in(reply.text()),
                frame.date(reply.sentAt()));
    }
}
