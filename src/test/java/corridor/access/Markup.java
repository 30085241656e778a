package corridor.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text that would run in a page that does not escape it, and a look at pages for what did. */
final class Markup {

    static final String NAME = "quolbraxt";

    static final String TEXT = "\"><" + NAME + " on" + NAME + "=1>' on" + NAME + "='1' \" on" + NAME
            + "=\"1</script></title></textarea>--><script>" + NAME + "()</script><img src=x onerror=" + NAME
            + "()>${7*7}{{7*7}}#{7*7}<%=7*7%>%s{0}\u202E]]>";

    /** An address that would run when it is followed. */
    static final String ADDRESS = "javascript:" + NAME + "()";

    private static final Pattern TAG =
            Pattern.compile("<([a-zA-Z][^\\s/>]*)((?:\"[^\"]*\"|'[^']*'|[^\"'>])*+)>", Pattern.DOTALL);
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([^\\s=\"'/]+)(?:\\s*=\\s*(\"[^\"]*\"|'[^']*'|[^\\s\"'>]+))?");
    private static final Pattern RAW_TEXT =
            Pattern.compile("(<script\\b[^>]*>)(.*?)(</script)", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private Markup() {}

    /** Elements, attributes and addresses in a page that come from the text above. */
    static List<String> alive(String page) {
        List<String> alive = new ArrayList<>();
        Matcher script = RAW_TEXT.matcher(page);
        while (script.find()) {
            if (!script.group(1).contains("src=") && !script.group(1).contains("application/ld+json")) {
                alive.add(script.group());
            }
        }
        String plain = RAW_TEXT.matcher(page).replaceAll("$1$3");
        Matcher tag = TAG.matcher(plain);
        while (tag.find()) {
            if (tag.group(1).toLowerCase(Locale.ROOT).contains(NAME)) {
                alive.add(tag.group());
            }
            Matcher attribute = ATTRIBUTE.matcher(tag.group(2));
            while (attribute.find()) {
                String value = String.valueOf(attribute.group(2)).toLowerCase(Locale.ROOT);
                if (attribute.group(1).toLowerCase(Locale.ROOT).startsWith("on")
                        || value.matches("[\"']?\\s*(javascript|vbscript|data:text).*")) {
                    alive.add(tag.group());
                }
            }
        }
        return alive;
    }
}
