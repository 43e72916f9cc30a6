package org.rawi.cli;

import org.rawi.narration.Narration;
import org.rawi.narration.Request;
import org.rawi.script.ScriptWriter;
import org.rawi.source.Source;

/** Makes what one article needs out of the options of a run. Thread-safe. */
interface Studio {

  /** What decides how the source's files come out. */
  Request request(Source source);

  /**
   * @param threads that one article may use
   */
  Narration narration(Source source, int threads);

  ScriptWriter writer(Source source);

  /**
   * Mentions what was narrated in what is written for many articles, such as a feed: at the end of
   * a run, and now and then.
   */
  void finish();

  /**
   * Says beforehand what cannot be meant for several articles, or would fail with each of them.
   *
   * @throws org.rawi.RawiException that says what is wrong
   */
  void checkForMany();

  /** Speaking rate. */
  double rate();
}
