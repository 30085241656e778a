package corridor.partnerships.gate;

import corridor.partnerships.plan.Commitment;
import corridor.partnerships.plan.Declaration;
import corridor.partnerships.plan.Gap;
import corridor.partnerships.plan.Governance;
import corridor.partnerships.plan.Interest;
import corridor.partnerships.plan.Need;
import corridor.partnerships.plan.Objective;
import corridor.partnerships.plan.Plan;
import corridor.partnerships.plan.Seat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The readiness gate: seven items, each met, missing, or missing with a reason that is accepted.
 *
 * @param rule number of the rule by which it was judged
 */
public record Gate(List<Item> items, int rule) {

    private static final int RULE = 2;
    private static final String DIALOGUE = "dialogue";
    private static final List<String> GROUPS = List.of("women", "youth", "diaspora", "local-authority");

    /** How an item stands. */
    public enum Standing {
        MET,
        MISSING,
        /** Something is missing and it is said why. */
        REASONED
    }

    /**
     * One item.
     *
     * @param detail message key below {@code partnerships.gate} that says what is missing; blank where it is met
     * @param args numbers and texts for that sentence
     */
    public record Item(GateItem item, Standing standing, String detail, List<Object> args) {

        static Item met(GateItem item) {
            return new Item(item, Standing.MET, "", List.of());
        }

        static Item missing(GateItem item, String detail, Object... args) {
            return new Item(item, Standing.MISSING, detail, List.of(args));
        }
    }

    /**
     * What is asked of.
     *
     * @param starts the day, month or year with which it begins; blank where nobody said
     * @param parties addresses of the confirmed parties
     * @param agreed those of them who agreed to the plan as it stands
     */
    public record Asked(String form, String starts, Set<String> parties, Set<String> agreed, Plan plan) {}

    public static Gate of(Asked asked, LocalDate today) {
        return new Gate(
                List.of(
                        objectives(asked, today),
                        resources(asked),
                        interests(asked),
                        governance(asked),
                        monitoring(asked),
                        representation(asked),
                        assents(asked)),
                RULE);
    }

    public boolean open() {
        return items.stream().noneMatch(one -> one.standing() == Standing.MISSING);
    }

    public boolean met(GateItem item) {
        return items.stream().noneMatch(one -> one.item() == item && one.standing() == Standing.MISSING);
    }

    /** Each objective has an outcome, an owner who is a confirmed party, a day that is not past, and a measure. */
    private static Item objectives(Asked asked, LocalDate today) {
        List<Objective> all = asked.plan().all(Objective.class);
        long sound = all.stream()
                .filter(one ->
                        one.lacking().isEmpty() && asked.parties().contains(one.owner()) && !past(one.due(), today))
                .count();
        return all.isEmpty()
                ? Item.missing(GateItem.OBJECTIVES, "objectives.none")
                : sound == all.size()
                        ? Item.met(GateItem.OBJECTIVES)
                        : Item.missing(GateItem.OBJECTIVES, "objectives", all.size() - sound, all.size());
    }

    private static boolean past(String due, LocalDate today) {
        return due.compareTo(today.toString().substring(0, due.length())) < 0;
    }

    /** What is sure reaches what the first year needs, line by line, and each thing that is needed in kind is brought by
     * somebody. What is needed has to be said; a dialogue may say nothing. */
    private static Item resources(Asked asked) {
        if (asked.starts().length() < 4) {
            return Item.missing(GateItem.RESOURCES, "resources.start");
        }
        String year = asked.starts().substring(0, 4);
        List<Need> needs = asked.plan().all(Need.class).stream()
                .filter(one -> one.year().startsWith(year))
                .toList();
        boolean nothing = needs.stream().allMatch(one -> one.sort().equals(Need.NOTHING));
        if (needs.isEmpty() || (nothing && !asked.form().equals(DIALOGUE))) {
            return Item.missing(GateItem.RESOURCES, "resources.unsaid", year);
        }
        if (needs.stream().anyMatch(one -> one.obstacle().isPresent())) {
            return Item.missing(GateItem.RESOURCES, "resources.sums", year);
        }
        long things = needs.stream().filter(Gate::inKind).count();
        long given = asked.plan().all(Commitment.class).stream()
                .filter(one -> one.year().startsWith(year)
                        && one.sort().equals(Need.IN_KIND)
                        && one.sure()
                        && one.obstacle().isEmpty())
                .count();
        if (given < things) {
            return Item.missing(GateItem.RESOURCES, "resources.in-kind", year, things - given);
        }
        return asked.plan().gaps(year).stream()
                .filter(gap -> !gap.met())
                .findFirst()
                .map(Gate::shortOf)
                .orElseGet(() -> Item.met(GateItem.RESOURCES));
    }

