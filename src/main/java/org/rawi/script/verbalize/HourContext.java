package org.rawi.script.verbalize;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the words around say of an hour that could be something else: «8 م» eight metres, «(18.00)»
 * a decimal.
 */
final class HourContext {
  private static final int FAR = 6;

  /** Words near which a time of day is told. */
  private static final Set<String> TIMES =
      words(
          "يبدأ تبدأ بدأ بدأت ستبدأ سيبدأ ينطلق تنطلق انطلق انطلقت الانطلاق انطلاق يقام تقام أقيم"
              + " يفتح تفتح يغلق تغلق يفتتح تفتتح موعد الموعد موعدها مواعيد المواعيد الدوام دوام يوميا"
              + " اليوم غدا الليلة تمام السبت الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة المباراة"
              + " مباراة الحفل العرض السهرة الأمسية مساء صباح الندوة المحاضرة الزيارة توقيت بتوقيت");

  /** Beginnings of words near which lengths are told. */
  private static final Set<String> LENGTHS =
      words(
          "ارتفاع يرتفع ترتفع ارتفع طول عرضه عرضها بعرض عمق يعمق مساف سباق جري قطر علو بعد يبعد مدى امتد يمتد تمتد"
              + " سور جدار حفر بئر نخل شجر موج أمواج برج عمود سقف قام قياس مقاس يتراوح تتراوح قفز رمي"
              + " غوص غاص حبل سمك وثب");

  private HourContext() {}

  private static Set<String> words(String list) {
    return Arrays.stream(list.split(" ", -1)).collect(Collectors.toUnmodifiableSet());
  }

  /** Whether a word of time stands before the cursor in its sentence, and none of length. */
  static boolean isTold(Cursor cursor) {
    for (int back = 1; back <= FAR && !cursor.token(-back).isAny(".؟!"); back++) {
      String bare = cursor.token(-back).bare();
      boolean joined = bare.length() > 3 && "وف".indexOf(bare.charAt(0)) >= 0;
      if (TIMES.contains(bare) || (joined && TIMES.contains(bare.substring(1)))) {
        return !isLength(cursor, 0);
      }
    }
    return false;
  }

  /**
   * Whether a word of length stands near before the cursor, or right after the token {@code to}.
   */
  static boolean isLength(Cursor cursor, int to) {
    for (int at = -FAR; at <= to + 1; at++) {
      String bare = RankedNouns.withArticle(cursor.token(at).bare());
      String stem = bare.startsWith("ال") ? bare.substring(2) : bare;
      String inner =
          stem.length() > 3 && "بول".indexOf(stem.charAt(0)) >= 0 ? stem.substring(1) : stem;
      if (LENGTHS.stream().anyMatch(word -> stem.startsWith(word) || inner.startsWith(word))) {
        return true;
      }
    }
    return false;
  }
}
