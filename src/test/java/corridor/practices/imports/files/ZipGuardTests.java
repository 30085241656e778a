package corridor.practices.imports.files;

import static corridor.practices.imports.files.Uploads.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipGuardTests {

    @TempDir
    Path folder;

    @Test
    void refusesAFileThatUnpacksToFarMoreThanItsSize() throws IOException {
        assertThat(refusal(bomb("practices.xlsx", "xl/workbook.xml", 200)).code())
                .isEqualTo("file-expands-too-much");
        assertThat(refusal(bomb("practices.docx", "word/document.xml", 200)).code())
                .isEqualTo("file-expands-too-much");
    }

    @Test
    void doesNotBelieveTheSizesInTheDirectory() throws IOException {
        Path file = bomb("practices.docx", "word/document.xml", 100);
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer directory = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int start = directory.getInt(bytes.length - 6);
        directory.putInt(start + 24, 10);
        Files.write(file, bytes);
        assertThat(refusal(file).code()).isIn("file-expands-too-much", "file-damaged");
    }

    @Test
    void refusesTooManyEntries() throws IOException {
        Path file = folder.resolve("practices.xlsx");
        try (OutputStream output = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(output)) {
            for (int entry = 0; entry < 6_000; entry++) {
                zip.putNextEntry(new ZipEntry("xl/" + entry));
            }
        }
        assertThat(refusal(file).code()).isEqualTo("file-expands-too-much");
    }

    @Test
    void refusesATruncatedFile() throws IOException {
        Path file = new Uploads(folder).zip("practices.xlsx", Map.of("xl/workbook.xml", "<workbook/>"));
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length * 2 / 3));
        assertThat(refusal(file).code()).isEqualTo("file-damaged");
    }

    private Path bomb(String name, String entry, int megabytes) throws IOException {
        Path file = folder.resolve(name);
        byte[] spaces = new byte[1 << 20];
        Arrays.fill(spaces, (byte) ' ');
        try (OutputStream output = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(output)) {
            zip.putNextEntry(new ZipEntry(entry));
            for (int count = 0; count < megabytes; count++) {
                zip.write(spaces);
            }
        }
        return file;
    }
}
