package corridor.recommendations;

import corridor.access.Reader;
import corridor.forum.Cycle;
import corridor.forum.CycleDraft;
import corridor.forum.Cycles;
import corridor.forum.DateSpan;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.ui.Messages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens the cycle after one, of which nothing is known yet but its number, so that recommendations can go on in it. */
@Component
class NextCycle {

    private final Cycles cycles;
    private final Messages messages;

    NextCycle(Cycles cycles, Messages messages) {
        this.cycles = cycles;
        this.messages = messages;
    }

    @Transactional
    public Outcome<Long> open(Reader reader, Cycle before) {
        Integer number = before.number();
        if (number == null) {
            return Outcome.refused(Refusal.of(Kind.CONFLICT, "next-cycle-missing"));
        }
        return cycles.after(before)
                .map(there -> Outcome.done(there.id()))
                .orElseGet(() ->
                        cycles.draft(reader, before.forum(), CycleDraft.own(number + 1, content(before, number + 1))));
    }

    private Cycle.Content content(Cycle before, int number) {
        Map<String, String> titles = new LinkedHashMap<>();
        Language.ALL.forEach(language -> titles.put(
                language.tag(), messages.text(language, "recommendations.next-title", String.valueOf(number))));
        return new Cycle.Content(
                LocalizedText.of(titles),
                LocalizedText.EMPTY,
                LocalizedText.EMPTY,
                null,
                null,
                null,
                DateSpan.UNKNOWN,
                before.zone(),
                List.of(),
                List.of());
    }
}
