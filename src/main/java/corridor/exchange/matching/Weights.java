package corridor.exchange.matching;

/** How many points each factor can give, and the number of this rule. */
public record Weights(
        int rule,
        int corridor,
        int corridorReversed,
        int country,
        int anywhere,
        int subregion,
        int capability,
        int capabilityNotAsked,
        int theme,
        int resource,
        int constellationBoth,
        int constellationOne,
        int constellationNone,
        int language,
        int record) {

    static final int MOST = 100;

    public Weights {
        if (corridor + capability + theme + resource + constellationBoth + language + record != MOST) {
            throw new IllegalArgumentException("The factors do not add up to " + MOST);
        }
        boolean falling = corridor >= corridorReversed
                && corridorReversed >= country
                && country >= anywhere
                && anywhere >= subregion
                && subregion > 0
                && capability >= capabilityNotAsked
                && constellationBoth >= constellationOne
                && constellationOne >= constellationNone;
        if (!falling) {
            throw new IllegalArgumentException("A factor gives more for less");
        }
    }
}
