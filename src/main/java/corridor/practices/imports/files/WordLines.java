package corridor.practices.imports.files;

import corridor.practices.imports.files.cards.TextLine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the paragraphs and table rows of a Word document as lines. */
final class WordLines {

    static final String PART = "word/document.xml";

    private final XMLStreamReader xml;
    private final WordText text = new WordText();
    private boolean inText;

    private WordLines(XMLStreamReader xml) {
        this.xml = xml;
    }

    static List<TextLine> of(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry part = zip.getEntry(PART);
            try (InputStream content = zip.getInputStream(part)) {
                return new WordLines(safely().createXMLStreamReader(content)).lines();
            }
        } catch (XMLStreamException damaged) {
            throw Refusals.damaged();
        }
    }

    private static XMLInputFactory safely() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private List<TextLine> lines() throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw Refusals.unsafe();
                case XMLStreamConstants.START_ELEMENT -> start(xml.getLocalName());
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> characters();
                default -> {}
            }
        }
        return text.lines();
    }

    private void characters() {
        if (inText) {
            text.add(xml.getText());
        }
    }

    private void start(String element) throws XMLStreamException {
        switch (element) {
            case "t" -> inText = true;
            case "tab" -> text.add(" ");
            case "br", "cr" -> text.add("\n");
            case "numPr" -> text.bullet();
            case "tr" -> text.beginTableRow();
            case "Fallback" -> skip();
            default -> {}
        }
    }

    private void end(String element) {
        switch (element) {
            case "t" -> inText = false;
            case "p" -> text.endParagraph();
            case "tc" -> text.endCell();
            case "tr" -> text.endTableRow();
            default -> {}
        }
    }

    /** The same text once more, for programs that do not know a newer element. */
    private void skip() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }
}
