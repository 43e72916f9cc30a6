package org.rawi.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Mp3EditionTest {
  @TempDir Path folder;

  @Test
  void same_input_same_bytes() throws Exception {
    Programme programme = SampleProgramme.news(folder);
    Editions editions = new Editions(EditionOptions.DEFAULT);
    Path one = Files.createDirectory(folder.resolve("one"));
    Path two = Files.createDirectory(folder.resolve("two"));
    for (Edition edition : editions.all()) {
      for (Path file : edition.publish(programme, one)) {
        assertThat(file).isRegularFile();
      }
      for (Path file : edition.publish(programme, two)) {
        assertThat(file).hasSameBinaryContentAs(one.resolve(file.getFileName()));
      }
    }
  }
}
