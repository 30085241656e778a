package corridor.forum.papers;

import com.fasterxml.jackson.annotation.JsonInclude;
import corridor.access.Reader;
import corridor.shared.LocalizedText;
import corridor.workflow.Offer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A paper as programs get it, with the newest text that the reader may read. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PaperAnswer(
        long id,
        String state,
        int version,
        String kind,
        String symbol,
        LocalizedText title,
        LocalizedText text,
        int edition,
        String stage,
        @Nullable LocalDate commentUntil,
        @Nullable List<Remark> comments,
        Map<String, String> steps) {

    static PaperAnswer of(Reader reader, Papers papers, Paper paper, @Nullable List<Remark> said) {
        Paper.Content content = paper.content();
        return new PaperAnswer(
                paper.id(),
                paper.state(),
                paper.version(),
                content.kind(),
                content.symbol(),
                content.title(),
                content.text(),
                paper.round().edition(),
                paper.round().stage(),
                paper.round().until(),
                said,
                Offer.byAction(papers.offers(reader, paper)));
    }

    /** A comment. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Remark(
            int edition,
            @Nullable Integer paragraph,
            String text,
            String language,
            @Nullable String standing,
            String why) {}
}
