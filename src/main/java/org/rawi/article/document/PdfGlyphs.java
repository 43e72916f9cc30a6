package org.rawi.article.document;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.contentstream.operator.markedcontent.EndMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** Takes the signs of pages out of their content streams, in that order. Not thread-safe. */
final class PdfGlyphs extends PDFStreamEngine {
  /** Signs of a page; a map or a trap has more. */
  private static final int MOST = 100_000;

  /** A heavier font is bold (CSS weights). */
  private static final float BOLD = 600;

  /** Signs of which the file does not tell what they say are told apart by private letters. */
  private static final char FIRST_UNKNOWN = '\uE000';

  private static final int MOST_UNKNOWN = 6400;

  /** Letters in the shapes that they take in words; NFKC has the letters. */
  private static final Pattern SHAPED =
      Pattern.compile("[\\uFB50-\\uFD3D\\uFD50-\\uFDF9\\uFE70-\\uFEFC\\uFB00-\\uFB06]+");

  /** What only directs other letters. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

  private static final COSName ACTUAL_TEXT = COSName.getPDFName("ActualText");

  /** Where a sign stands on the unturned page, and its direction in quarters of a circle. */
  private record Placed(PdfGlyph glyph, int quarter) {}

  /** A sign of a font. */
  private record Sign(PDFont font, int code) {}

  /**
   * A piece of marked content that is open.
   *
   * @param actual what all its signs say together; null where they say it themselves
   */
  private record Marked(int id, boolean artifact, @Nullable String actual, int from) {}

  private final List<Placed> placed = new ArrayList<>();
  private final Deque<Marked> marked = new ArrayDeque<>();
  private final Map<PDFont, Boolean> bold = new HashMap<>();
  private final Map<Sign, Integer> unknown = new HashMap<>();
  private String turnedText = "";
  private PDRectangle box = PDRectangle.A4;

  PdfGlyphs() {
    addOperator(new BeginText(this));
    addOperator(new EndText(this));
    addOperator(new MoveText(this));
    addOperator(new MoveTextSetLeading(this));
    addOperator(new NextLine(this));
    addOperator(new SetCharSpacing(this));
    addOperator(new SetFontAndSize(this));
    addOperator(new SetTextHorizontalScaling(this));
    addOperator(new SetTextLeading(this));
    addOperator(new SetTextRenderingMode(this));
    addOperator(new SetTextRise(this));
    addOperator(new SetWordSpacing(this));
    addOperator(new ShowText(this));
    addOperator(new ShowTextAdjusted(this));
    addOperator(new ShowTextLine(this));
    addOperator(new ShowTextLineAndSpace(this));
    addOperator(new SetMatrix(this));
    addOperator(new Concatenate(this));
    addOperator(new Save(this));
    addOperator(new Restore(this));
    addOperator(new SetGraphicsStateParameters(this));
    addOperator(new DrawObject(this));
    addOperator(new BeginMarkedContentSequence(this));
    addOperator(new BeginMarkedContentSequenceWithProperties(this));
    addOperator(new EndMarkedContentSequence(this));
  }

  /** The signs of a page, turned as most of them are read. */
  List<PdfGlyph> of(PDPage page) throws IOException {
    placed.clear();
    marked.clear();
    box = page.getCropBox();
    processPage(page);
    int[] quarters = new int[4];
    placed.forEach(each -> quarters[each.quarter()]++);
    int most = 0;
    for (int i = 1; i < 4; i++) {
      most = quarters[i] > quarters[most] ? i : most;
    }
    int turned = most;
    StringBuilder others = new StringBuilder();
    for (Placed each : placed) {
      others.append(each.quarter() == turned ? "" : each.glyph().text());
    }
    turnedText = others.toString();
    return placed.stream()
        .filter(each -> each.quarter() == turned)
        .map(each -> turn(each.glyph(), turned))
        .toList();
  }

  /** Whether the last page held more than is read. */
  boolean isOverfull() {
    return placed.size() > MOST;
  }

  /** What runs in other directions on the last page, in the order of the file. */
  String turnedText() {
    return turnedText;
  }

