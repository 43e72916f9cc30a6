package org.rawi.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rawi.article.OpeningWords.Kind;
import org.rawi.text.Arabic;

/**
 * A line that says who wrote the article, where and when: «بقلم: سلمى القاضي»، «سامر الأحمد
 * (المدينة)»، ««الصحيفة» من المدينة»، «القاهرة – رويترز»، «نُشر في 12 أيار 2024».
 *
 * @param kind BYLINE or DATELINE
 * @param authors persons it names
 * @param sure nothing else has this form; otherwise it is a byline only directly below the title
 */
record Byline(Paragraph.Kind kind, List<String> authors, boolean sure) {
  private static final int MOST_WORDS = 14;
  private static final int WORDS_OF_PLACE = 3;

  /** Folded; whatever follows one of these and a colon or dash is who did it. */
  private static final Pattern ROLE =
      Pattern.compile(
          "(بقلم|كتب|كتبت|كتبها|كتبه|كتبته|اعداد|اعدها|اعدته?|اعد التقرير|اعد الملف|تحرير|تقرير|حوار|حاوره|حاورها"
              + "|حاورته|حاورتها|اجري الحوار|اجرت الحوار|اجري المقابله|اجرت المقابله|ترجمه|تعريب|متابعه|تحقيق|تغطيه"
              + "|رصد|مراسل|مراسله|مراسلنا|مراسلتنا|موفد|موفدنا|اشراف|مراجعه|تصوير|عدسه|بعدسه|رسوم|رسم|تحليل|مقال"
              + "|الكاتب|الكاتبه|المحرر|المحرره|المولف|الناشر)( و(تحرير|تقديم|ترجمه|تصوير|متابعه|تصميم|اعداد))?"
              + "(\\s*[:/\\-–—|]+\\s*|\\s+)(.+)");

  /** Roles that need no colon before an unknown name. */
  private static final Pattern SURE_ROLE =
      Pattern.compile(
          "(بقلم|اعداد|كتب|كتبت|مراسل|مراسله|مراسلنا|مراسلتنا|موفد|موفدنا|اعده?ا?|ترجمه|تحرير) .*");

  private static final Pattern DATE_START =
      Pattern.compile(
          "(نشر|نشرت|تاريخ النشر|تاريخ|اخر تحديث|حدث|حدثت|تحديث|تم النشر|تم التحديث|تم نشره)\\b.*");

  private static final Pattern TIME =
      Pattern.compile(
          "((يوم )?(السبت|الاحد|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه)\\b.*\\d.*"
              + "|(منذ|قبل) (\\d+ )?(ثانيه|ثوان|دقيقه|دقيقتين|دقائق|ساعه|ساعتين|ساعات|يوم|يومين|ايام|اسبوع|شهر).{0,12}"
              + "|(الساعه )?\\d{1,2}[:.]\\d{2}\\s*(ص|م|صباحا|مساء|am|pm|بتوقيت .{3,15}|ت غ|gmt)?"
              + "|\\d{1,2} [\\p{IsArabic}/ ]{3,25} \\d{4}( م| هـ)?)");

  /** «الصحيفة» من المدينة، خاص من بيروت. */
  private static final Pattern FROM = Pattern.compile("(.{2,30}) (?:من|في) (.{2,30})");

  /** A last word with the article is a family's name. */
  private static final Pattern FAMILY = Pattern.compile("\\sال\\p{IsArabic}{3,}$");

  /** Names of origin (نسبة): الزهراني، القاضي. */
  private static final Pattern NISBA = Pattern.compile("\\sال\\p{IsArabic}{2,}ي$");

  private static final Pattern COUNTRYSIDE =
      Pattern.compile(
          "(واحه|وادي|جبل|قريه|بلده|مدينه|مخيم|جزيره|ميناء|محافظه|ولايه|اقليم|عين|بئر|تل|خان|دير|كفر|بيت|راس|سان"
              + "|بور|نهر|ريف|شمال|جنوب|شرق|غرب) \\p{IsArabic}+( \\p{IsArabic}+)?");

