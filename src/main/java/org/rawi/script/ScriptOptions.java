package org.rawi.script;

import org.rawi.script.lexicon.PronunciationLexicon;

/**
 * What the publisher wants to be said.
 *
 * @param lexicon the publisher's pronunciations
 * @param emoji say the names of emoji instead of skipping them
 * @param fullAddresses spell web and mail addresses out instead of saying them short
 */
public record ScriptOptions(PronunciationLexicon lexicon, boolean emoji, boolean fullAddresses) {

  public static final ScriptOptions DEFAULT =
      new ScriptOptions(PronunciationLexicon.empty(), false, false);
}
