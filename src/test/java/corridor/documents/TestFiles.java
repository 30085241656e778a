package corridor.documents;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Files as people, and those who mean harm, upload them. */
final class TestFiles {

    private static final String TYPES = "<Types><Override ContentType=\"application/vnd.openxmlformats\"/></Types>";

    private TestFiles() {}

    static byte[] text(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] zip(Map<String, String> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(text(entry.getValue()));
            }
        }
        return out.toByteArray();
    }

    static byte[] word(String text) throws IOException {
        return zip(Map.of("[Content_Types].xml", TYPES, "word/document.xml", "<w:t>" + text + "</w:t>"));
    }

    /** A Word file in which one part says this. */
    static byte[] word(String part, String content) throws IOException {
        Map<String, String> parts = new HashMap<>(Map.of("[Content_Types].xml", TYPES, "word/document.xml", "<x/>"));
        parts.put(part, content);
        return zip(parts);
    }

    /** A Word file that refers to another place. */
    static byte[] linked(String kind, String place) throws IOException {
        return word(
                "word/_rels/settings.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\""
                        + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + kind
                        + "\" Target=\"" + place + "\" TargetMode=\"External\"/></Relationships>");
    }

    static byte[] office(String part, String types) throws IOException {
        return zip(Map.of("[Content_Types].xml", types.isEmpty() ? TYPES : types, part, "<x/>"));
    }

    static byte[] openDocument(String type) throws IOException {
        byte[] name = text(type);
        CRC32 sum = new CRC32();
        sum.update(name);
        ZipEntry stored = new ZipEntry("mimetype");
        stored.setMethod(ZipEntry.STORED);
        stored.setSize(name.length);
        stored.setCrc(sum.getValue());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(stored);
            zip.write(name);
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(text("<office/>"));
        }
        return out.toByteArray();
    }

    static byte[] bomb(String entry, int megabytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] zeros = new byte[1 << 20];
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(text(TYPES));
            zip.putNextEntry(new ZipEntry(entry));
            for (int count = 0; count < megabytes; count++) {
                zip.write(zeros);
            }
        }
        return out.toByteArray();
    }

    static byte[] picture(String format, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.ORANGE);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    /** A picture of a few bytes whose header says that it is enormous. */
    static byte[] enormousPicture() throws IOException {
        byte[] picture = picture("png", 4, 4);
        CRC32 sum = new CRC32();
        for (int at : new int[] {16, 20}) {
            picture[at] = 0;
            picture[at + 1] = 1;
            picture[at + 2] = 0;
            picture[at + 3] = 0;
        }
        sum.update(picture, 12, 17);
        for (int at = 0; at < 4; at++) {
            picture[29 + at] = (byte) (sum.getValue() >>> (24 - 8 * at));
        }
        return picture;
    }

    /** A PDF file of which one stream, packed this many times, unpacks to 200 megabytes of nothing. */
    static byte[] swollenPdf(int layers) throws IOException {
        byte[] content = new byte[200 << 20];
        for (int layer = 0; layer < layers; layer++) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
                deflater.write(content);
            }
            content = packed.toByteArray();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(text("%PDF-1.7\n1 0 obj\n<< /Length " + content.length + " /Filter /FlateDecode >>\nstream\n"));
        out.write(content);
        out.write(text("\nendstream\nendobj\ntrailer\n<< >>\nstartxref\n0\n%%EOF\n"));
        return out.toByteArray();
    }

    static byte[] pdf(int pages, String... lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            for (int number = 0; number < pages; number++) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                    content.beginText();
                    content.setLeading(16);
                    content.newLineAtOffset(60, 760);
                    for (String line : lines) {
                        content.showText(line);
                        content.newLine();
                    }
                    content.endText();
                }
            }
            document.save(out);
        }
        return out.toByteArray();
    }
}
