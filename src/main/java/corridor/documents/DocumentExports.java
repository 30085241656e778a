package corridor.documents;

import corridor.access.Audience;
import corridor.archives.ExportFiles;
import corridor.archives.ExportPart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Documents with every version as it was uploaded; without people, the bytes of public ones alone. */
@Component
class DocumentExports implements ExportPart, ExportFiles {

    private static final int PIECE = 200;
    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z0-9]{1,8}$");

    private final DocumentStore store;
    private final ContentStore contents;

    DocumentExports(DocumentStore store, ContentStore contents) {
        this.store = store;
        this.contents = contents;
    }

    @Override
    public List<Kind> kinds() {
        return List.of(
                new Kind("documents", "documents.document", "Documents about records, and who may read them.", false),
                new Kind(
                        "document-versions",
                        "documents.file",
                        "Versions of documents; their bytes lie in files/documents.",
                        false));
    }

    @Override
    public String folder() {
        return "documents";
    }

    @Override
    public String sentence() {
        return "Documents as they were uploaded: number of the document / number of the version. Their names stand in "
                + "records/document-versions.";
    }

    @Override
    public void write(Path folder, boolean people) throws IOException {
        List<Document> piece = store.after(0, PIECE);
        while (!piece.isEmpty()) {
            for (Document document : piece) {
                if (people || document.audience().contains(Audience.PUBLIC)) {
                    write(folder, document);
                }
            }
            piece = store.after(piece.getLast().id(), PIECE);
        }
    }

    private void write(Path folder, Document document) throws IOException {
        for (DocumentVersion version : document.versions()) {
            if (version.readable()) {
                Path place = place(folder, document.id(), version.number(), version.fileName());
                Files.createDirectories(folder.resolve(String.valueOf(document.id())));
                try (InputStream content = contents.read(version)) {
                    Files.copy(content, place);
                }
            }
        }
    }

    /** By numbers, which every file system can write; of the name only the ending. */
    private static Path place(Path folder, long document, int version, String name) {
        String ending = ENDING.matcher(name)
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElse("");
        return folder.resolve(String.valueOf(document)).resolve(version + ending);
    }

    @Override
    public void read(Path folder, JdbcClient importing) {
        ContentStore imported = new ContentStore(importing);
        importing
                .sql("select id, document, number, name from documents.file where not erased")
                .query((row, number) -> new Version(
                        row.getLong("id"),
                        place(folder, row.getLong("document"), row.getInt("number"), row.getString("name"))))
                .list()
                .stream()
                .filter(version -> Files.exists(version.place()))
                .forEach(version -> imported.write(version.id(), version.place()));
        imported.admitMissing();
        if (!imported.broken().isEmpty()) {
            throw new DataIntegrityViolationException(
                    "These documents are not as they were uploaded: " + imported.broken());
        }
    }

    private record Version(long id, Path place) {}
}
