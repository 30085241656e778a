package corridor.settings;

import corridor.shared.LocalizedText;

/**
 * What the operator says of names and borders.
 *
 * @param note stands below maps and lists of countries; empty: Corridor's own
 * @param maps whether maps are drawn; without them the same numbers stand in a table
 */
record BoundaryChoice(LocalizedText note, boolean maps) {

    static final BoundaryChoice NONE = new BoundaryChoice(LocalizedText.EMPTY, true);
    static final int LONGEST = 400;
}
