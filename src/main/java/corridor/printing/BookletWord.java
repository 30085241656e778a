package corridor.printing;

import corridor.printing.Booklet.Block;
import corridor.printing.Booklet.Break;
import corridor.printing.Booklet.Heading;
import corridor.printing.Booklet.Items;
import corridor.printing.Booklet.Table;
import corridor.printing.Booklet.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;

/** A booklet as a Word file. */
final class BookletWord {

    private static final int TITLE = 22;
    private static final int CHAPTER = 15;
    private static final int PART = 12;

    private final XWPFDocument document;
    private final boolean rightToLeft;

    private BookletWord(XWPFDocument document, boolean rightToLeft) {
        this.document = document;
        this.rightToLeft = rightToLeft;
    }

    static byte[] of(Booklet booklet) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream written = new ByteArrayOutputStream()) {
            BookletWord word =
                    new BookletWord(document, booklet.language().direction().equals("rtl"));
            document.getProperties().getCoreProperties().setTitle(booklet.title());
            word.heading(0, booklet.title());
            word.paragraph(booklet.cover());
            booklet.blocks().forEach(word::write);
            document.write(written);
            return written.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException("The booklet could not be written", failure);
        }
    }

    private void write(Block block) {
        switch (block) {
            case Heading(int level, String text) -> heading(level, text);
            case Text(String text) -> paragraph(text);
            case Items(List<String> items) -> items.forEach(item -> paragraph("• " + item));
            case Table(List<String> head, List<List<String>> rows) -> table(head, rows);
            case Break() -> document.createParagraph().setPageBreak(true);
        }
    }

    private void heading(int level, String text) {
        XWPFParagraph paragraph = directed(document.createParagraph());
        outline(paragraph, level);
        XWPFRun run = run(paragraph, text);
        run.setBold(true);
        run.setFontSize(level == 0 ? TITLE : level == 1 ? CHAPTER : PART);
    }

    /** So that Word lists it among its contents. */
    private static void outline(XWPFParagraph paragraph, int level) {
        CTPPr about = paragraph.getCTPPr();
        about.addNewOutlineLvl().setVal(java.math.BigInteger.valueOf(Math.clamp(level, 0, 8)));
        about.addNewKeepNext();
    }

    private XWPFParagraph directed(XWPFParagraph paragraph) {
        if (rightToLeft) {
            paragraph.getCTPPr().addNewBidi();
        }
        return paragraph;
    }

    private void paragraph(String text) {
        run(directed(document.createParagraph()), text);
    }

    private XWPFRun run(XWPFParagraph paragraph, String text) {
        XWPFRun run = paragraph.createRun();
        if (rightToLeft) {
            run.getCTR().addNewRPr().addNewRtl();
        }
        String[] lines = text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", "").split("\n", -1);
        for (int at = 0; at < lines.length; at++) {
            if (at > 0) {
                run.addBreak();
            }
            run.setText(lines[at], at);
        }
        return run;
    }

    private void table(List<String> head, List<List<String>> rows) {
        XWPFTable table = document.createTable(rows.size() + 1, head.size());
        table.setWidth("100%");
        table.getRow(0).setRepeatHeader(true);
        if (rightToLeft) {
            table.getCTTbl().getTblPr().addNewBidiVisual();
        }
        fill(table, 0, head, true);
        for (int at = 0; at < rows.size(); at++) {
            fill(table, at + 1, rows.get(at), false);
        }
    }

    private void fill(XWPFTable table, int row, List<String> cells, boolean bold) {
        for (int at = 0; at < cells.size(); at++) {
            XWPFParagraph paragraph = directed(table.getRow(row).getCell(at).getParagraphArray(0));
            run(paragraph, cells.get(at)).setBold(bold);
        }
    }
}
