package corridor.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** One word and two filters. */
record Query(Language language, String word, String country, String theme) {

    /** As parameters of Corridor. */
    String parameters() {
        return "q=" + encoded(word) + "&country=" + country + "&theme=" + theme + "&lang=" + language.tag();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