  private static final Pattern CORRESPONDENT =
      Pattern.compile("^(من )?(مراسلنا|مراسلتنا|موفدنا|موفدتنا) ");
  private static final Pattern QUOTED = Pattern.compile("[«\"“‹][^«»\"“”‹›]{2,30}[»\"”›]");
  private static final Pattern OUTLET =
      Pattern.compile("(صحيفه|جريده|مجله|وكاله|موقع|قناه|شبكه|خاص)( .{2,25})?");
  private static final Pattern JOB =
      Pattern.compile(
          "(مراسل|مراسله|موفد|كاتب|كاتبه|صحافي|صحافيه|صحفي|صحفيه|باحث|باحثه|استاذ|استاذه)( .*)?");
  private static final Pattern SEPARATOR =
      Pattern.compile(
          "\\s*[|–—]\\s*|\\s*(?<!(?:^|[\\s،(])[دم]\\s?)/\\s*|\\s+-\\s*|-\\s+|\\s*:\\s+|\\s*،\\s*|\\n");

  /** What else parts a name from a date: the lines of a page, bullets. */
  private static final Pattern BARS = Pattern.compile("\\s*[\n¦•·]\\s*");

  private static final Pattern BRACKETS =
      Pattern.compile("\\s*[(\\[]([^()\\[\\]]{1,30})[)\\]]\\s*");

  /** What a part of the line is. */
  private enum Part {
    PERSON,
    PLACE,
    OUTLET,
    JOB,
    DATE,
    NAME_LIKE,
    OTHER
  }

  Byline {
    authors = List.copyOf(authors);
  }

  /** Reads a line; empty for what is no byline or dateline wherever it stands. */
  static Optional<Byline> of(String written) {
    String line = BARS.matcher(written).replaceAll(" | ");
    String text = withoutEnd(line);
    boolean initials = text.matches("(\\p{IsArabic}\\s?\\.\\s?){2,4}");
    boolean sentence =
        !initials && !text.isEmpty() && ".!؟?…".indexOf(text.charAt(text.length() - 1)) >= 0;
    if (text.isBlank() || sentence || text.split("\\s+").length > MOST_WORDS) {
      return Optional.empty();
    }
    return from(text).or(() -> role(text)).or(() -> parts(text, line)).or(() -> date(text));
  }

  /** «القاهرة –»: what separates the line from the text below it. */
  static String withoutEnd(String line) {
    return line.replaceFirst("[\\s:،/|–—-]+$", "").strip();
  }

  /** A day whose own signs look like those between the parts of a line: 12/05/2024. */
  private static Optional<Byline> date(String text) {
    String folded = Arabic.fold(text).toLowerCase(Locale.ROOT);
    boolean says = DATE_START.matcher(folded).matches() || TIME.matcher(folded).matches();
    boolean date = isDate(text) && (says || hasOnlyNames(text));
    return date
        ? Optional.of(new Byline(Paragraph.Kind.DATELINE, List.of(), false))
        : Optional.empty();
  }

  private static Optional<Byline> from(String text) {
    Matcher from = FROM.matcher(text);
    boolean outlet =
        from.matches()
            && (isOutlet(from.group(1)) || isAgency(from.group(1)))
            && (isPlace(from.group(2)) || from.group(2).split("\\s+").length <= WORDS_OF_PLACE);
    return outlet
        ? Optional.of(new Byline(Paragraph.Kind.BYLINE, List.of(), true))
        : Optional.empty();
  }

  private static Optional<Byline> role(String text) {
    String folded = Arabic.fold(text);
    Matcher role = ROLE.matcher(folded);
    if (!role.matches() || folded.length() != text.length()) {
      return Optional.empty();
    }
    boolean separated = !role.group(4).isBlank();
    String rest = text.substring(role.start(5));
    Optional<Byline> named = parts(rest, rest);
    List<String> authors = named.map(Byline::authors).orElse(List.of());
    String name = fromPlace(rest);
    if (role.group(1).startsWith("كتب") && isGivenName(name)) {
      return Optional.of(byline(List.of(name))); // كتبت دعاء من أسوان
    }
    boolean correspondent = role.group(1).startsWith("مراسل") || role.group(1).startsWith("موفد");
    if (separated) {
      return Optional.of(
          byline(
              authors.isEmpty() && named.isEmpty()
                  ? List.of(rest.split("\\s*[،,;؛/|]\\s*"))
                  : authors));
    }
    if (named.isPresent() && !authors.isEmpty()) {
      boolean person = PersonName.of(fromPlace(rest)).filter(PersonName::sure).isPresent();
      if (person || named.get().sure() || SURE_ROLE.matcher(folded).matches()) {
        return Optional.of(byline(authors));
      }
      return Optional.empty();
    }
    return correspondent || (named.isPresent() && named.get().sure())
        ? Optional.of(byline(List.of()))
        : role.group(1).equals("بقلم") ? Optional.of(byline(List.of(rest))) : Optional.empty();
  }

