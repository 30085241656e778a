package corridor.documents;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Reads pictures that may be made to do harm, and writes them anew: nothing of the original's bytes is shown to anyone. */
final class Pictures {

    static final int LONGEST_SIDE = 1_200;

    private static final long MOST_PIXELS = 60_000_000;

    private Pictures() {}

    /** Refuses what no picture reader opens, and what would fill the memory. */
    static void check(Path file) throws IOException {
        if (size(file) > MOST_PIXELS) {
            throw DocumentRefusals.expands();
        }
    }

    private static long size(Path file) throws IOException {
        return reading(file, reader -> (long) reader.getWidth(0) * reader.getHeight(0));
    }

    /** The picture, small enough for a page. */
    static BufferedImage small(Path file) throws IOException {
        check(file);
        return fitted(reading(file, Pictures::sampled));
    }

    private static BufferedImage sampled(ImageReader reader) throws IOException {
        int longest = Math.max(reader.getWidth(0), reader.getHeight(0));
        int step = Math.max(1, longest / (2 * LONGEST_SIDE));
        ImageReadParam parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, parameters);
    }

    private static <T> T reading(Path file, Reading<T> read) throws IOException {
        try (ImageInputStream input = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw DocumentRefusals.damaged();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return read.from(reader);
            } finally {
                reader.dispose();
            }
        } catch (IIOException
                | EOFException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | NegativeArraySizeException
                | NullPointerException broken) {
            throw DocumentRefusals.damaged();
        }
    }

    static BufferedImage fitted(BufferedImage image) {
        double scale = Math.min(1.0, (double) LONGEST_SIDE / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = drawn.createGraphics();
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, width, height);
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            graphics.drawImage(image, 0, 0, width, height, null);
        } finally {
            graphics.dispose();
        }
        return drawn;
    }

    static byte[] written(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!ImageIO.write(image, format, out)) {
            throw new IOException("No writer for " + format);
        }
        return out.toByteArray();
    }

    /** Something read of a picture. */
    private interface Reading<T> {
        T from(ImageReader reader) throws IOException;
    }
}
