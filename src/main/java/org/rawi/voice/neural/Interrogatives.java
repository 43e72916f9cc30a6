package org.rawi.voice.neural;

import java.util.List;
import java.util.Set;
import org.rawi.phonetics.Phone;
import org.rawi.phonetics.PhoneticWord;

/**
 * The words that ask for a part of the sentence (أسماء الاستفهام), by their sounds: the voice is
 * highest on them.
 */
public final class Interrogatives {
  /** As pronounced before a word, before hamzat wasl and at a pause; doubling is not written. */
  private static final Set<String> WORDS =
      Set.of(
          "maa",
          "maadhaa",
          "maadha",
          "bimaadhaa",
          "limaadhaa",
          "limaadha",
          "lima",
          "bima", // ما
          "Eama",
          "Eamaa",
          "Eamaadhaa",
          "Ealaama",
          "Qilaama",
          "fiima", // عمّ، علامَ، إلامَ، فيمَ
          "man",
          "mani",
          "mana",
          "liman",
          "biman",
          "miman",
          "Eaman", // مَن
          "mataa",
          "mata",
          "Qayaana",
          "Qayna",
          "Qayn",
          "Qanaa", // متى، أيّان، أين، أنّى
          "kayfa",
          "kayf",
          "kam",
          "kami",
          "bikam", // كيف، كم
          "Qayu",
          "Qaya",
          "Qayi",
          "biQayi",
          "liQayi",
          "Qayatu",
          "Qayata",
          "Qayati"); // أيّ، أيّة

  private Interrogatives() {}

  /** Whether one of the first two words asks: وَمَعَ مَنْ، مَتَى. */
  public static boolean begin(List<PhoneticWord> words) {
    return words.stream().limit(2).anyMatch(Interrogatives::contains);
  }

  static boolean contains(PhoneticWord word) {
    StringBuilder sounds = new StringBuilder();
    for (Phone phone : word.phones()) {
      sounds.append(phone.phoneme().symbol());
    }
    String whole = sounds.toString();
    boolean joined = whole.startsWith("wa") || whole.startsWith("fa"); // وَكَيْفَ، فَمَتَى
    return WORDS.contains(whole) || joined && WORDS.contains(whole.substring(2));
  }
}
