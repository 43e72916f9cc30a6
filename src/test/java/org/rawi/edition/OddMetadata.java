package org.rawi.edition;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.rawi.article.Metadata;

/** Titles and names that break formats which do not escape them. */
public final class OddMetadata {
  public static final Metadata METADATA =
      new Metadata(
          "\"عنوان\" & <غريب> '</script><!--</title>\n"
              + "بـ\u0001\uD83D\uDE80\u202Eمقلوب\u202C {{data}} "
              + "طويل ".repeat(60),
          List.of("كاتب & <كاتبة>", "\" onload=\"alert(1)", "", "\uD800"),
          Optional.empty(),
          "ar-EG",
          Optional.empty(),
          Optional.empty(),
          Optional.of("  "),
          Optional.of("وصف معل\u0651\u064Eم ]]> هنا </footer><script>alert(1)</script>"),
          List.of("", "كلمة<>"),
          Optional.of("\u202Eراوية & <غيرها>\n"),
          Optional.of("© \"حقوق\" <&> محفوظة\u0000"),
          Optional.of(new Metadata.Series("سلسلة <&>\n\"؛", Optional.of("ربيع & صيف <2026>"))));

  private OddMetadata() {}

  public static Metadata from(URI source) {
    return new Metadata(
        METADATA.title(),
        METADATA.authors(),
        METADATA.date(),
        METADATA.language(),
        Optional.of(source),
        METADATA.cover(),
        METADATA.publisher(),
        METADATA.description(),
        METADATA.keywords(),
        METADATA.narrator(),
        METADATA.rights(),
        METADATA.series());
  }
}
