package org.rawi.voice.mary;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import marytts.datatypes.MaryXML;
import org.rawi.voice.neural.NeuralVoice;
import org.rawi.voice.neural.Performance;
import org.w3c.dom.Element;

/**
 * Durations and melody as MaryXML attributes: {@code d} and {@code duration} in milliseconds,
 * {@code end} in seconds from the start of the sentence, {@code f0} as (percent of the phone, Hz)
 * pairs.
 */
final class AcousticParameters {
  private static final int SAMPLES = NeuralVoice.SAMPLE_RATE / 1000; // a millisecond
  private static final int TARGETS = 4; // melody points a phone, but for the first
  private static final Pattern TARGET =
      Pattern.compile("\\(\\s*([\\d.]+)\\s*,\\s*([\\d.]+)\\s*\\)");

  private AcousticParameters() {}

  /**
   * @param elements of the places of the performance
   */
  static void write(Performance performance, List<Element> elements) {
    for (int i = 0; i < elements.size(); i++) {
      Element element = elements.get(i);
      long from = performance.from(i);
      long to = performance.to(i);
      String milliseconds = Long.toString((to - from) / SAMPLES);
      if (element.getTagName().equals(MaryXML.BOUNDARY)) {
        element.setAttribute(MarySentence.DURATION, milliseconds);
      } else {
        element.setAttribute("d", milliseconds);
        element.setAttribute("end", Double.toString((double) to / NeuralVoice.SAMPLE_RATE));
        element.setAttribute("f0", targets(performance, from, to));
      }
    }
  }

  private static String targets(Performance performance, long from, long to) {
    StringBuilder out = new StringBuilder();
    for (int k = 0; k <= TARGETS; k++) {
      double hertz = performance.f0(from + (to - from) * k / TARGETS);
      out.append('(').append(100 * k / TARGETS).append(',').append(Math.round(hertz)).append(')');
    }
    return out.toString();
  }

  /** Whether the attributes still say what was performed. */
  static boolean describe(Performance performance, List<Element> elements) {
    for (int i = 0; i < elements.size(); i++) {
      Element element = elements.get(i);
      boolean pause = element.getTagName().equals(MaryXML.BOUNDARY);
      long length = performance.to(i) - performance.from(i);
      if (!element.getAttribute(pause ? MarySentence.DURATION : "d").equals("" + length / SAMPLES)
          || !pause
              && !element
                  .getAttribute("f0")
                  .equals(targets(performance, performance.from(i), performance.to(i)))) {
        return false;
      }
    }
    return true;
  }

  /** Samples at which each element ends. */
  static long[] ends(List<Element> elements) {
    long[] ends = new long[elements.size()];
    double milliseconds = 0;
    for (int i = 0; i < ends.length; i++) {
      Element element = elements.get(i);
      milliseconds +=
          element.getTagName().equals(MaryXML.BOUNDARY)
              ? MarySentence.pause(element) * 1000
              : Double.parseDouble(element.getAttribute("d"));
      ends[i] = Math.round(milliseconds * SAMPLES);
    }
    return ends;
  }

  /** All melody points: samples and Hz. */
  static List<double[]> melody(List<Element> elements, long[] ends) {
    List<double[]> points = new ArrayList<>();
    for (int i = 0; i < ends.length; i++) {
      long from = i == 0 ? 0 : ends[i - 1];
      Matcher target = TARGET.matcher(elements.get(i).getAttribute("f0"));
      while (target.find()) {
        double at = from + (ends[i] - from) * Double.parseDouble(target.group(1)) / 100;
        points.add(new double[] {at, Double.parseDouble(target.group(2))});
      }
    }
    return points;
  }
}
