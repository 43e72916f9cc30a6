package org.rawi;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of rooms in ARCHITECTURE.md, checked. */
class ArchitectureTest {
  private static final String ROOT = "org.rawi";

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
          network    |
          source     | text article network
          narration  | text article tashkeel script phonetics voice recording edition network source
          archive    | article edition network source narration
          server     | text article tashkeel script phonetics voice recording edition network source narration archive
          cli        | text article tashkeel script phonetics voice recording edition network source narration archive server
          """)
  void a_room_uses_only_the_rooms_before_it(String room, @Nullable String others) {
    String[] allowed =
        Stream.concat(Stream.of(ROOT, within(room)), names(others).map(ArchitectureTest::within))
            .toArray(String[]::new);
    usesNoneBut(ROOT, room, allowed);
  }

  @ParameterizedTest(name = "{0} may use {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
"""
          article.text     |
          article.page     |
          article.document | page
          server.api       |
          server.page      |
          server.peer      |
          server.share     |
          edition.cover    |
          edition.caption  |
          edition.sound    | cover
          edition.book     | cover sound
          edition.page     | sound
          edition.podcast  | cover sound
""")
  void an_inner_room_uses_only_what_all_share_and_the_rooms_before_it(
      String room, @Nullable String others) {
    String floor = room.substring(0, room.indexOf('.'));
    String[] allowed =
        Stream.concat(
                Stream.of(ROOT + "." + floor, within(room)),
                names(others).map(name -> within(floor + "." + name)))
            .toArray(String[]::new);
    usesNoneBut(ROOT + "." + floor, room, allowed);
  }

  @ParameterizedTest(name = "of {0} only {1}")
  @CsvSource({"article, ArticleReader", "edition, Editions", "server, RawiServer"})
  void only_one_class_knows_the_inner_rooms(String floor, String doorkeeper) {
    String outer = ROOT + "." + floor;
    noClasses()
        .that()
        .resideInAPackage(outer)
        .and()
        .doNotHaveSimpleName(doorkeeper)
        .should()
        .dependOnClassesThat(resideInAPackage(outer + "..").and(not(resideInAPackage(outer))))
        .check(RAWI);
  }

  /** What lies under {@code above}, a room of it may use only where {@code allowed} says so. */
  private static void usesNoneBut(String above, String room, String... allowed) {
    classes()
        .that()
        .resideInAPackage(within(room))
        .should()
        .onlyDependOnClassesThat(
            not(resideInAPackage(above + "..")).or(resideInAnyPackage(allowed)))
        .check(RAWI);
  }

  private static String within(String room) {
    return ROOT + "." + room + "..";
  }

  private static Stream<String> names(@Nullable String listed) {
    return listed == null ? Stream.empty() : Arrays.stream(listed.split(" "));
  }

  @Test
  void only_the_room_of_sound_runs_ffmpeg() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.rawi.edition.sound..")
        .and()
        .doNotHaveSimpleName("Clipboard") // which runs what the system has for it
        .and()
        .doNotHaveSimpleName("EspeakProgram")
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
