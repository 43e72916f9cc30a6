package org.rawi.tashkeel;

/** The register of the endings. */
public enum Endings {
  /** Every case and mood ending: كِتَابُ الطَّالِبِ الجَدِيدُ. */
  FULL,
  /** As newsreaders speak: short case endings fall unless the next word leans on them. */
  LIGHT
}
