package corridor.partnerships.portfolio;

import java.util.List;

/**
 * Who works with whom, by theme or region, and where nobody does.
 *
 * @param by theme or region
 * @param values how many themes or regions there are
 * @param needs how many needs are open there; none where the exchange is off
 */
public record GapView(String by, int values, List<Row> rows, List<Cell> needs) {

    /** Its table, to be taken along. */
    public String download() {
        return "/partnerships/constellations/table.csv?by=" + by;
    }

    /**
     * One constellation.
     *
     * @param active how many are under way and not silent
     * @param reported how many documents tell of
     * @param where the values with the number of active ones, the highest first
     * @param none the values without any
     */
    public record Row(
            String code, String name, String url, long active, long reported, List<Cell> where, List<Cell> none) {}

    /** A theme or region. */
    public record Cell(String code, String name, String url, long number) {}
}
