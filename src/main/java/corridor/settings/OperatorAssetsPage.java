package corridor.settings;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The operator's colours and logo, at addresses that change with them. */
@Controller
class OperatorAssetsPage {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic();

    private final Operators operators;

    OperatorAssetsPage(Operators operators) {
        this.operators = operators;
    }

    @GetMapping("/assets/operator.css")
    ResponseEntity<String> colours() {
        OperatorChoice choice = operators.current();
        String sheet = "@layer tokens {\n"
                + rule(choice.accent(), OperatorForm.PAPER, "")
                + rule(choice.accentDark(), OperatorForm.PAPER_DARK, "@media (prefers-color-scheme: dark) ")
                + "}\n";
        return ResponseEntity.ok()
                .cacheControl(FOR_EVER)
                .contentType(MediaType.parseMediaType("text/css;charset=UTF-8"))
                .body(sheet);
    }

    private static String rule(String colour, String ground, String when) {
        if (colour.isEmpty()) {
            return "";
        }
        String rule = ":root { --teal: %s; --teal-wash: %s; }".formatted(colour, Contrast.wash(colour, ground));
        // a light ground's colour must not spill over onto the dark one
        return (when.isEmpty() ? "@media (prefers-color-scheme: light) { " : when + "{ ") + rule + " }\n";
    }

    @GetMapping("/assets/operator-logo.png")
    ResponseEntity<byte[]> logo() {
        return operators
                .logo()
                .map(png -> ResponseEntity.ok()
                        .cacheControl(FOR_EVER)
                        .contentType(MediaType.IMAGE_PNG)
                        .body(png))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
