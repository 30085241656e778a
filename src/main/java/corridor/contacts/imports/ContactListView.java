package corridor.contacts.imports;

import corridor.actors.Choices.Choice;
import corridor.actors.Organisation;
import corridor.shared.Slice;
import java.util.List;
import java.util.Map;

/**
 * A list to look over.
 *
 * @param unknown names of organisations that somebody has to choose, each with those that may be meant
 * @param named the organisations of the shown lines
 */
public record ContactListView(
        ContactImport list,
        Slice<Line> lines,
        Map<String, List<Organisation>> unknown,
        Map<Long, Organisation> named,
        List<Choice> kinds) {}
