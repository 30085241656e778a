package corridor.calls.releases;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How a kind of result is told, for the page on which it is worded. */
public record ResultWords(String result, String subject, String text, int version) {

    static List<ResultWords> of(Map<String, LetterWords.Words> worded) {
        return ResultLetter.RESULTS.stream()
                .flatMap(result -> Stream.ofNullable(worded.get(result))
                        .map(one -> new ResultWords(result, one.subject(), one.text(), one.version())))
                .toList();
    }
}
