package corridor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words that a template writes itself, beside those that it takes from the messages. */
final class TemplateText {

    private static final Pattern SAID =
            Pattern.compile("(?:aria-label|placeholder|title|alt|content)=\"([^\"]*)\"|>([^<]*)<", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");

    private final String source;
    private final StringBuilder markup = new StringBuilder();
    private int at;

    private TemplateText(String source) {
        this.source = source;
    }

    /** Every word of three letters or more that stands between tags or in an attribute that people read or hear. */
    static List<String> words(String template) {
        TemplateText text = new TemplateText(template.replaceAll("(?m)^@(import|param) .*$", ""));
        text.markup(false);
        List<String> words = new ArrayList<>();
        Matcher said = SAID.matcher(text.markup);
        int from = 0;
        while (said.find(from)) {
            String found = said.group(1) == null ? said.group(2) : said.group(1);
            // an address is the same in every language
            Matcher word = WORD.matcher(found.replaceAll("(^|\\s)/\\S+", " ").replaceAll("&\\w+;", " "));
            while (word.find()) {
                words.add(word.group());
            }
            // the end of one text is the beginning of the next tag
            from = said.group(1) == null ? said.end() - 1 : said.end();
        }
        return words;
    }

    private void markup(boolean nested) {
        while (at < source.length()) {
            if (nested && source.charAt(at) == '`') {
                at++;
                return;
            }
            if (source.startsWith("<%--", at)) {
                at = source.indexOf("--%>", at) + 4;
            } else if (source.startsWith("${", at) || source.startsWith("!{", at)) {
                at++;
                balanced('{', '}');
            } else if (source.startsWith("$unsafe{", at)) {
                at += 7;
                balanced('{', '}');
            } else if (source.startsWith("@template.", at)) {
                at = source.indexOf('(', at);
                balanced('(', ')');
            } else if (source.charAt(at) == '@') {
                directive();
            } else {
                markup.append(source.charAt(at++));
            }
        }
    }

    private void directive() {
        at++;
        while (at < source.length() && Character.isLetter(source.charAt(at))) {
            at++;
        }
        if (at < source.length() && source.charAt(at) == '(') {
            balanced('(', ')');
        }
    }

    /** Skips an expression; blocks of markup within it are read. */
    private void balanced(char open, char close) {
        int depth = 0;
        do {
            char next = source.charAt(at);
            if (source.startsWith("@`", at)) {
                at += 2;
                markup(true);
                continue;
            }
            if (next == '"' || next == '\'') {
                quoted(next);
                continue;
            }
            depth += next == open ? 1 : next == close ? -1 : 0;
            at++;
        } while (depth > 0);
    }

    private void quoted(char quote) {
        at++;
        while (source.charAt(at) != quote) {
            at += source.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
    }
}
