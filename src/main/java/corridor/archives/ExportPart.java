package corridor.archives;

import java.util.List;

/** What of a module's records leaves with an export; contributed by the module. Secrets are never among it. */
public interface ExportPart {

    List<Kind> kinds();

    /**
     * Records of one kind. What names them is constant, never what somebody typed.
     *
     * @param name of its files, such as {@code practices}
     * @param table that holds them, with its schema
     * @param sentence what they are, in English, for whoever opens the export without Corridor
     * @param personal names people: left out unless asked for
     * @param condition in SQL, of a row called {@code t}; the others stay here. Blank for all
     * @param left columns that stay here, since they are secret or refer to what is; they may be empty
     */
    record Kind(String name, String table, String sentence, boolean personal, String condition, List<String> left) {

        public Kind(String name, String table, String sentence, boolean personal) {
            this(name, table, sentence, personal, "", List.of());
        }

        /** The same of those rows alone. */
        public Kind where(String only) {
            return new Kind(name, table, sentence, personal, only, left);
        }

        /** The same without these columns. */
        public Kind without(String... columns) {
            return new Kind(name, table, sentence, personal, condition, List.of(columns));
        }

        /** The table as rows are read from it. */
        String rows() {
            return table + " t" + (condition.isEmpty() ? "" : " where " + condition);
        }
    }
}