  private static Byline byline(List<String> authors) {
    return new Byline(Paragraph.Kind.BYLINE, authors, true);
  }

  private static boolean isGivenName(String word) {
    return OpeningWords.is(Kind.GIVEN, Arabic.fold(word));
  }

  private static Optional<Byline> parts(String text, String line) {
    List<Part> parts = new ArrayList<>();
    List<String> authors = new ArrayList<>();
    List<String> likely = new ArrayList<>();
    List<String> pieces = split(text);
    boolean beside = pieces.size() > 1 || text.length() < line.strip().length();
    for (String part : pieces) {
      boolean bracket = part.startsWith("(");
      String bare =
          bracket ? part.substring(1) : parts.isEmpty() ? part : PersonName.withoutAnd(part);
      Part kind = bracket ? inBrackets(bare) : kind(bare);
      kind = beside && isCountryside(bare) ? Part.PLACE : kind;
      Part settled = kind;
      PersonName.of(fromPlace(bare))
          .ifPresent(
              name -> {
                if (settled == Part.PERSON) {
                  authors.addAll(name.names());
                } else if (settled == Part.NAME_LIKE) {
                  likely.addAll(name.names());
                }
              });
      parts.add(kind);
    }
    return decide(text, parts, authors, likely, text.length() < line.strip().length());
  }

  private static Optional<Byline> decide(
      String text,
      List<Part> parts,
      List<String> authors,
      List<String> likely,
      boolean endsInDash) {
    boolean other = parts.contains(Part.OTHER);
    boolean two = parts.size() == 2;
    boolean place = parts.contains(Part.PLACE);
    boolean outlet = parts.contains(Part.OUTLET);
    boolean date = parts.contains(Part.DATE);
    long namelike = parts.stream().filter(Part.NAME_LIKE::equals).count();
    if (!authors.isEmpty() && !other && namelike <= 1) {
      return Optional.of(new Byline(Paragraph.Kind.BYLINE, authors, parts.size() > 1));
    }
    if (namelike == 1 && !other && authors.isEmpty()) {
      boolean beside = place || outlet || parts.contains(Part.JOB);
      if (endsInDash && !beside) {
        return Optional.of(new Byline(Paragraph.Kind.DATELINE, List.of(), true)); // واحة النخيل –
      }
      return beside || NISBA.matcher(Arabic.fold(text)).find()
          ? Optional.of(new Byline(Paragraph.Kind.BYLINE, likely, beside))
          : Optional.empty();
    }
    if (other && two && hasOnlyNames(text)) {
      if (!authors.isEmpty()) {
        return Optional.of(
            new Byline(Paragraph.Kind.BYLINE, authors, false)); // وادي السدر: سامر الأحمد
      }
      if (outlet) {
        return Optional.of(byline(List.of())); // خاص – الضفة
      }
      if (namelike == 1 && parts.get(1) == Part.NAME_LIKE && FAMILY.matcher(text).find()) {
        return Optional.of(
            new Byline(Paragraph.Kind.BYLINE, likely, false)); // واحة الزيتون: غزلان الطيب
      }
    }
    if (parts.stream().allMatch(Part.JOB::equals)) {
      return Optional.of(new Byline(Paragraph.Kind.BYLINE, List.of(), false));
    }
    if (other || !authors.isEmpty()) {
      boolean shortPlace =
          endsInDash && parts.size() == 1 && text.split("\\s+").length <= WORDS_OF_PLACE;
      return shortPlace
              && !PersonName.of(text).isPresent()
              && !text.contains("\"")
              && hasOnlyNames(text)
          ? Optional.of(new Byline(Paragraph.Kind.DATELINE, List.of(), true))
          : Optional.empty();
    }
    if (outlet && !place && !date && namelike == 0) {
      return Optional.of(byline(List.of()));
    }
    boolean quoted = QUOTED.matcher(text).find();
    if (namelike == 0 && (outlet || date || place)) {
      boolean says = outlet && quoted;
      return Optional.of(
          new Byline(
              says ? Paragraph.Kind.BYLINE : Paragraph.Kind.DATELINE,
              List.of(),
              outlet || endsInDash));
    }
    boolean unknown = namelike == 2 && two && !text.contains(":") && !text.contains("،");
    return unknown
        ? Optional.of(new Byline(Paragraph.Kind.DATELINE, List.of(), false))
        : Optional.empty();
  }

