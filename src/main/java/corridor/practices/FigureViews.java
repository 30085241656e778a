package corridor.practices;

import corridor.practices.Narrative.Figure;
import corridor.practices.PracticeView.FigureView;
import corridor.ui.Frame;
import java.math.BigDecimal;
import java.util.Locale;

/** Writes numbers as the reader's language does, with unit and precision. */
final class FigureViews {

    private FigureViews() {}

    static FigureView of(Frame frame, TranslationMarks marks, Figure figure) {
        String number = figure.value().matches("-?\\d+(\\.\\d+)?")
                ? frame.number(new BigDecimal(figure.value()))
                : figure.value();
        String measured = measured(frame, figure, number);
        String precise =
                figure.precision() == null ? measured : frame.t("practices.figure." + figure.precision(), measured);
        return new FigureView(marks.in(figure.label(), frame.language()), precise, figure.asOf(), figure.source());
    }

    /** With its unit, where the label does not say it. */
    private static String measured(Frame frame, Figure figure, String number) {
        return switch (figure.unit().toLowerCase(Locale.ROOT)) {
            case "percent", "per cent" -> frame.t("practices.figure.percent", number);
            case "eur", "usd", "chf" -> frame.t("practices.figure.money", number, figure.unit());
            default -> number;
        };
    }
}
