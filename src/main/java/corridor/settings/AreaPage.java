package corridor.settings;

import corridor.shared.TypedText;
import corridor.ui.Frame;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Switching areas and taking their records along, on the page of settings. */
@Controller
class AreaPage {

    private final Areas areas;

    AreaPage(Areas areas) {
        this.areas = areas;
    }

    @PostMapping("/settings/areas/{area}")
    String change(
            Frame frame,
            @PathVariable String area,
            @RequestParam int version,
            @RequestParam boolean on,
            @RequestParam(defaultValue = "") String reason) {
        areas.change(frame.reader(), area, version, on, TypedText.lines(reason)).orThrow();
        return "redirect:/settings#areas";
    }

    /** The records of an area as a ZIP. It is noted that they were taken along, so it is asked for by a form. */
    @PostMapping("/settings/areas/{area}/export")
    void export(Frame frame, @PathVariable String area, HttpServletResponse response) throws IOException {
        send(areas.export(frame.reader(), area).orThrow(), response);
    }

    static void send(Path file, HttpServletResponse response) throws IOException {
        try {
            response.setContentType("application/zip");
            response.setContentLengthLong(Files.size(file));
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.getFileName() + "\"");
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.delete(file);
            Files.delete(Objects.requireNonNull(file.getParent()));
        }
    }
}
