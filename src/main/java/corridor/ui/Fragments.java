package corridor.ui;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes part of a page outside of a request. */
@Component
public class Fragments {

    private final TemplateEngine templates;

    Fragments(TemplateEngine templates) {
        this.templates = templates;
    }

    /**
     * In UTF-8.
     *
     * @param template by its name, such as {@code floor/board.jte}
     */
    public byte[] write(String template, Map<String, Object> parameters) {
        Utf8ByteOutput written = new Utf8ByteOutput();
        templates.render(template, parameters, written);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(written.getContentLength());
        try {
            written.writeTo(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
