package org.rawi.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rawi.RawiException;
import org.rawi.article.ArticleReader;
import org.rawi.article.ReadingOptions;

class ArchivesTest {
  private static final String TEXT = "خبر اليوم\n\nعاد الصيادون فجر اليوم إلى البحر بعد العاصفة.\n";

  @TempDir Path folder;

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] resource(String name) {
    try (InputStream in = ArchivesTest.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] zip(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    }
    return out.toByteArray();
  }

  /** A header and its content, as POSIX tar writes them. */
  private static void tar(OutputStream out, String name, char type, byte[] content)
      throws IOException {
    byte[] header = new byte[512];
    byte[] path = utf8(name);
    System.arraycopy(path, 0, header, 0, Math.min(100, path.length));
    put(header, 100, "0000644\0");
    put(header, 124, String.format(Locale.ROOT, "%011o\0", content.length));
    put(header, 136, "00000000000\0");
    put(header, 148, "        ");
    header[156] = (byte) type;
    put(header, 257, "ustar\00000");
    int sum = 0;
    for (byte b : header) {
      sum += b & 0xFF;
    }
    put(header, 148, String.format(Locale.ROOT, "%06o\0 ", sum));
    out.write(header);
    out.write(content);
    out.write(new byte[(512 - content.length % 512) % 512]);
  }

  private static void put(byte[] header, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }

  private Items of(String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    return Items.of(Source.of(file), FieldNames.USUAL, Web.CLOSED).orElseThrow();
  }

  private static List<String> parts(Items items) {
    return items.sources().stream().map(source -> source.part().orElse("")).toList();
  }

  private static String title(Source source) {
    return ArticleReader.read(source.read(), ReadingOptions.DEFAULT).metadata().title();
  }

  private Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("أخبار/خبر.txt", utf8(TEXT));
    files.put("أخبار/feed.xml", resource("newspaper.rss"));
    files.put("picture.png", new byte[10]);
    files.put("../../etc/x.txt", utf8(TEXT));
    files.put("/abs.txt", utf8(TEXT));
    files.put(
        "inner.zip",
        zip(Map.of("a.md", utf8("# " + TEXT), "b.zip", zip(Map.of("c.txt", utf8(TEXT))))));
    return files;
  }

  @Test
  void a_zip_stands_for_what_is_in_it() throws IOException {
    Items items = of("all.zip", zip(files()));
    assertThat(parts(items))
        .containsExactlyInAnyOrder(
            "أخبار/خبر.txt",
            "أخبار/feed.xml#mina-101",
            "أخبار/feed.xml#https://mina.example/2026/library",
            "أخبار/feed.xml#mina-99",
            "inner.zip#a.md",
            "inner.zip#b.zip");
    assertThat(items.leftOut()).isEqualTo(Map.of("file", 1, "unsafe", 2));
    assertThat(title(items.sources().get(0))).isEqualTo("خبر اليوم");
    assertThat(title(items.sources().get(1))).isEqualTo("الصيادون يعودون إلى البحر");
  }

  @Test
  void archives_are_opened_two_deep_only() throws IOException {
    Items items = of("all.zip", zip(files()));
    Source third =
        items.sources().stream()
            .filter(source -> source.part().orElse("").endsWith("b.zip"))
            .findFirst()
            .orElseThrow();
    assertThatThrownBy(() -> title(third)).isInstanceOf(RawiException.class);
  }

  @Test
  void tar_and_its_compressed_form_stand_for_what_is_in_them() throws IOException {
    ByteArrayOutputStream tar = new ByteArrayOutputStream();
    tar(tar, "news/", '5', new byte[0]);
    tar(tar, "news/a.txt", '0', utf8(TEXT));
    tar(tar, "news/link.txt", '2', new byte[0]);
    tar(tar, "././@LongLink", 'L', utf8("news/" + "l".repeat(150) + ".txt\0"));
    tar(tar, "news/lll", '0', utf8(TEXT));
    tar.write(new byte[1024]);
    ByteArrayOutputStream gz = new ByteArrayOutputStream();
    try (OutputStream zipped = new GZIPOutputStream(gz)) {
      zipped.write(tar.toByteArray());
    }
    for (Items items : List.of(of("a.tar", tar.toByteArray()), of("a.tar.gz", gz.toByteArray()))) {
      assertThat(parts(items)).containsExactly("news/a.txt", "news/" + "l".repeat(150) + ".txt");
      assertThat(items.leftOut()).isEqualTo(Map.of("unsafe", 1));
      assertThat(title(items.sources().get(1))).isEqualTo("خبر اليوم");
    }
  }

  @Test
  void a_compressed_feed_is_a_feed() throws IOException {
    ByteArrayOutputStream gz = new ByteArrayOutputStream();
    try (OutputStream zipped = new GZIPOutputStream(gz)) {
      zipped.write(resource("newspaper.rss"));
    }
    assertThat(of("feed.xml.gz", gz.toByteArray()).sources()).hasSize(3);
  }

  @Test
  void bombs_are_noticed() throws IOException {
    ByteArrayOutputStream gz = new ByteArrayOutputStream();
    try (OutputStream zipped = new GZIPOutputStream(gz)) {
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 100; i++) {
        zipped.write(zeros);
      }
    }
    Items items = of("bomb.txt.gz", gz.toByteArray());
    assertThatThrownBy(items.sources().get(0)::read).hasMessageContaining("larger than");
    Map<String, byte[]> many = new LinkedHashMap<>();
    for (int i = 0; i <= 10_000; i++) {
      many.put(i + ".txt", new byte[0]);
    }
    List<Source> all = of("many.zip", zip(many)).sources();
    assertThat(all).hasSize(10_001);
    assertThatThrownBy(all.get(10_000)::read).hasMessageContaining("more than");
  }

  @Test
  void what_stands_before_the_end_of_a_cut_file_is_read() throws IOException {
    Map<String, byte[]> two = new LinkedHashMap<>();
    two.put("a.txt", utf8(TEXT));
    two.put("b.txt", utf8(TEXT.repeat(50)));
    byte[] whole = zip(two);
    Items items = of("cut.zip", Arrays.copyOf(whole, whole.length / 2));
    assertThat(title(items.sources().get(0))).isEqualTo("خبر اليوم");
    assertThatThrownBy(items.sources().get(1)::read).hasMessageContaining("not whole");
  }

  @Test
  void a_protected_zip_says_so() throws IOException {
    byte[] bytes = zip(Map.of("a.txt", utf8(TEXT)));
    bytes[6] |= 1; // general purpose bit 0: encrypted
    Items items = of("locked.zip", bytes);
    assertThatThrownBy(items.sources().get(0)::read).hasMessageContaining("password");
  }
}
