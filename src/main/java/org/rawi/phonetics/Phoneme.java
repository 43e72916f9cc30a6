package org.rawi.phonetics;

/** The phonemes of Modern Standard Arabic and of the foreign sounds that newsreaders use. */
public enum Phoneme {
  B("b", "b"),
  T("t", "t"),
  TH("th", "θ"),
  J("j", "d͡ʒ"),
  HH("H", "ħ"),
  KH("x", "x"),
  D("d", "d"),
  DH("dh", "ð"),
  R("r", "r"),
  Z("z", "z"),
  S("s", "s"),
  SH("sh", "ʃ"),
  SS("S", "sˤ"),
  DD("D", "dˤ"),
  TT("T", "tˤ"),
  ZZ("Z", "ðˤ"),
  AYN("E", "ʕ"),
  GH("gh", "ɣ"),
  F("f", "f"),
  Q("q", "q"),
  K("k", "k"),
  L("l", "l"),
  M("m", "m"),
  N("n", "n"),
  H("h", "h"),
  W("w", "w"),
  Y("y", "j"),
  HAMZA("Q", "ʔ"),
  /** پ; voices without it say b. */
  P("p", "p"),
  /** ڤ; voices without it say f. */
  V("v", "v"),
  /** چ in most of the east; voices without it say t + ʃ. */
  CH("ch", "t͡ʃ"),
  /** گ and the Egyptian ج; voices without it say k. */
  G("g", "ɡ"),
  A("a", "a"),
  I("i", "i"),
  U("u", "u"),
  AA("aa", "aː"),
  II("ii", "iː"),
  UU("uu", "uː");

  private final String symbol;
  private final String ipa;

  Phoneme(String symbol, String ipa) {
    this.symbol = symbol;
    this.ipa = ipa;
  }

  /** Rawi's own ASCII symbol, also the phone set of its lexicons. */
  public String symbol() {
    return symbol;
  }

  /** International Phonetic Alphabet, 2020. */
  public String ipa() {
    return ipa;
  }

  public boolean isVowel() {
    return compareTo(A) >= 0;
  }

  public boolean isLongVowel() {
    return compareTo(AA) >= 0;
  }
}
