package corridor.partnerships;

import corridor.access.Reader;
import corridor.threads.RecordNames;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells threads what partnerships are called, to those who may read of them or are in them. */
@Component
class PartnershipNames implements RecordNames {

    private final FrontQuery fronts;
    private final PartnershipStore partnerships;

    PartnershipNames(FrontQuery fronts, PartnershipStore partnerships) {
        this.fronts = fronts;
        this.partnerships = partnerships;
    }

    @Override
    public String kind() {
        return Partnership.KIND;
    }

    @Override
    public Map<Long, Named> names(Reader reader, Collection<Long> ids) {
        Map<Long, Named> names = new HashMap<>();
        partnerships
                .byIds(reader, ids)
                .forEach(one -> names.put(one.id(), new Named(one.title(), one.workspace(), null)));
        fronts.byIds(reader, ids)
                .forEach(one -> names.put(
                        one.id(),
                        new Named(
                                one.title(),
                                one.url(),
                                one.activatedAt() == null
                                        ? null
                                        : one.activatedAt()
                                                .atZone(ZoneOffset.UTC)
                                                .getYear())));
        return names;
    }
}
