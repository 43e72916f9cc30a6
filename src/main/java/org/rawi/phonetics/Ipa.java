package org.rawi.phonetics;

import java.util.List;
import org.rawi.phonetics.PhoneticWord.Syllable;

/**
 * The International Phonetic Alphabet for Arabic. Thread-safe.
 *
 * <p>Our conventions: doubled consonants are one symbol with ː ({@code ʔasːalaːmu}); emphatics
 * carry ˤ ({@code sˤ dˤ tˤ ðˤ}), as does the heavy l of Allah ({@code ʔalˤːaːhu}); the colour of
 * vowels and of r, which follows from the neighbours, is shown in narrow transcription only.
 */
public final class Ipa {
  private static final char LENGTH = 'ː';

  private Ipa() {}

  /** Broad transcription without marks of syllable and stress: {@code ʔasːalaːmu}. */
  public static String format(PhoneticWord word) {
    StringBuilder out = new StringBuilder();
    for (Phone phone : word.phones()) {
      out.append(broad(phone)).append(phone.geminate() ? "ː" : "");
    }
    return out.toString();
  }

  /**
   * Broad transcription with dots between syllables and the stress; here a doubled consonant is
   * written twice, for it closes one syllable and opens the next: {@code ʔas.sa.ˈlaː.mu}.
   */
  public static String formatSyllables(PhoneticWord word) {
    StringBuilder out = new StringBuilder();
    for (int s = 0; s < word.syllables().size(); s++) {
      Syllable syllable = word.syllables().get(s);
      for (int i = syllable.from(); i < syllable.to(); i++) {
        Phone phone = word.phones().get(i);
        boolean first = i == syllable.from();
        if (phone.geminate() && (s > 0 || !first)) {
          out.append(broad(phone));
        }
        if (first) {
          out.append(s > 0 ? "." : "").append(s == word.stress() ? "ˈ" : "");
        }
        out.append(broad(phone)).append(phone.geminate() && s == 0 && first ? "ː" : "");
      }
    }
    return out.toString();
  }

  /**
   * Narrow transcription: broad with the colour of emphasis — ɑ for a, ɨ for i beside emphatics, rˤ
   * for heavy r: {@code rˤamɑdˤɑːn}.
   */
  public static String formatNarrow(PhoneticWord word) {
    StringBuilder out = new StringBuilder();
    List<Phone> phones = word.phones();
    for (int i = 0; i < phones.size(); i++) {
      Phone phone = phones.get(i);
      out.append(
          switch (phone.phoneme()) {
            case A -> phone.emphatic() ? "ɑ" : "a";
            case AA -> phone.emphatic() ? "ɑː" : "aː";
            case I -> phone.emphatic() ? "ɨ" : "i";
            case II -> phone.emphatic() ? "ɨː" : "iː";
            case R -> Coloring.isHeavyRaa(phones, i) ? "rˤ" : "r";
            default -> broad(phone);
          });
      out.append(phone.geminate() ? "ː" : "");
    }
    return out.toString();
  }

  private static String broad(Phone phone) {
    boolean heavyLam = phone.phoneme() == Phoneme.L && phone.emphatic();
    return heavyLam ? "lˤ" : phone.phoneme().ipa();
  }

  /**
   * Reads a transcription, broad or narrow, with long consonants doubled or with ː; marks of stress
   * and syllable and spaces are passed over. Emphasis of the sounds around is added by rule.
   *
   * @throws IllegalArgumentException with the place and the characters that are no sound of ours,
   *     or if there is no sound at all
   */
  public static List<Phone> parse(String ipa) {
    Sounds sounds = new Sounds();
    int i = 0;
    while (i < ipa.length()) {
      char c = ipa.charAt(i);
      if ((c == LENGTH || c == ':') && sounds.size() > 0) {
        sounds.prolongLast();
        i++;
      } else if (isPassedOver(c)) {
        i++;
      } else {
        i += readSymbol(ipa, i, sounds);
      }
    }
    if (sounds.size() == 0) {
      throw new IllegalArgumentException("no sound in “" + ipa + "”");
    }
    Coloring.colour(sounds);
    return sounds.toList();
  }

  private static int readSymbol(String ipa, int i, Sounds sounds) {
    IpaSymbols.Symbol symbol =
        IpaSymbols.at(ipa, i)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "“"
                            + ipa.substring(i, ipa.offsetByCodePoints(i, 1))
                            + "” at character "
                            + (i + 1)
                            + " of “"
                            + ipa
                            + "” is no sound of Arabic"));
    int last = sounds.size() - 1;
    boolean doubled =
        sounds.is(last, symbol.phoneme())
            && !sounds.get(last).geminate()
            && !symbol.phoneme().isLongVowel();
    if (doubled) {
      sounds.prolongLast();
    } else {
      sounds.add(symbol.phoneme());
      if (symbol.heavy() || (symbol.phoneme().isVowel() && followsHeavyLam(sounds))) {
        sounds.colour(sounds.size() - 1);
      }
    }
    return symbol.text().length();
  }

  private static boolean followsHeavyLam(Sounds sounds) {
    int before = sounds.size() - 2;
    return sounds.is(before, Phoneme.L) && sounds.get(before).emphatic();
  }

  /** Dots, stress, linking, hyphen, brackets of transcription, spaces. */
  private static boolean isPassedOver(char c) {
    return ".ˈˌ'‿-|/[]".indexOf(c) >= 0 || Character.isWhitespace(c);
  }
}
