package corridor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyDepth;

/** Keeps the module map of the documentation equal to the code; {@code -Dupdate.docs=true} writes it anew. */
class ModuleMapTests {

    private static final Path PAGE = Path.of("docs/architecture.md");
    private static final String BEGIN = "<!-- module map: written by ModuleMapTests -->\n";
    private static final String END = "<!-- end of the module map -->";

    private final ApplicationModules modules = ApplicationModules.of(Corridor.class);
    private final Map<ApplicationModule, List<ApplicationModule>> uses = new HashMap<>();
    private final Map<ApplicationModule, Integer> heights = new HashMap<>();

    @Test
    void isInTheDocumentationAsItIsInTheCode() throws IOException {
        String page = Files.readString(PAGE);
        int from = page.indexOf(BEGIN) + BEGIN.length();
        int to = page.indexOf(END);
        if (Boolean.getBoolean("update.docs")) {
            page = page.substring(0, from) + map() + page.substring(to);
            Files.writeString(PAGE, page);
            to = page.indexOf(END);
        }
        assertThat(page.substring(from, to)).isEqualTo(map());
    }

    private String map() {
        List<ApplicationModule> inOrder = modules.stream()
                .filter(module -> !module.getIdentifier().toString().equals("templates"))
                .sorted(Comparator.<ApplicationModule>comparingInt(this::height)
                        .thenComparing(module -> module.getIdentifier().toString()))
                .toList();
        return "| module | uses | what it is |\n|---|---|---|\n"
                + inOrder.stream().map(this::row).collect(Collectors.joining());
    }

    /** How many storeys of modules stand below this one. */
    private int height(ApplicationModule module) {
        Integer known = heights.get(module);
        if (known == null) {
            known = uses(module).stream()
                    .mapToInt(below -> height(below) + 1)
                    .max()
                    .orElse(0);
            heights.put(module, known);
        }
        return known;
    }

    private List<ApplicationModule> uses(ApplicationModule module) {
        return uses.computeIfAbsent(module, this::used);
    }

    private List<ApplicationModule> used(ApplicationModule module) {
        return module.getDependencies(modules, DependencyDepth.IMMEDIATE).stream()
                .map(dependency -> dependency.getTargetModule())
                .distinct()
                .sorted(Comparator.comparing(below -> below.getIdentifier().toString()))
                .toList();
    }

    private String row(ApplicationModule module) {
        String name = module.getIdentifier().toString();
        String uses = uses(module).stream()
                .map(below -> below.getIdentifier().toString())
                .collect(Collectors.joining(", "));
        return "| `" + name + "` | " + uses + " | " + frontPage(name) + " |\n";
    }

    /** The first sentence of the module's front page. */
    private static String frontPage(String module) {
        try {
            String source = Files.readString(Path.of("src/main/java/corridor", module, "package-info.java"));
            String text = source.substring(source.indexOf("/**") + 3, source.indexOf("*/"))
                    .replaceAll("\\s*\\n\\s*\\*\\s*", " ")
                    .replaceAll("\\{@\\w+ ([^}]+)}", "`$1`")
                    .strip();
            int end = text.indexOf(". ");
            return end < 0 ? text : text.substring(0, end + 1);
        } catch (IOException failure) {
            throw new AssertionError(module, failure);
        }
    }
}
