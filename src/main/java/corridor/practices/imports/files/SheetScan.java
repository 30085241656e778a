package corridor.practices.imports.files;

/**
 * Looks through the XML of a sheet for what would make a reader set aside any amount of memory: the address of a cell
 * beyond column ZZZ ({@code r="ABCD1"}), and text that does not end.
 */
final class SheetScan {

    private static final String START = "r=\"";
    private static final int LETTERS = 3;

    private int matched;
    private int letters;
    private int text;

    void take(byte[] buffer, int count) {
        for (int index = 0; index < count; index++) {
            int value = buffer[index] == '\'' ? '"' : buffer[index];
            address(value);
            text = value == '<' ? 0 : text + 1;
            if (text > Limits.SHEET_TEXT_BYTES) {
                throw Refusals.expandsTooMuch();
            }
        }
    }

    private void address(int value) {
        if (matched == START.length() && value >= 'A' && value <= 'Z') {
            letters++;
            if (letters > LETTERS) {
                throw Refusals.tooManyColumns();
            }
            return;
        }
        letters = 0;
        matched = matched < START.length() && value == START.charAt(matched) ? matched + 1 : value == 'r' ? 1 : 0;
    }
}
