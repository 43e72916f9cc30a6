package org.rawi.edition.cover;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;

/** Reads JPEG pictures, those in the four inks of printers (CMYK) too, which the JDK refuses. */
public final class JpegPicture {
  private static final int INKS = 4;

  private JpegPicture() {}

  /** Whether the picture is in CMYK, which most players show in wrong colours. */
  public static boolean isPrinters(ImageReader reader) throws IOException {
    // The JDK knows no picture type for it.
    return reader.getRawImageType(0) == null && !reader.getImageTypes(0).hasNext();
  }

  public static BufferedImage read(ImageReader reader, ImageReadParam every) throws IOException {
    return isPrinters(reader)
        ? inScreenColours(reader.readRaster(0, every))
        : reader.read(0, every);
  }

  /** Adobe's programs, which write nearly all of them, store paper white as full ink. */
  private static BufferedImage inScreenColours(Raster inks) throws IOException {
    if (inks.getNumBands() != INKS) {
      throw new IOException(inks.getNumBands() + " colour components");
    }
    BufferedImage picture =
        new BufferedImage(inks.getWidth(), inks.getHeight(), BufferedImage.TYPE_INT_RGB);
    int[] pixel = new int[INKS];
    for (int y = 0; y < inks.getHeight(); y++) {
      for (int x = 0; x < inks.getWidth(); x++) {
        inks.getPixel(inks.getMinX() + x, inks.getMinY() + y, pixel);
        int black = pixel[3];
        int colour =
            ((pixel[0] * black / 255) << 16)
                | ((pixel[1] * black / 255) << 8)
                | (pixel[2] * black / 255);
        picture.setRGB(x, y, colour);
      }
    }
    return picture;
  }
}