  private static boolean hasOnlyNames(String text) {
    for (String word : Arabic.fold(text).split("\\s+")) {
      if (OpeningWords.is(Kind.NO_NAME, word)
          || OpeningWords.is(Kind.VERB, word)
          || OpeningWords.is(Kind.TOPIC, word)) {
        return false;
      }
    }
    return true;
  }

  /** Parts in order; those in brackets begin with «(». */
  private static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    Matcher brackets = BRACKETS.matcher(text);
    int at = 0;
    while (brackets.find()) {
      addAll(text.substring(at, brackets.start()), parts);
      parts.add("(" + brackets.group(1).strip());
      at = brackets.end();
    }
    addAll(text.substring(at), parts);
    return parts;
  }

  private static void addAll(String text, List<String> parts) {
    for (String part : SEPARATOR.split(text, -1)) {
      if (!part.isBlank()) {
        parts.add(part.strip());
      }
    }
  }

  private static Part inBrackets(String text) {
    Part kind = kind(text);
    boolean shortWords =
        text.split("\\s+").length <= WORDS_OF_PLACE
            && text.codePoints().allMatch(c -> c == ' ' || Character.isLetter(c))
            && !OpeningWords.is(Kind.TOPIC, Arabic.fold(text));
    return kind == Part.DATE || kind == Part.OUTLET || !shortWords ? kind : Part.PLACE;
  }

  private static Part kind(String text) {
    String folded = Arabic.fold(text);
    if (isDate(text)) {
      return Part.DATE;
    }
    if (isOutlet(text) || isAgency(text)) {
      return Part.OUTLET;
    }
    if (isPlace(text)) {
      return Part.PLACE;
    }
    Optional<PersonName> name = PersonName.of(fromPlace(text));
    if (name.isPresent() && name.get().sure()) {
      return Part.PERSON;
    }
    if (JOB.matcher(folded).matches()) {
      return Part.JOB;
    }
    return name.isPresent() ? Part.NAME_LIKE : Part.OTHER;
  }

  /** «سامر الأحمد من القاهرة» without the place. */
  private static String fromPlace(String text) {
    String name = CORRESPONDENT.matcher(text).replaceFirst("");
    Matcher from = FROM.matcher(name);
    return from.matches() && isPlace(from.group(2)) ? from.group(1) : name;
  }

  private static boolean isDate(String text) {
    String folded = Arabic.fold(text).toLowerCase(Locale.ROOT);
    return ArticleDate.find(text).isPresent() && folded.split("\\s+").length <= 9
        || DATE_START.matcher(folded).matches()
        || TIME.matcher(folded).matches();
  }

  private static boolean isOutlet(String text) {
    return QUOTED.matcher(text).matches() || OUTLET.matcher(Arabic.fold(text)).matches();
  }

  private static boolean isAgency(String text) {
    String bare = Arabic.fold(text).replace(".", " ").replaceAll("\\s+", " ").strip();
    return OpeningWords.is(Kind.AGENCY, bare)
        || OpeningWords.is(Kind.AGENCY, bare.replaceFirst("^و", ""));
  }

  /** واحة الزيتون، وادي السدر: a place if something of a dateline stands beside it. */
  private static boolean isCountryside(String text) {
    return COUNTRYSIDE.matcher(Arabic.fold(text)).matches();
  }

  /** «القاهرة»، «القاهرة وبيروت». */
  private static boolean isPlace(String text) {
    String folded = Arabic.fold(text).strip();
    if (OpeningWords.is(Kind.PLACE, folded)) {
      return true;
    }
    int and = folded.lastIndexOf(" و");
    return and > 0
        && OpeningWords.is(Kind.PLACE, folded.substring(and + 2))
        && isPlace(folded.substring(0, and));
  }
}
