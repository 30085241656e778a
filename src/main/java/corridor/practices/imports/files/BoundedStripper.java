package corridor.practices.imports.files;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Takes the text out of a PDF file, and gives up on one whose pages unpack to endless drawing or endless text. */
final class BoundedStripper extends PDFTextStripper {

    private static final int OPERATORS = 20_000_000;

    private int operators;
    private int characters;

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        operators++;
        if (operators > OPERATORS) {
            throw Refusals.expandsTooMuch();
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        characters++;
        if (characters > Limits.TEXT_CHARACTERS) {
            throw Refusals.tooLong();
        }
        super.processTextPosition(text);
    }
}
