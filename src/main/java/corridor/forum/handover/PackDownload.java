package corridor.forum.handover;

import corridor.forum.Cycle;
import corridor.forum.Cycles;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.json.JsonMapper;

/** A signed hand-over as one file, with what was signed beside it. */
@Controller
class PackDownload {

    private final Cycles cycles;
    private final Packs packs;
    private final JsonMapper json;

    PackDownload(Cycles cycles, Packs packs, JsonMapper json) {
        this.cycles = cycles;
        this.packs = packs;
        this.json = json;
    }

    @GetMapping("/forums/{forum}/{cycle}/hand-over.zip")
    ResponseEntity<byte[]> zip(Frame frame, @PathVariable String forum, @PathVariable String cycle) {
        Cycle found = cycles.find(frame.reader(), forum, cycle).orThrow();
        Pack pack = packs.of(frame.reader(), found)
                .filter(one -> one.signature() != null)
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.MISSING, "page-missing")));
        Map<String, byte[]> files = new LinkedHashMap<>(packs.files(pack));
        files.put("signature.json", json.writerWithDefaultPrettyPrinter().writeValueAsBytes(signature(pack)));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("hand-over-" + found.slug() + ".zip")
                                .build()
                                .toString())
                .body(packed(files));
    }

    /** What the journal holds of it: no signature of a person is claimed. */
    private static Map<String, Object> signature(Pack pack) {
        Pack.Signature signature = java.util.Objects.requireNonNull(pack.signature());
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("signedBy", signature.by());
        facts.put("forOrganisation", signature.organisation());
        facts.put("at", signature.at().toString());
        facts.put("sha256OfManifest", signature.sha256());
        return facts;
    }

    private static byte[] packed(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory cannot be written", impossible);
        }
        return bytes.toByteArray();
    }
}
