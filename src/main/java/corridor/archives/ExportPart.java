package corridor.archives;

import java.util.List;

/** What of a module's records leaves with an export; contributed by the module. Secrets are never among it. */
public interface ExportPart {

    List<Kind> kinds();

    /**
     * Records of one kind.
     *
     * @param name of its files, such as {@code practices}
     * @param table that holds them, with its schema
     * @param sentence what they are, in English, for whoever opens the export without Corridor
     * @param personal names people: left out unless asked for
     */
    record Kind(String name, String table, String sentence, boolean personal) {}
}
