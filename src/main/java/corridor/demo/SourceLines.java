package corridor.demo;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/** One or several places in the documents; the files may write one without a list. */
record SourceLines(List<String> lines) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static SourceLines of(Object value) {
        return new SourceLines(
                value instanceof List<?> several
                        ? several.stream().map(String::valueOf).toList()
                        : List.of(value.toString()));
    }
}
