package corridor.threads;

import corridor.DynamicMessages;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The words of each relation, both ways round. */
class ThreadMessages implements DynamicMessages {

    ThreadMessages() {}

    @Override
    public Map<String, List<String>> endings() {
        return Map.of(
                "thread.",
                Relations.BY_HAND.stream()
                        .flatMap(one -> Stream.of(one, one + "-of"))
                        .toList(),
                "letters.threads.",
                List.of("tied.subject", "tied.text", "untied.subject", "untied.text"));
    }
}
