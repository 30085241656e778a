package corridor.settings;

/** How well one colour stands out from another, as WCAG 2.2 reckons it. */
final class Contrast {

    /** What text must reach (success criterion 1.4.3). */
    static final double LEAST = 4.5;

    /** Share of the colour in the wash behind chips and notices. */
    private static final double WASH = 0.1;

    private Contrast() {}

    static double between(String one, String other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    /** The ground with a tenth of the colour in it. */
    static String wash(String colour, String ground) {
        StringBuilder mixed = new StringBuilder("#");
        for (int part = 0; part < 3; part++) {
            mixed.append("%02x".formatted(Math.round(WASH * part(colour, part) + (1 - WASH) * part(ground, part))));
        }
        return mixed.toString();
    }

    private static double luminance(String colour) {
        return 0.2126 * linear(part(colour, 0)) + 0.7152 * linear(part(colour, 1)) + 0.0722 * linear(part(colour, 2));
    }

    private static int part(String colour, int part) {
        return Integer.parseInt(colour.substring(1 + 2 * part, 3 + 2 * part), 16);
    }

    private static double linear(int part) {
        double value = part / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
