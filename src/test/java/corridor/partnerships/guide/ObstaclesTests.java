package corridor.partnerships.guide;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.CorridorTest;
import corridor.access.Reader;
import corridor.partnerships.guide.Obstacles.Line;
import corridor.shared.Language;
import corridor.taxonomy.Taxonomies;
import corridor.taxonomy.Term;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CorridorTest(properties = CorridorTest.CATALOGUE)
class ObstaclesTests {

    @Autowired
    private Obstacles obstacles;

    @Autowired
    private Taxonomies taxonomies;

    @Test
    void knowsTwoPracticesForEachObstacleWithTheLineThatSaysSo() {
        List<Line> lines = Obstacles.read();
        for (Term one : taxonomies.scheme("obstacles").terms()) {
            assertThat(lines)
                    .filteredOn(line -> line.obstacle().equals(one.code()))
                    .hasSizeGreaterThanOrEqualTo(2);
        }
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.source()).matches("\\d{3}:\\d+(-\\d+)?(,\\d+(-\\d+)?)*");
            assertThat(line.why().languages()).containsAll(Language.ALL);
        });
    }

    @Test
    void findsEveryPracticeOfTheFile() {
        List<String> all = Obstacles.read().stream().map(Line::obstacle).toList();
        assertThat(obstacles.met(Reader.VISITOR, all)).hasSameSizeAs(all);
        assertThat(obstacles.met(Reader.VISITOR, List.of())).isEmpty();
    }
}
