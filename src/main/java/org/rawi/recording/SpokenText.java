package org.rawi.recording;

import java.util.List;
import java.util.stream.Collectors;
import org.rawi.script.SpokenWord;
import org.rawi.script.Utterance;

/** Words as they are said, with blanks between; put together when asked for. */
record SpokenText(List<Utterance> utterances) implements CharSequence {

  @Override
  public String toString() {
    return utterances.stream()
        .flatMap(utterance -> utterance.words().stream())
        .map(SpokenWord::text)
        .collect(Collectors.joining(" "));
  }

  @Override
  public int length() {
    return toString().length();
  }

  @Override
  public char charAt(int index) {
    return toString().charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return toString().subSequence(start, end);
  }
}
