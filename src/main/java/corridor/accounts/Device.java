package corridor.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** What a browser says it is, shortened to what its owner recognises: {@code Firefox, Linux}. */
final class Device {

    private static final List<String> BROWSERS = List.of("Edg", "OPR", "Firefox", "Chrome", "Safari", "curl");
    private static final List<String> SYSTEMS = List.of("Android", "iPhone", "iPad", "Windows", "Mac OS", "Linux");

    private Device() {}

    static String of(HttpServletRequest request) {
        String said = request.getHeader("User-Agent");
        return said == null ? "?" : first(BROWSERS, said) + ", " + first(SYSTEMS, said);
    }

    private static String first(List<String> names, String said) {
        return names.stream().filter(said::contains).findFirst().orElse("?");
    }
}
