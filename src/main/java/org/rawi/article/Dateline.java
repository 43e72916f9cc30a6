package org.rawi.article;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rawi.text.Arabic;

/**
 * The day that agencies put before the first sentence: «الرياض 15 رجب 1447 هـ الموافق 4 يناير 2026
 * م واس —». What a sentence tells of is another day: «في 12 مايو 2020 – وكان يوم أحد – …».
 */
final class Dateline {
  /** Place, day and agency, up to the sign before the first sentence. */
  private static final Pattern HEAD =
      Pattern.compile("^(.{6,110}?)(?:\\s*[:—–ـ]\\s*|\\s*-\\s+|\\s+-)");

  /** Who, where; a place has up to three words. */
  private static final Pattern BEFORE =
      Pattern.compile("(?:\\p{IsArabic}+[\\s،,/]*){0,4}(?:\\(.{2,25}\\)[\\s،,/]*)?");

  private static final Pattern SENTENCE =
      Pattern.compile(
          ".*(?<!\\p{IsArabic})(في|من|منذ|حتي|الي|علي|بتاريخ|بين|قبل|بعد|خلال|عام|سنه|كان|كانت|قال|قالت|و|ان|هذا|هذه)"
              + "(?!\\p{IsArabic}).*");

  private static final Pattern DAY =
      Pattern.compile(
          "\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4}|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}"
              + "|\\d{1,2}\\s+[\\p{IsArabic} ()/،-]{2,40}?[\\s،)]+\\d{4}");

  private static final int WORDS_BEHIND = 12;

  private Dateline() {}

  /** The day before the first sentence of a paragraph; digits are ASCII, as after clean-up. */
  static Optional<LocalDate> of(String paragraph) {
    String folded = Arabic.fold(paragraph);
    Matcher head = HEAD.matcher(folded);
    if (!head.find()) {
      return Optional.empty();
    }
    Matcher day = DAY.matcher(head.group(1));
    if (!day.find()) {
      return Optional.empty();
    }
    String before = head.group(1).substring(0, day.start());
    String behind = head.group(1).substring(day.end());
    boolean dateline =
        BEFORE.matcher(before).matches()
            && !SENTENCE.matcher(before).matches()
            && !SENTENCE.matcher(behind).matches()
            && behind.split("\\s+").length <= WORDS_BEHIND;
    return dateline ? ArticleDate.find(head.group(1)) : Optional.empty();
  }
}
