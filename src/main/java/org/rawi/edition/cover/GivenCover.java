package org.rawi.edition.cover;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;
import org.rawi.article.Picture;

/** A picture file as a cover: as it is if players can show it, made smaller if it is a giant. */
final class GivenCover {
  /** Podcast directories take 1400 to 3000 pixels; more is only weight. */
  private static final int LARGEST = 3000;

  private static final int SCALED_TO = 1400;
  private static final long HEAVIEST = 2_000_000;

  /** More takes minutes to look at, and is likelier a trap than a picture. */
  private static final long MOST_PIXELS = 400_000_000;

  private static final float QUALITY = 0.88f;

  private GivenCover() {}

  static Cover read(Picture file) {
    try (ImageInputStream in = open(file)) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw unusable(file, "edition.cover-format");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        return read(file, reader);
      } finally {
        reader.dispose();
      }
    } catch (NoSuchFileException e) {
      throw unusable(file, "edition.cover-missing");
    } catch (IOException | RuntimeException e) {
      // Broken pictures make the JDK's readers throw exceptions of many kinds.
      throw e instanceof RawiException known ? known : unusable(file, "edition.cover-broken");
    }
  }

  private static ImageInputStream open(Picture picture) throws IOException {
    if (picture instanceof Picture.Inside inside) {
      return new MemoryCacheImageInputStream(new ByteArrayInputStream(inside.bytes()));
    }
    Path file = ((Picture.InFile) picture).path();
    if (!Files.isRegularFile(file)) {
      throw new NoSuchFileException(file.toString());
    }
    return ImageIO.createImageInputStream(file.toFile());
  }

  private static byte[] bytes(Picture picture) throws IOException {
    return picture instanceof Picture.Inside inside
        ? inside.bytes()
        : Files.readAllBytes(((Picture.InFile) picture).path());
  }

  private static long size(Picture picture) throws IOException {
    return picture instanceof Picture.Inside inside
        ? inside.bytes().length
        : Files.size(((Picture.InFile) picture).path());
  }

  private static Cover read(Picture file, ImageReader reader) throws IOException {
    String format = reader.getFormatName().toLowerCase(Locale.ROOT);
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    if ((long) width * height > MOST_PIXELS) {
      throw unusable(file, "edition.cover-giant");
    }
    // Decoding it is the only proof that it is whole.
    int step = Math.max(1, Math.max(width, height) / (2 * SCALED_TO));
    ImageReadParam every = reader.getDefaultReadParam();
    every.setSourceSubsampling(step, step, 0, 0);
    BufferedImage picture =
        format.equals("jpeg") ? JpegPicture.read(reader, every) : reader.read(0, every);
    boolean screenColours = !format.equals("jpeg") || !JpegPicture.isPrinters(reader);
    boolean shown = screenColours && (format.equals("png") || format.equals("jpeg"));
    if (shown && Math.max(width, height) <= LARGEST && size(file) <= HEAVIEST) {
      return new Cover("image/" + format, bytes(file), width, height);
    }
    return encode(scale(picture));
  }

  private static BufferedImage scale(BufferedImage picture) {
    double factor =
        Math.min(1, SCALED_TO / (double) Math.max(picture.getWidth(), picture.getHeight()));
    int width = Math.max(1, (int) Math.round(picture.getWidth() * factor));
    int height = Math.max(1, (int) Math.round(picture.getHeight() * factor));
    BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = scaled.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(picture, 0, 0, width, height, Color.WHITE, null);
    graphics.dispose();
    return scaled;
  }

  private static Cover encode(BufferedImage picture) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam quality = writer.getDefaultWriteParam();
      quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      quality.setCompressionQuality(QUALITY);
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), quality);
    } finally {
      writer.dispose();
    }
    return new Cover("image/jpeg", bytes.toByteArray(), picture.getWidth(), picture.getHeight());
  }

  private static RawiException unusable(Picture file, String key) {
    return new RawiException(Problem.UNREADABLE_INPUT, key, file.name());
  }
}
