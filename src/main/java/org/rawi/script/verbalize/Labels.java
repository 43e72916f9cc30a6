package org.rawi.script.verbalize;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.rawi.script.verbalize.WrittenToken.Kind;

/** Nouns whose letter is a label: «المجموعة ب», «فيتامين ك», «الصف د». */
final class Labels {
  private static final Set<String> NOUNS =
      WordList.lines("labelled.txt").stream()
          .flatMap(line -> Arrays.stream(line.split(" ", -1)))
          .collect(Collectors.toUnmodifiableSet());

  private Labels() {}

  /** Whether the letter at the cursor is the label of the noun before it. */
  static boolean stand(Cursor cursor) {
    WrittenToken noun = cursor.token(-1);
    if (!noun.is(Kind.WORD)) {
      return false;
    }
    String bare = noun.bare();
    return NOUNS.contains(bare)
        || NOUNS.contains(withoutLead(bare, 1))
        || NOUNS.contains(withoutLead(bare, 2))
        || NOUNS.contains(withoutLead(bare, 3));
  }

  /** Without و, ب, ل and the article: «بالمجموعة», «وللفئة». */
  private static String withoutLead(String bare, int letters) {
    return bare.length() > letters + 1 && Lead.of(bare.substring(0, letters)).isPresent()
        ? bare.substring(letters)
        : bare;
  }
}
