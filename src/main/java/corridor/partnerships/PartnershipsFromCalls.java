package corridor.partnerships;

import corridor.access.Reader;
import corridor.calls.Call;
import corridor.calls.CallKind;
import corridor.calls.SubmissionsReleased;
import corridor.calls.SubmissionsReleased.Released;
import corridor.calls.submissions.Submission;
import corridor.shared.CountryCode;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.Reference;
import corridor.threads.Link;
import corridor.threads.Threads;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What a call for partnerships accepted becomes a partnership that the organisation which sent it explores: it asks the
 * others itself.
 */
@Component
class PartnershipsFromCalls {

    private static final Reader CALLS = Reader.system("calls", Set.of(PartnershipLifecycle.WRITING));
    private static final int LONGEST_SUMMARY = 600;

    private final Undertakings undertakings;
    private final Threads threads;

    PartnershipsFromCalls(Undertakings undertakings, Threads threads) {
        this.undertakings = undertakings;
        this.threads = threads;
    }

    /** In the transaction of the release, so that the partnerships stand or fall with it. */
    @EventListener
    void follow(SubmissionsReleased event) {
        Reference call = new Reference(Call.KIND, event.call());
        threads.link(event.released().stream()
                .filter(one ->
                        event.kind() == CallKind.PARTNERSHIPS && one.result().equals("accepted"))
                .flatMap(one -> links(explored(one), call, one))
                .toList());
    }

    private Reference explored(Released one) {
        return new Reference(
                Partnership.KIND,
                undertakings.explore(CALLS, one.owner(), "", content(one), null).orThrow());
    }

    private static PartnershipContent content(Released one) {
        Language language = one.title().languages().iterator().next();
        PartnershipContent bare =
                PartnershipContent.called(one.title(), LocalizedText.of(language, summary(one, language)));
        return new PartnershipContent(
                bare.title(),
                bare.summary(),
                "",
                "",
                "",
                one.themes(),
                one.countries().stream().map(CountryCode::new).toList(),
                List.of(),
                List.of(),
                List.of(),
                "",
                "");
    }

    /** What was said in words as far as a summary takes it; the title where nothing was. */
    private static String summary(Released one, Language language) {
        String said = String.join(" ", one.words().sequencedValues());
        if (said.isBlank()) {
            return one.title().in(language).text();
        }
        return said.length() <= LONGEST_SUMMARY ? said : said.substring(0, end(said)) + "…";
    }

    /** Where a word ends before the limit; in the midst of a text without blanks. */
    private static int end(String said) {
        int blank = said.lastIndexOf(' ', LONGEST_SUMMARY - 1);
        return blank > 0 ? blank : said.offsetByCodePoints(0, LONGEST_SUMMARY / 2);
    }

    private static Stream<Link> links(Reference partnership, Reference call, Released one) {
        return Stream.of(
                new Link(partnership, "answers", call, null, null),
                new Link(partnership, "came-from", new Reference(Submission.KIND, one.submission()), null, null));
    }
}
