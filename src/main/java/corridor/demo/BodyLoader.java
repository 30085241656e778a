package corridor.demo;

import static corridor.demo.ForumLoader.CURATOR;
import static corridor.demo.PracticeFile.orNone;

import corridor.demo.ForumFile.BodyFile;
import corridor.forum.Forum;
import corridor.forum.bodies.Bodies;
import corridor.forum.bodies.BodyDraft;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Records the bodies of curated forums: what each is for and what it had to do, with the lines that say so. */
@Component
class BodyLoader {

    private final ObjectProvider<Bodies> bodies;

    BodyLoader(ObjectProvider<Bodies> bodies) {
        this.bodies = bodies;
    }

    /** In the caller's transaction. */
    void load(Forum forum, ForumFile file) {
        for (BodyFile one : orNone(file.bodies())) {
            bodies.getObject()
                    .record(CURATOR, forum, new BodyDraft(one.kind(), one.name(), mandate(one), one.sources()))
                    .orThrow();
        }
    }

    /** What it had to do follows what it is for, in each language in which it is written. */
    private static LocalizedText mandate(BodyFile file) {
        LocalizedText purpose = Objects.requireNonNullElse(file.mandate(), LocalizedText.EMPTY);
        LocalizedText all = LocalizedText.EMPTY;
        for (Language language : Language.ALL) {
            String text = Stream.concat(
                            purpose.exactly(language).stream(),
                            orNone(file.work()).stream().flatMap(work -> work.text().exactly(language).stream()))
                    .collect(Collectors.joining("\n\n"));
            all = text.isEmpty() ? all : all.with(language, text);
        }
        return all;
    }
}
