package corridor.practices.imports.files.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextEncodingTests {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "UTF-8, Défi de la politique — 中文",
        "windows-1252, Le défi : « l’intégration » coûte 15 €",
        "ISO-8859-1, Resumen de la práctica en España",
        "windows-1251, Название практики: поддержка трудовых мигрантов в регионе",
        "windows-1251, СТРАНА;НАЗВАНИЕ",
        "windows-1256, دعم المهاجرين العائدين وتدريبهم في بلدانهم الأصلية",
        "KOI8-R, Название практики: поддержка трудовых мигрантов в регионе",
        "GB18030, 移民与发展伙伴关系平台为各国政府提供政策和做法的交流机会",
    })
    void recognisesTheEncodingOfText(String charset, String text) throws IOException {
        assertRead(text + "\nabc;def\n" + text, charset);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE"})
    void takesAByteOrderMarkAtItsWord(String charset) throws IOException {
        assertRead("\uFEFFtitle;défi", charset);
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE", "UTF-16BE"})
    void recognisesWideTextWithoutAMark(String charset) throws IOException {
        assertRead("title;country;text;défi", charset);
    }

    @Test
    void keepsUtf8WithOneDamagedCharacter() throws IOException {
        byte[] bytes = "é".repeat(100).getBytes(StandardCharsets.UTF_8);
        bytes[51] = 'x';
        Path file = Files.write(folder.resolve("text"), bytes);
        assertThat(TextEncoding.of(file).orElseThrow().charset()).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void knowsWhatIsNoText() throws IOException {
        byte[] bytes = new byte[1000];
        new Random(1).nextBytes(bytes);
        assertThat(TextEncoding.of(Files.write(folder.resolve("noise"), bytes))).isEmpty();
    }

    private void assertRead(String text, String charset) throws IOException {
        Path file = Files.write(folder.resolve("text"), text.getBytes(Charset.forName(charset)));
        TextEncoding encoding = TextEncoding.of(file).orElseThrow();
        assertThat(encoding.name()).isEqualTo(charset);
        try (Reader reader = encoding.reader(file)) {
            StringWriter read = new StringWriter();
            reader.transferTo(read);
            assertThat(read).hasToString(text.replace("\uFEFF", ""));
        }
    }
}
