package corridor.practices.imports.files;

/**
 * Finds the address of a cell beyond column ZZZ ({@code r="ABCD1"}) in the XML of a sheet, for which a reader would set
 * aside any amount of memory.
 */
final class WideCells {

    private static final String START = "r=\"";
    private static final int LETTERS = 3;

    private int matched;
    private int letters;

    boolean isIn(byte[] buffer, int count) {
        for (int index = 0; index < count; index++) {
            int value = buffer[index] == '\'' ? '"' : buffer[index];
            if (matched == START.length() && value >= 'A' && value <= 'Z') {
                letters++;
                if (letters > LETTERS) {
                    return true;
                }
            } else {
                letters = 0;
                matched =
                        matched < START.length() && value == START.charAt(matched) ? matched + 1 : value == 'r' ? 1 : 0;
            }
        }
        return false;
    }
}
