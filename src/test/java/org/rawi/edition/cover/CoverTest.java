package org.rawi.edition.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rawi.RawiException;
import org.rawi.article.Metadata;
import org.rawi.article.Picture;
import org.rawi.edition.Programme;
import org.rawi.edition.SampleProgramme;

class CoverTest {
  /** On the paper of «جريدة المثال». */
  private static final int INK = 0xF7F4EC;

  @TempDir Path folder;

  @Test
  void the_drawn_cover_is_the_same_every_time_and_bears_the_title() throws IOException {
    Cover cover = DrawnCovers.ANEW.of(titled("عودة القطار إلى حلب"));
    assertThat(cover.bytes()).isEqualTo(DrawnCovers.ANEW.of(titled("عودة القطار إلى حلب")).bytes());
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(cover.bytes()));
    assertThat(picture.getWidth()).isEqualTo(1400);
    assertThat(inked(picture)).isGreaterThan(20_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"؟!…", "𓀀𓀁 بلا خط", "", "a\nb"})
  void any_title_gives_a_cover(String title) throws IOException {
    Cover cover = DrawnCovers.ANEW.of(titled(title));
    assertThat(ImageIO.read(new ByteArrayInputStream(cover.bytes()))).isNotNull();
  }

  @Test
  void the_longest_title_stays_inside() throws IOException {
    Cover cover = DrawnCovers.ANEW.of(titled("ثلاثمئة حرف في عنوان واحد ".repeat(12)));
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(cover.bytes()));
    for (int y = 0; y < 1400; y++) {
      for (int x = 0; x < 100; x++) {
        assertThat(picture.getRGB(1399 - x, y) & 0xFFFFFF).isEqualTo(0x26292E);
        if (y > 800) {
          assertThat(picture.getRGB(x, y) & 0xFFFFFF).isEqualTo(0x26292E); // below the star
        }
      }
    }
  }

  @Test
  void the_drawn_bytes_are_the_same_on_every_machine() {
    byte[] drawn = new DrawnCover("عودة القطار", "سلمى الخطيب", "حكايات السكة").draw(200).bytes();
    assertThat(drawn)
        .isEqualTo(new DrawnCover("عودة القطار", "سلمى الخطيب", "حكايات السكة").draw(200).bytes());
    // No zlib of the machine has a say: fixed codes alone, in an envelope that says so.
    int data = new String(drawn, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("IDAT") + 4;
    assertThat(drawn[data]).isEqualTo((byte) 0x78);
    assertThat(drawn[data + 1]).isEqualTo((byte) 0x01);
    assertThat(drawn[data + 2] & 0b111).isEqualTo(0b011);
  }

  @Test
  void a_publication_has_its_colours_and_others_have_others() throws IOException {
    int train = paper(new DrawnCover("أ", "", "حكايات السكة").draw(100));
    assertThat(paper(new DrawnCover("ب", "ج", "حكايات السكة").draw(100))).isEqualTo(train);
    List<Integer> papers =
        java.util.stream.Stream.of(
                "حكايات السكة", "جريدة المثال", "مجلة الآداب", "أخبار", "", "علوم")
            .map(name -> paper(new DrawnCover("أ", "", name).draw(100)))
            .distinct()
            .toList();
    assertThat(papers).hasSizeGreaterThan(3);
  }

  private static int paper(Cover cover) {
    try {
      return ImageIO.read(new ByteArrayInputStream(cover.bytes())).getRGB(99, 99);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void every_palette_can_be_read() {
    assertThat(CoverPalette.ALL)
        .allSatisfy(
            colours -> {
              for (Color ground : List.of(colours.paper(), colours.shade())) {
                assertThat(contrast(colours.ink(), ground)).isGreaterThanOrEqualTo(4.5);
                assertThat(contrast(colours.accent(), ground)).isGreaterThanOrEqualTo(3);
              }
              assertThat(contrast(colours.accent(), colours.paper())).isGreaterThanOrEqualTo(4.5);
            });
  }

  /** WCAG 2.2, contrast ratio. */
  private static double contrast(Color one, Color other) {
    double light = Math.max(luminance(one), luminance(other));
    double dark = Math.min(luminance(one), luminance(other));
    return (light + 0.05) / (dark + 0.05);
  }

  private static double luminance(Color colour) {
    double[] parts = new double[3];
    for (int i = 0; i < 3; i++) {
      double part = (colour.getRGB() >> (16 - 8 * i) & 0xFF) / 255.0;
      parts[i] = part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
  }

  @Test
  void the_picture_of_a_podcast_is_as_large_as_directories_take() throws IOException {
    Cover cover = Cover.ofPodcast("حكايات المدن", "جريدة المثال");
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(cover.bytes()));
    assertThat(List.of(picture.getWidth(), picture.getHeight())).isEqualTo(List.of(3000, 3000));
    assertThat(cover.bytes()).hasSizeLessThan(500_000);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 300})
  void our_png_holds_the_pixels_that_it_was_given(int width) throws IOException {
    int[] palette = new int[256];
    for (int i = 0; i < palette.length; i++) {
      palette[i] = i << 16 | (255 - i) << 8 | i * 7 % 256;
    }
    byte[] pixels = new byte[width * 40];
    java.util.Random random = new java.util.Random(7);
    for (int i = 0; i < pixels.length; i++) {
      // Runs, copies of the line above, and noise.
      int y = i / width;
      pixels[i] =
          (byte)
              (y % 4 == 0 ? y : y % 4 == 1 && i >= width ? pixels[i - width] : random.nextInt(256));
    }
    BufferedImage read =
        ImageIO.read(new ByteArrayInputStream(IndexedPng.encode(pixels, width, 40, palette)));
    for (int i = 0; i < pixels.length; i++) {
      assertThat(read.getRGB(i % width, i / width) & 0xFFFFFF).isEqualTo(palette[pixels[i] & 0xFF]);
    }
  }

  @ParameterizedTest
  @CsvSource({"png, image/png", "jpg, image/jpeg"})
  void a_good_picture_is_taken_as_it_is(String format, String mimeType) throws IOException {
    Path file = picture(format, 300, 200);
    Cover cover = GivenCover.read(Picture.of(file));
    assertThat(cover.bytes()).isEqualTo(Files.readAllBytes(file));
    assertThat(cover.mimeType()).isEqualTo(mimeType);
    assertThat(cover.width()).isEqualTo(300);
  }

  @ParameterizedTest
  @CsvSource({"png, 4000, 1000, 1400, 350", "gif, 100, 80, 100, 80", "bmp, 3200, 3200, 1400, 1400"})
  void giants_and_other_formats_become_a_jpeg(String format, int w, int h, int toW, int toH)
      throws IOException {
    Cover cover = GivenCover.read(Picture.of(picture(format, w, h)));
    assertThat(cover.mimeType()).isEqualTo("image/jpeg");
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(cover.bytes()));
    assertThat(List.of(read.getWidth(), read.getHeight())).isEqualTo(List.of(toW, toH));
    assertThat(List.of(cover.width(), cover.height())).isEqualTo(List.of(toW, toH));
  }

  @Test
  void a_picture_in_printers_colours_becomes_one_for_screens() throws IOException {
    // Adobe's inverted CMYK: no cyan, full magenta, full yellow, no black.
    WritableRaster inks = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 40, 30, 4, null);
    for (int y = 0; y < 30; y++) {
      for (int x = 0; x < 40; x++) {
        inks.setPixel(x, y, new int[] {255, 0, 0, 255});
      }
    }
    Path file = folder.resolve("cmyk.jpg");
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.write(new IIOImage(inks, null, null));
    }
    Cover cover = GivenCover.read(Picture.of(file));
    Color colour = new Color(ImageIO.read(new ByteArrayInputStream(cover.bytes())).getRGB(20, 15));
    assertThat(colour.getRed()).isGreaterThan(240);
    assertThat(colour.getGreen()).isLessThan(15);
    assertThat(colour.getBlue()).isLessThan(15);
  }

  @Test
  void what_is_no_picture_is_refused() throws IOException {
    Path svg =
        Files.writeString(folder.resolve("a.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
    assertRefused(svg, "not a picture");
    byte[] png = Files.readAllBytes(picture("png", 300, 200));
    Path cut = Files.write(folder.resolve("cut.png"), Arrays.copyOf(png, png.length / 3));
    assertRefused(cut, "damaged");
    byte[] claims = png.clone();
    ByteBuffer.wrap(claims).putInt(16, 300_000).putInt(20, 300_000);
    assertRefused(Files.write(folder.resolve("giant.png"), claims), "too large");
    assertRefused(folder.resolve("nowhere.png"), "not there");
    assertRefused(folder, "not there");
  }

  private static void assertRefused(Path file, String why) {
    assertThatThrownBy(() -> GivenCover.read(Picture.of(file)))
        .isInstanceOf(RawiException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining(why);
  }

  private Programme titled(String title) {
    Metadata news = SampleProgramme.METADATA;
    Metadata metadata =
        new Metadata(
            title,
            news.authors(),
            news.date(),
            "ar",
            news.sourceUrl(),
            Optional.empty(),
            news.publisher(),
            news.description(),
            news.keywords());
    return SampleProgramme.record("# عنوان\nنص.\n", metadata, folder);
  }

  private Path picture(String format, int width, int height) throws IOException {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < width; x++) {
      picture.setRGB(x, x % height, Color.ORANGE.getRGB() + x);
    }
    Path file = folder.resolve("picture." + format);
    assertThat(ImageIO.write(picture, format, file.toFile())).isTrue();
    return file;
  }

  private static int inked(BufferedImage picture) {
    int count = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        count += (picture.getRGB(x, y) & 0xFFFFFF) == INK ? 1 : 0;
      }
    }
    return count;
  }
}
