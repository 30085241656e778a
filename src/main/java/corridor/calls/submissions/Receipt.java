package corridor.calls.submissions;

import java.security.SecureRandom;

/** A number that proves an arrival, easy to read out. */
final class Receipt {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 7;

    private Receipt() {}

    static String fresh() {
        StringBuilder receipt = new StringBuilder();
        for (int at = 0; at < LENGTH; at++) {
            receipt.append(at == 2 ? "-" : "").append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return receipt.toString();
    }
}
