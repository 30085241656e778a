package corridor.taxonomy;

import corridor.archives.ExportFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The lists of terms, as they are used here: with the operator's own names. */
@Component
class TermFiles implements ExportFiles {

    private final Taxonomies taxonomies;
    private final JsonMapper json;

    TermFiles(Taxonomies taxonomies, JsonMapper json) {
        this.taxonomies = taxonomies;
        this.json = json;
    }

    @Override
    public String folder() {
        return "taxonomies";
    }

    @Override
    public String sentence() {
        return "The lists of terms that records refer to by code: countries, themes, objectives and the like.";
    }

    @Override
    public void write(Path folder, boolean people) throws IOException {
        for (String code : Taxonomies.SCHEMES) {
            Scheme scheme = taxonomies.scheme(code);
            Files.write(
                    folder.resolve(code + ".json"),
                    json.writerWithDefaultPrettyPrinter()
                            .writeValueAsBytes(
                                    Map.of("code", code, "source", scheme.source(), "terms", scheme.terms())));
        }
    }
}
