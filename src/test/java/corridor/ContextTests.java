package corridor;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.access.Reader;
import corridor.practices.Practice;
import corridor.search.Search;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CorridorTest
class ContextTests {

    @Autowired
    private Search search;

    @Test
    void showsTheWholeCatalogueToVisitors() {
        assertThat(search.count(Reader.VISITOR, Practice.KIND)).isEqualTo(93);
    }
}
