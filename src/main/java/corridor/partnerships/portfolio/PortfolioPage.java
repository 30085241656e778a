package corridor.partnerships.portfolio;

import corridor.ui.Csv;
import corridor.ui.Frame;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How partnerships fare, taken together. */
@Controller
class PortfolioPage {

    private final Portfolio portfolio;

    PortfolioPage(Portfolio portfolio) {
        this.portfolio = portfolio;
    }

    @GetMapping("/partnerships/portfolio")
    ModelAndView show(Frame frame, @RequestParam MultiValueMap<String, String> parameters) {
        return new ModelAndView("portfolio/show", Map.of("frame", frame, "view", portfolio.view(frame, parameters)));
    }

    @GetMapping("/partnerships/portfolio/table.csv")
    void table(Frame frame, @RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response)
            throws IOException {
        PortfolioView view = portfolio.view(frame, parameters);
        Csv.download(response, "portfolio", csv -> {
            csv.row("chart", "value", "number");
            if (view.shown()) {
                view.told().forEach((section, number) -> csv.row("told", section, String.valueOf(number)));
            }
            view.charts()
                    .forEach(chart -> chart.bars()
                            .bars()
                            .forEach(bar -> csv.row(
                                    chart.code(),
                                    bar.count().name(),
                                    String.valueOf(bar.count().number()))));
        });
    }
}
