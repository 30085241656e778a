package corridor.practices;

import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import corridor.ui.Frame;
import java.util.Date;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An Atom feed of any search: its newest practices. */
@SuppressWarnings("JavaUtilDate") // the feed library speaks of java.util.Date
@Controller
class PracticeFeed {

    private static final int ENTRIES = 50;

    private final Practices practices;

    PracticeFeed(Practices practices) {
        this.practices = practices;
    }

    @GetMapping(path = "/practices.atom")
    ResponseEntity<String> feed(Frame frame, @RequestParam MultiValueMap<String, String> parameters)
            throws FeedException {
        PracticeRequest wished = PracticeRequest.of(parameters);
        PracticeRequest newest = new PracticeRequest(wished.text(), wished.filters(), "newest", 1, ENTRIES);
        Practices.Found found = practices.search(frame.reader(), newest.query(frame.language()));
        List<Long> ids = found.cards().stream().map(PracticeCard::id).toList();
        List<SyndEntry> entries = practices.find(frame.reader(), ids).stream()
                .sorted(java.util.Comparator.comparingInt(one -> ids.indexOf(one.id())))
                .map(practice -> entry(frame, practice))
                .toList();

        SyndFeedImpl feed = new SyndFeedImpl();
        feed.setFeedType("atom_1.0");
        feed.setTitle(frame.t("practices.feed.title", frame.site().name()));
        feed.setUri(frame.site().url() + frame.path());
        feed.setLink(frame.site().url() + newest.at("/practices"));
        feed.setPublishedDate(
                entries.isEmpty() ? new Date(0) : entries.getFirst().getUpdatedDate());
        feed.setEntries(entries);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/atom+xml;charset=UTF-8"))
                .body(new SyndFeedOutput().outputString(feed));
    }

    private static SyndEntry entry(Frame frame, Practice practice) {
        String url = frame.site().url() + "/practices/" + practice.slug();
        SyndContentImpl summary = new SyndContentImpl();
        summary.setType("text/plain");
        summary.setValue(frame.plain(practice.in(practice.content().summary(), frame.language())));
        SyndEntryImpl entry = new SyndEntryImpl();
        entry.setUri(url);
        entry.setLink(url);
        entry.setTitle(frame.plain(practice.in(practice.content().title(), frame.language())));
        entry.setDescription(summary);
        entry.setUpdatedDate(Date.from(practice.stateSince()));
        return entry;
    }
}
