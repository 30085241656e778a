package corridor.practices.imports.files;

import corridor.shared.Outcome;
import corridor.shared.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes files as they are uploaded, and opens them. */
record Uploads(Path folder) {

    Path text(String name, String content) throws IOException {
        return text(name, content, StandardCharsets.UTF_8);
    }

    Path text(String name, String content, Charset charset) throws IOException {
        return bytes(name, content.getBytes(charset));
    }

    Path bytes(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    Path zip(String name, Map<String, String> entries) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream output = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(output)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    static SourceFile opened(Path file) {
        return SourceFiles.open(file, file.getFileName().toString()).orThrow();
    }

    static List<SourceRow> rows(Path file) {
        return opened(file).firstRows(1_000_000);
    }

    static Refusal refusal(Path file) {
        return switch (SourceFiles.open(file, file.getFileName().toString())) {
            case Outcome.Refused<SourceFile>(Refusal refusal) -> refusal;
            case Outcome.Done<SourceFile>(SourceFile source) ->
                throw new AssertionError("was opened as " + source.kind() + " with " + source.firstRows(3));
        };
    }
}
