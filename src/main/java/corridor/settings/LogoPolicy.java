package corridor.settings;

import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Which pictures may be a logo. What is kept is drawn anew: no file is passed on as it came. */
final class LogoPolicy {

    static final int MOST_BYTES = 300_000;
    static final int LARGEST_SIDE = 1_000;

    private static final Set<String> FORMATS = Set.of("png", "jpeg");

    private LogoPolicy() {}

    static Outcome<byte[]> png(byte[] file) {
        if (file.length > MOST_BYTES) {
            return Outcome.refused(Refusal.of(Kind.TOO_LARGE, "logo-too-large", MOST_BYTES / 1_000));
        }
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            return readers.hasNext() ? drawn(readers.next(), in) : unreadable();
        } catch (IOException | IllegalArgumentException broken) {
            return unreadable();
        }
    }

    private static Outcome<byte[]> drawn(ImageReader reader, ImageInputStream in) throws IOException {
        try {
            if (!FORMATS.contains(reader.getFormatName().toLowerCase(java.util.Locale.ROOT))) {
                return unreadable();
            }
            reader.setInput(in, true, true);
            // before it is unpacked: a small file may claim to be a huge picture
            if (reader.getWidth(0) > LARGEST_SIDE || reader.getHeight(0) > LARGEST_SIDE) {
                return Outcome.refused(Refusal.of(Kind.INVALID, "logo-too-wide", LARGEST_SIDE));
            }
            BufferedImage picture = reader.read(0);
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", png);
            return Outcome.done(png.toByteArray());
        } finally {
            reader.dispose();
        }
    }

    private static Outcome<byte[]> unreadable() {
        return Outcome.refused(Refusal.of(Kind.UNSUPPORTED, "logo-unreadable"));
    }
}
