package corridor.forum.papers;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.forum.bodies.Bodies;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.ui.Messages;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Whom a paper may be sent round to, by label: the bodies of its forum, those who take part in its cycle, members. */
@Component
class Circles {

    private final Bodies bodies;
    private final Messages messages;

    Circles(Bodies bodies, Messages messages) {
        this.bodies = bodies;
        this.messages = messages;
    }

    Map<String, LocalizedText> of(Reader reader, Paper paper) {
        Map<String, LocalizedText> circles = new LinkedHashMap<>();
        bodies.of(reader, paper.place().forum()).forEach(one -> circles.put(Audience.committee(one.id()), one.name()));
        Long cycle = paper.place().cycle();
        if (cycle != null) {
            circles.put(Audience.forum(cycle), said("paper.circle.participants"));
        }
        circles.put(Audience.COMMUNITY, said("paper.circle.members"));
        return circles;
    }

    private LocalizedText said(String key) {
        LocalizedText all = LocalizedText.EMPTY;
        for (Language language : Language.ALL) {
            all = all.with(language, messages.text(language, key));
        }
        return all;
    }
}
