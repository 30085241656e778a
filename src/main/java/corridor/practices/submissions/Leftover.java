package corridor.practices.submissions;

import corridor.shared.PlainName;
import java.util.List;
import java.util.stream.Collectors;

/** The lines of a file of which nothing stands in the form. */
record Leftover(String text, boolean cut) {

    static final int LONGEST = 20_000;

    /** Labels are told from what stands behind them; a line of its label alone is no loss. */
    private static final String LABEL = "^[^:：]{1,80}[:：]\\s*";

    static Leftover of(List<String> lines, List<String> placed) {
        String taken = placed.stream().map(PlainName::of).collect(Collectors.joining(" | "));
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            if (!line.isBlank() && !isPlaced(line.strip(), taken)) {
                if (text.length() + line.length() >= LONGEST) {
                    return new Leftover(text.toString().strip(), true);
                }
                text.append(line.strip()).append('\n');
            }
        }
        return new Leftover(text.toString().strip(), false);
    }

    private static boolean isPlaced(String line, String taken) {
        return taken.contains(PlainName.of(line))
                || taken.contains(PlainName.of(line.replaceFirst(LABEL, "")))
                || line.matches(LABEL + "$");
    }
}
