package corridor.ui;

import corridor.shared.Language;
import corridor.shared.LocalizedText;
import java.util.List;

/** What the operator made of this installation since it was configured; filled by the module that keeps it. */
public interface OperatorLook {

    /** The look now, on the ground of the configured one. Asked for at every request: it must cost nothing. */
    Look look(Look configured);

    /**
     * What an installation looks like.
     *
     * @param contact address that readers may write to; blank for none
     * @param sender address that letters come from; blank for the configured one
     * @param languages in which pages are offered
     * @param stylesheet address of the operator's colours; blank for none
     * @param logo address of the operator's logo; blank for none
     * @param borders what the operator says of names and borders; empty: what Corridor says
     * @param maps whether maps are drawn
     */
    record Look(
            String name,
            String contact,
            String sender,
            List<Language> languages,
            String stylesheet,
            String logo,
            LocalizedText borders,
            boolean maps) {}
}
