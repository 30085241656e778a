package corridor.actors;

import java.util.List;

/** These have other names, or lead elsewhere, from now on. Published in the transaction of it. */
public record OrganisationsChanged(List<Long> organisations) {}
