package corridor.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Refuses office files that would fetch something from another place when they are opened, and those whose parts declare
 * entities. Links that a person may follow are fine, and so are the writer's own folders, which nobody else can reach.
 */
final class OfficeParts {

    private static final Set<String> FETCHED =
            Set.of("attachedtemplate", "oleobject", "image", "frame", "subdocument", "afchunk", "control", "package");
    private static final Set<String> SHOWN = Set.of(
            "image",
            "fill-image",
            "background-image",
            "object",
            "object-ole",
            "plugin",
            "floating-frame",
            "section-source");
    private static final Pattern PLACE = Pattern.compile("(?i)\\s*(?:[a-z][a-z0-9+.-]+:|[/\\\\]{2}).*", Pattern.DOTALL);
    private static final Pattern OWN = Pattern.compile("(?i)\\s*(?:data:|file:/(?://)?[^/\\\\]).*", Pattern.DOTALL);

    private OfficeParts() {}

    /** Of a file whose entries are known to stay within limits. */
    static void check(Path file) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
                String name = entry.getName().toLowerCase(Locale.ROOT);
                if (name.endsWith(".xml") || name.endsWith(".rels")) {
                    try (InputStream content = zip.getInputStream(entry)) {
                        check(name, factory.createXMLStreamReader(content));
                    }
                }
            }
        } catch (XMLStreamException broken) {
            throw DocumentRefusals.damaged();
        }
    }

    private static void check(String name, XMLStreamReader xml) throws XMLStreamException {
        boolean links = name.endsWith(".rels");
        boolean whole = links || name.endsWith("content.xml") || name.endsWith("styles.xml");
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw DocumentRefusals.entities();
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (!whole) {
                    return;
                }
                if (links ? fetches(xml) : shows(xml)) {
                    throw DocumentRefusals.fetches();
                }
            }
        }
    }

    private static boolean fetches(XMLStreamReader xml) {
        String type = attribute(xml, "Type").toLowerCase(Locale.ROOT);
        return attribute(xml, "TargetMode").equalsIgnoreCase("External")
                && FETCHED.contains(type.substring(type.lastIndexOf('/') + 1))
                && elsewhere(attribute(xml, "Target"));
    }

    private static boolean shows(XMLStreamReader xml) {
        return SHOWN.contains(bare(xml.getLocalName())) && elsewhere(attribute(xml, "href"));
    }

    private static boolean elsewhere(String target) {
        return PLACE.matcher(target).matches() && !OWN.matcher(target).matches();
    }

    private static String attribute(XMLStreamReader xml, String name) {
        for (int at = 0; at < xml.getAttributeCount(); at++) {
            if (bare(xml.getAttributeLocalName(at)).equals(name)) {
                return xml.getAttributeValue(at);
            }
        }
        return "";
    }

    private static String bare(String name) {
        return name.substring(name.lastIndexOf(':') + 1);
    }
}