    /** Something that is no money and no time: it has no sum by which it could be covered. */
    private static boolean inKind(Need need) {
        return need.sort().equals(Need.IN_KIND);
    }

    private static Item shortOf(Gap gap) {
        return Item.missing(
                GateItem.RESOURCES, "resources", gap.year(), gap.secured(), gap.needed(), gap.missing(), gap.unit());
    }

    /** Every confirmed party has said what it has at stake or that it has nothing, and how that is dealt with; so is what
     * stands between parties. */
    private static Item interests(Asked asked) {
        Set<String> silent = new TreeSet<>(asked.parties());
        List<Declaration> all = asked.plan().all(Declaration.class);
        all.forEach(one -> silent.remove(one.organisation()));
        long open = all.stream().filter(Declaration::open).count()
                + asked.plan().all(Interest.class).stream()
                        .filter(Interest::open)
                        .count();
        return !silent.isEmpty()
                ? Item.missing(GateItem.INTERESTS, "interests", silent.size())
                : open > 0
                        ? Item.missing(GateItem.INTERESTS, "interests.mitigation", open)
                        : Item.met(GateItem.INTERESTS);
    }

    /** There is a body with a rule for decisions, in which every confirmed party sits. */
    private static Item governance(Asked asked) {
        List<Governance> all = asked.plan().all(Governance.class);
        if (all.isEmpty() || all.stream().allMatch(one -> one.rule().isEmpty())) {
            return Item.missing(GateItem.GOVERNANCE, "governance");
        }
        Set<String> standing = new TreeSet<>(asked.parties());
        all.forEach(one -> one.seats().forEach(seat -> standing.remove(seat.organisation())));
        return standing.isEmpty()
                ? Item.met(GateItem.GOVERNANCE)
                : Item.missing(GateItem.GOVERNANCE, "governance.seats", standing.size());
    }

    /** Each objective has an indicator with a start, an aim, a source and somebody who reports. */
    private static Item monitoring(Asked asked) {
        List<Objective> all = asked.plan().all(Objective.class);
        long blind = all.stream().filter(one -> !one.watched()).count();
        return blind == 0 && !all.isEmpty()
                ? Item.met(GateItem.MONITORING)
                : Item.missing(GateItem.MONITORING, "monitoring", blind, all.size());
    }

    /** Somebody sits for women, youth, diaspora and local authorities, or it is said why nobody does. */
    private static Item representation(Asked asked) {
        List<String> absent = new ArrayList<>(GROUPS);
        List<Governance> all = asked.plan().all(Governance.class);
        all.stream().flatMap(one -> one.seats().stream()).map(Seat::groups).forEach(absent::removeAll);
        boolean reasoned = all.stream().anyMatch(one -> !one.absent().isEmpty());
        return absent.isEmpty()
                ? Item.met(GateItem.REPRESENTATION)
                : new Item(
                        GateItem.REPRESENTATION,
                        reasoned ? Standing.REASONED : Standing.MISSING,
                        reasoned ? "representation.reasoned" : "representation",
                        List.of(absent.size()));
    }

    /** All confirmed parties agreed to the plan as it stands. */
    private static Item assents(Asked asked) {
        Set<String> waiting = new TreeSet<>(asked.parties());
        waiting.removeAll(asked.agreed());
        return waiting.isEmpty()
                ? Item.met(GateItem.ASSENTS)
                : Item.missing(
                        GateItem.ASSENTS,
                        "assents",
                        waiting.size(),
                        asked.parties().size());
    }
}
