package corridor.audit;

import java.util.List;
import org.springframework.stereotype.Component;

/** The journal's chain is whole. */
@Component
class JournalWhole implements Invariant {

    private final Chain chain;

    JournalWhole(Chain chain) {
        this.chain = chain;
    }

    @Override
    public String name() {
        return "audit-chain-whole";
    }

    @Override
    public List<String> violations() {
        return chain.verify();
    }
}
