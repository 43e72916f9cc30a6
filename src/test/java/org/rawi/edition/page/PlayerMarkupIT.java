package org.rawi.edition.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rawi.article.Metadata;
import org.rawi.edition.EditionOptions;
import org.rawi.edition.OddMetadata;
import org.rawi.edition.Programme;
import org.rawi.edition.SampleProgramme;
import org.rawi.edition.sound.AudioTools;
import org.xml.sax.SAXException;

/** The Nu HTML checker on the player's page. */
class PlayerMarkupIT {
  @TempDir Path folder;

  @Test
  void the_checker_finds_nothing() throws IOException, SAXException {
    assertThat(problems(SampleProgramme.news(folder), EditionOptions.DEFAULT)).isEmpty();
  }

  @Test
  void the_checker_finds_nothing_with_the_sound_inside() throws IOException, SAXException {
    EditionOptions options = EditionOptions.DEFAULT.withEmbed(true);
    assertThat(problems(SampleProgramme.news(folder), options)).isEmpty();
  }

  @Test
  void the_checker_finds_nothing_in_odd_metadata() throws IOException, SAXException {
    Metadata odd = OddMetadata.METADATA;
    Programme programme = SampleProgramme.record("# س < ص & ع\nنص. آخر!\n", odd, folder);
    assertThat(problems(programme, EditionOptions.DEFAULT)).isEmpty();
  }

  private String problems(Programme programme, EditionOptions options)
      throws IOException, SAXException {
    Path page = new PlayerEdition(new AudioTools(options)).publish(programme, folder).get(0);
    EmbeddedValidator checker = new EmbeddedValidator();
    checker.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
    return checker.validate(page).strip();
  }
}
