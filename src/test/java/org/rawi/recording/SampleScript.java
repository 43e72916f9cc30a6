package org.rawi.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rawi.article.Article;
import org.rawi.article.Metadata;
import org.rawi.article.Paragraph;
import org.rawi.article.Section;
import org.rawi.script.Script;
import org.rawi.script.ScriptSection;
import org.rawi.script.Sentence;
import org.rawi.script.SpokenWord;
import org.rawi.script.Utterance;
import org.rawi.script.Utterance.Ending;
import org.rawi.text.AlignedText;
import org.rawi.text.Span;

/**
 * An article and its script for tests, made the simplest way: a line is a paragraph, "# " starts a
 * heading, sentences end at . ؟ ! and utterances at ، ؛ :. Every word is said as it is written.
 */
public final class SampleScript {
  public static final String NEWS =
      """
      # عودة القطار إلى حلب
      بقلم سلمى الخطيب
      وصل القطار إلى المدينة صباح أمس، وعلى متنه 240 راكبًا. ورحّب الأهالي به!
      قالت وزيرة النقل: «هذا يوم انتظرناه طويلًا»؛ ثم صعدت إلى المقصورة.
      # هل يعود كل شيء؟
      لا أحد يعرف الجواب، لكن السكك الحديدية تعمل من جديد.
      # ما بعد الخط
      تبلغ كلفة المشروع 12% من الموازنة (بحسب الوزارة).
      """;

  private static final Pattern SENTENCE = Pattern.compile("[^.؟!]+[.؟!»)]*");
  private static final Pattern UTTERANCE = Pattern.compile("[^،؛:]+[،؛:]?");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}%]+");

  private final List<ScriptSection> sections = new ArrayList<>();
  private final List<Sentence> open = new ArrayList<>();
  private String title = "";
  private int paragraph;

  private SampleScript(String text) {
    int at = 0;
    for (String line : text.lines().toList()) {
      line(line, at);
      at += line.length() + 1;
    }
    close();
  }

  public static Script script(String text) {
    SampleScript sample = new SampleScript(text);
    String title = sample.sections.isEmpty() ? "" : sample.sections.get(0).title();
    return new Script(title, "ar", sample.sections, List.of(), List.of(), Optional.empty());
  }

  public static Article article(String text, Metadata metadata) {
    List<Section> sections = new ArrayList<>();
    for (ScriptSection section : script(text).sections()) {
      List<Paragraph> paragraphs =
          section.sentences().stream()
              .map(s -> new Paragraph(s.kind(), AlignedText.of(text, s.source())))
              .toList();
      sections.add(
          new Section(Optional.of(paragraphs.get(0)), paragraphs.subList(1, paragraphs.size())));
    }
    return new Article(text, metadata, List.of(), sections, List.of());
  }

  private void line(String line, int at) {
    if (line.startsWith("#")) {
      close();
      title = line.substring(1).strip();
      int skipped = line.length() - title.length();
      Paragraph.Kind kind = sections.isEmpty() ? Paragraph.Kind.TITLE : Paragraph.Kind.HEADING;
      sentence(kind, title, at + skipped);
    } else {
      Matcher sentences = SENTENCE.matcher(line);
      while (sentences.find()) {
        sentence(Paragraph.Kind.BODY, sentences.group(), at + sentences.start());
      }
    }
    paragraph++;
  }

  private void sentence(Paragraph.Kind kind, String sentence, int at) {
    List<Utterance> utterances = new ArrayList<>();
    Matcher parts = UTTERANCE.matcher(sentence);
    while (parts.find()) {
      List<SpokenWord> words = new ArrayList<>();
      Matcher matcher = WORD.matcher(parts.group());
      while (matcher.find()) {
        int from = at + parts.start() + matcher.start();
        words.add(new SpokenWord(matcher.group(), new Span(from, from + matcher.group().length())));
      }
      if (!words.isEmpty()) {
        utterances.add(new Utterance(words, ending(kind, parts.group()), false));
      }
    }
    if (!utterances.isEmpty()) {
      Span source = new Span(at, at + sentence.stripTrailing().length());
      open.add(new Sentence(kind, paragraph, source, Sentence.Mood.STATEMENT, utterances));
    }
  }

  private static Ending ending(Paragraph.Kind kind, String utterance) {
    return switch (utterance.charAt(utterance.length() - 1)) {
      case '،' -> Ending.COMMA;
      case '؛' -> Ending.SEMICOLON;
      case ':' -> Ending.COLON;
      default -> kind == Paragraph.Kind.BODY ? Ending.FULL_STOP : Ending.HEADING;
    };
  }

  private void close() {
    if (!open.isEmpty()) {
      sections.add(new ScriptSection(title, open));
      open.clear();
    }
  }
}
