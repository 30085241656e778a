package corridor.actors.appointments;

import java.util.Arrays;

/** How a role is come by. */
public enum Way {
    /** By two people: a role that decides. */
    PROPOSAL("proposal", "confirm", "refuse"),
    /** By one: a role that does not decide. */
    GIFT("gift", "give", "refuse"),
    /** A person asks to join an organisation. */
    REQUEST("request", "accept", "turn-down"),
    /** A focal point names a successor. */
    HAND_OVER("hand-over", "take-over", "decline");

    private final String code;
    private final String yes;
    private final String no;

    Way(String code, String yes, String no) {
        this.code = code;
        this.yes = yes;
        this.no = no;
    }

    static Way of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code.equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** As in the database and in messages. */
    public String code() {
        return code;
    }

    /** The action that grants the role. */
    public String yes() {
        return yes;
    }

    /** The action that refuses it. */
    public String no() {
        return no;
    }
}
