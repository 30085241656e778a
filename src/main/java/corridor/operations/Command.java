package corridor.operations;

import java.util.List;

/** A command of {@code bin/corridor} that a module above brings along. */
public interface Command {

    String name();

    /** Says in plain sentences what came of it. Returns 0: all is well; 1: it could not be; 2: not understood. */
    int run(List<String> arguments);
}
