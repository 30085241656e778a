package corridor.contacts.imports;

import java.util.List;

/** What a file says of somebody, as it stands there. */
record Found(
        String name,
        String organisation,
        String title,
        String email,
        List<String> languages,
        boolean focal,
        String substituteOf) {}
