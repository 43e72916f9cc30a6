package org.rawi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of rooms in ARCHITECTURE.md, checked. */
class ArchitectureTest {
  private static final JavaClasses RAWI =
      new ClassFileImporter()
          .withImportOption(location -> !location.contains("/test"))
          .importPackages("org.rawi");

  @ParameterizedTest(name = "{0} may use {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          text       |
          article    | text
          nn         |
          tashkeel   | text nn
          phonetics  | text
          script     | text article tashkeel phonetics
          voice      | text article tashkeel script phonetics nn
          recording  | text article script phonetics voice
          edition    | text article script phonetics voice recording
          narration  | text article tashkeel script phonetics voice recording edition
          cli        | text article tashkeel script phonetics voice recording edition narration
          """)
  void a_room_uses_only_the_rooms_before_it(String room, String others) {
    String[] allowed =
        Stream.concat(
                Stream.of("org.rawi", "org.rawi." + room + ".."),
                others == null
                    ? Stream.empty()
                    : Arrays.stream(others.split(" ")).map(o -> "org.rawi." + o + ".."))
            .toArray(String[]::new);
    classes()
        .that()
        .resideInAPackage("org.rawi." + room + "..")
        .should()
        .onlyDependOnClassesThat(
            com.tngtech.archunit.base.DescribedPredicate.not(
                    com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage(
                        "org.rawi.."))
                .or(
                    com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage(
                        allowed)))
        .allowEmptyShould(true)
        .check(RAWI);
  }

  @Test
  void only_the_edition_room_runs_ffmpeg() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.rawi.edition..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("ws.schild..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.lang.ProcessBuilder")
        .check(RAWI);
  }

  @Test
  void only_the_mary_voice_knows_marytts() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.rawi.voice.mary..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("marytts..")
        .check(RAWI);
  }

  @Test
  void nothing_draws_lots_or_reads_the_clock() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.rawi.cli..", "org.rawi.narration..")
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .check(RAWI);
  }
}
