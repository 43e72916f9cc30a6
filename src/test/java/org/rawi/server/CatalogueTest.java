package org.rawi.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rawi.narration.Library;

class CatalogueTest {
  @TempDir Path out;

  /** A result as a narration leaves it. */
  private void put(String name, String title, int seconds) throws IOException {
    Path folder = Files.createDirectories(out.resolve(name));
    Files.writeString(
        folder.resolve("manifest.json"),
        """
        {"format": "rawi-manifest-1", "rawi": "1", "source": {}, "name": "%1$s", "title": "%2$s",
         "text": "0", "words": 9, "seconds": %3$d,
         "files": [{"path": "%1$s.mp3", "size": 1, "sha256": "0"}]}
        """
            .formatted(name, title, seconds));
  }

  private static List<String> names(Catalogue.Found found) {
    return found.results().stream().map(Library.Summary::name).toList();
  }

  @Test
  void results_are_found_however_they_are_spelt_and_in_the_order_that_is_asked_for()
      throws IOException {
    put("a", "أخبار المدينة القديمة", 30);
    put("b", "بناء القلعة", 90);
    put("c", "مدينة القلاع", 60);
    Files.createDirectories(out.resolve("empty"));
    Files.createDirectories(out.resolve(".hidden"));
    Catalogue catalogue = new Catalogue(new Library(out));
    assertThat(names(catalogue.find("", "length"))).containsExactly("b", "c", "a");
    assertThat(names(catalogue.find("", "title"))).containsExactly("a", "b", "c");
    assertThat(names(catalogue.find("مدينه", "title"))).containsExactly("a", "c");
    assertThat(names(catalogue.find("المدينه اخبار", "title"))).containsExactly("a");
    assertThat(names(catalogue.find("لا شيء", "title"))).isEmpty();
  }

  @Test
  void what_is_made_changed_or_deleted_is_known_at_once() throws IOException {
    put("a", "وصول", 1);
    Library library = new Library(out);
    Catalogue catalogue = new Catalogue(library);
    assertThat(names(catalogue.find("", "made"))).containsExactly("a");
    put("b", "رحيل", 1);
    library.changed("b");
    assertThat(names(catalogue.find("", "title"))).containsExactly("b", "a");
    put("a", "رجوع", 1);
    library.changed("a");
    assertThat(names(catalogue.find("رجوع", "title"))).containsExactly("a");
    library.delete("a");
    assertThat(names(catalogue.find("", "title"))).containsExactly("b");
  }
}
