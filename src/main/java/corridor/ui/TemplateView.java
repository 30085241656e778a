package corridor.ui;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/** Writes a template with the model's values as its parameters. */
final class TemplateView implements View {

    private final TemplateEngine templates;
    private final String name;

    TemplateView(TemplateEngine templates, String name) {
        this.templates = templates;
        this.name = name;
    }

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Map<String, Object> parameters = new HashMap<>(model == null ? Map.of() : model);
        parameters.keySet().removeIf(key -> key.startsWith("org.springframework"));
        Utf8ByteOutput page = new Utf8ByteOutput();
        templates.render(name, parameters, page);
        response.setContentType(getContentType());
        response.setContentLength(page.getContentLength());
        try (OutputStream out = response.getOutputStream()) {
            page.writeTo(out);
        }
    }
}
