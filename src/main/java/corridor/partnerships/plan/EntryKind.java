package corridor.partnerships.plan;

import corridor.shapes.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The kinds of entries, in the order in which a plan is written. */
public enum EntryKind {
    OBJECTIVE(Objective.class, true),
    WORK(Work.class, false),
    NEED(Need.class, true),
    COMMITMENT(Commitment.class, false),
    STATEMENT(Statement.class, false),
    DECLARATION(Declaration.class, false),
    INTEREST(Interest.class, true),
    GOVERNANCE(Governance.class, true),
    BURDEN(Burden.class, false),
    RISK(Risk.class, false),
    MEETING(Meeting.class, false),
    NOTE(Note.class, false),
    ADAPTATION(Adaptation.class, false),
    DISPUTE(Dispute.class, false),
    LESSON(Lesson.class, false);

    /** Those that tell that the partnership is alive. */
    public static final List<EntryKind> TELLING = List.of(MEETING, NOTE, ADAPTATION);

    private static final Map<EntryKind, Shape> SHAPES = new ConcurrentHashMap<>();

    private final Class<? extends Record> type;
    private final boolean design;

    EntryKind(Class<? extends Record> type, boolean design) {
        this.type = type;
        this.design = design;
    }

    public Shape shape() {
        return SHAPES.computeIfAbsent(this, kind -> Shape.of(type, "partnership-" + code()));
    }

    /** Whether all parties agree to it, so that in an active partnership it changes by an adaptation alone. */
    public boolean design() {
        return design;
    }

    /** Whether a party says it of itself, signed by its focal point. */
    public boolean signed() {
        return SignedRecord.class.isAssignableFrom(type);
    }

    /** Whether it belongs to the diary rather than to the plan. */
    public boolean diary() {
        return compareTo(RISK) > 0;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<EntryKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
