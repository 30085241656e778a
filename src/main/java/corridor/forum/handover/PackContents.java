package corridor.forum.handover;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.forum.Cycle;
import corridor.forum.HandoverPart;
import corridor.printing.Booklet;
import corridor.printing.Printing;
import corridor.shared.Language;
import corridor.ui.Messages;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Component;

/** Gathers what is handed over from the areas: what the next chair could see, and nothing else. */
@Component
class PackContents {

    private final List<HandoverPart> parts;
    private final Messages messages;
    private final Printing printing;

    PackContents(List<HandoverPart> parts, Messages messages, Printing printing) {
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(HandoverPart::order))
                .toList();
        this.messages = messages;
        this.printing = printing;
    }

    /** One who sees what any chair sees who comes new. */
    static Reader receiver() {
        return new Reader(
                "system:hand-over",
                Set.of(),
                Set.of(),
                Map.of(),
                Set.of(Audience.PUBLIC, Audience.COMMUNITY),
                Set.of());
    }

    /** The chapters, each under its title; those that have nothing to say are left out. */
    Gathered gather(Cycle cycle, Pack pack, Language language) {
        List<Booklet.Block> blocks = new ArrayList<>();
        Map<String, byte[]> files = new TreeMap<>();
        if (!pack.lessons().isEmpty()) {
            blocks.add(new Booklet.Heading(1, messages.text(language, "cycle.handover.lessons")));
            blocks.add(new Booklet.Text(pack.lessons().in(language).text()));
        }
        for (HandoverPart part : parts) {
            HandoverPart.Chapter chapter = part.chapter(receiver(), cycle, language);
            if (!chapter.blocks().isEmpty()) {
                blocks.add(new Booklet.Heading(1, messages.text(language, "cycle.handover." + part.key())));
                blocks.addAll(chapter.blocks());
            }
            files.putAll(chapter.files());
        }
        return new Gathered(blocks, files);
    }

    /** All files of a hand-over, with a list of their hashes; what is signed is the hash of that list. */
    Map<String, byte[]> files(Cycle cycle, Pack pack, String cover, Language language) {
        Gathered gathered = gather(cycle, pack, language);
        Map<String, byte[]> files = new TreeMap<>(gathered.files());
        Booklet booklet = new Booklet(cycle.title().in(language).text(), language, cover, gathered.blocks());
        files.put("index.html", printing.html(booklet).getBytes(StandardCharsets.UTF_8));
        files.put("hand-over.docx", printing.word(booklet));
        printing.pdf(booklet).ifPresent(pdf -> files.put("hand-over.pdf", pdf));
        StringBuilder manifest = new StringBuilder();
        files.forEach((name, content) -> manifest.append(DigestUtils.sha256Hex(content))
                .append("  ")
                .append(name)
                .append('\n'));
        files.put("manifest.sha256", manifest.toString().getBytes(StandardCharsets.UTF_8));
        return files;
    }

    /** What the areas said. */
    record Gathered(List<Booklet.Block> blocks, Map<String, byte[]> files) {}
}
