package corridor.ui;

import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.ui.OperatorLook.Look;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What this installation looks like at this moment. */
@Component
public class Looks {

    private final ObjectProvider<OperatorLook> operator;
    private final Look configured;

    Looks(ObjectProvider<OperatorLook> operator, SiteSettings settings) {
        this.operator = operator;
        this.configured = new Look(settings.name(), "", "", Language.ALL, "", "", LocalizedText.EMPTY, true);
    }

    public Look now() {
        OperatorLook chosen = operator.getIfAvailable();
        return chosen == null ? configured : chosen.look(configured);
    }
}