  private PdfGlyph turn(PdfGlyph glyph, int quarter) {
    double x = glyph.x() - box.getLowerLeftX();
    double y = glyph.baseline() - box.getLowerLeftY();
    double across =
        switch (quarter) {
          case 0 -> x;
          case 1 -> y;
          case 2 -> box.getWidth() - x;
          default -> box.getHeight() - y;
        };
    double down =
        switch (quarter) {
          case 0 -> box.getHeight() - y;
          case 1 -> x;
          case 2 -> y;
          default -> box.getWidth() - x;
        };
    return new PdfGlyph(
        glyph.text(),
        across,
        glyph.width(),
        down,
        glyph.size(),
        glyph.bold(),
        glyph.artifact(),
        glyph.mark());
  }

  @Override
  public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
    Marked around = marked.peek();
    String actual = properties == null ? null : properties.getString(ACTUAL_TEXT);
    int id = properties == null ? -1 : properties.getInt(COSName.MCID, -1);
    marked.push(
        new Marked(
            id < 0 && around != null ? around.id() : id,
            COSName.ARTIFACT.equals(tag) || (around != null && around.artifact()),
            actual == null && around != null ? around.actual() : actual,
            actual == null && around != null ? around.from() : placed.size()));
  }

  @Override
  public void endMarkedContentSequence() {
    marked.poll();
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    if (placed.size() > MOST) {
      return; // the reader refuses it
    }
    double size = Math.hypot(matrix.getShearX(), matrix.getScaleY());
    double across = Math.hypot(matrix.getScaleX(), matrix.getShearY());
    String text = text(font, code);
    if (text == null) {
      text = unknown(font, code);
    }
    Marked inside = marked.peek();
    boolean replaced = inside != null && inside.actual() != null;
    double turned = Math.toDegrees(Math.atan2(matrix.getShearY(), matrix.getScaleX()));
    PdfGlyph glyph =
        new PdfGlyph(
            replaced && inside != null ? letters(String.valueOf(inside.actual())) : text,
            matrix.getTranslateX(),
            displacement.getX() * across,
            matrix.getTranslateY(),
            size,
            isBold(font) || strokes(),
            inside != null && inside.artifact(),
            inside == null ? -1 : inside.id());
    Placed here = new Placed(glyph, Math.floorMod((int) Math.round(turned / 90), 4));
    if (replaced && inside != null && placed.size() > inside.from()) {
      Placed first = placed.get(placed.size() - 1);
      placed.set(placed.size() - 1, new Placed(first.glyph().with(glyph), first.quarter()));
    } else {
      placed.add(here);
    }
  }

  /** What a sign says; null where the file doesn't tell. */
  private static @Nullable String text(PDFont font, int code) throws IOException {
    String text = font.toUnicode(code, GlyphList.getAdobeGlyphList());
    boolean said =
        text != null && !text.isEmpty() && text.codePoints().allMatch(PdfGlyphs::isCharacter);
    return said && text != null ? letters(text) : null;
  }

  private static String letters(String text) {
    String shaped =
        SHAPED
            .matcher(text)
            .replaceAll(
                each ->
                    Matcher.quoteReplacement(
                        Normalizer.normalize(each.group(), Normalizer.Form.NFKC).strip()));
    return UNSEEN.matcher(shaped).replaceAll("");
  }

  /** Controls and private letters say nothing. */
  private static boolean isCharacter(int c) {
    int type = Character.getType(c);
    return type != Character.PRIVATE_USE
        && type != Character.UNASSIGNED
        && type != Character.SURROGATE
        && c != 0xFFFD
        && (type != Character.CONTROL || Character.isWhitespace(c));
  }

  /** The same private letter for the same sign of a document. */
  private String unknown(PDFont font, int code) {
    int number = unknown.computeIfAbsent(new Sign(font, code), each -> unknown.size());
    return String.valueOf((char) (FIRST_UNKNOWN + number % MOST_UNKNOWN));
  }

  private boolean strokes() {
    return getGraphicsState().getTextState().getRenderingMode() == RenderingMode.FILL_STROKE;
  }

  private boolean isBold(PDFont font) {
    return bold.computeIfAbsent(font, PdfGlyphs::saysBold);
  }

  private static boolean saysBold(PDFont font) {
    String name = font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT);
    PDFontDescriptor descriptor = font.getFontDescriptor();
    return name.matches(".*(bold|black|heavy).*")
        || (descriptor != null && (descriptor.getFontWeight() >= BOLD || descriptor.isForceBold()));
  }
}
