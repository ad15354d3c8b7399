package org.seminararchive.web;

import java.awt.Font;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.seminararchive.text.UnicodeForm;

/**
 * Fonts of share pictures. Characters missing in the first font are taken from the fonts of
 * formulas; superscripts and subscripts missing in all fonts are drawn as smaller plain letters.
 */
final class ShareLettering {
  private static final double RAISED = 0.36;
  private static final double LOWERED = -0.16;
  private static final double SMALLER = 0.62;

  private final List<Font> fonts;

  /**
   * @param fonts in the order of preference
   */
  ShareLettering(List<Font> fonts) {
    this.fonts = List.copyOf(fonts);
  }

  /**
   * A run of characters with the same font and size.
   *
   * @param font without its size
   * @param shift upwards, as a part of the size; 0 on the base line
   */
  private record Run(String text, Font font, double shift) {
    Font sized(int size) {
      return font.deriveFont((float) (shift == 0 ? size : size * SMALLER));
    }
  }

  boolean canShow(String text) {
    return text.codePoints().allMatch(each -> run(each).isPresent());
  }

  int width(String text, int size, Graphics2D pen) {
    return runs(text).stream()
        .mapToInt(run -> pen.getFontMetrics(run.sized(size)).stringWidth(run.text()))
        .sum();
  }

  void draw(String text, int size, int x, int base, Graphics2D pen) {
    int at = x;
    for (Run run : runs(text)) {
      pen.setFont(run.sized(size));
      pen.drawString(run.text(), at, (int) (base - run.shift() * size));
      at += pen.getFontMetrics().stringWidth(run.text());
    }
  }

  private List<Run> runs(String text) {
    List<Run> runs = new ArrayList<>();
    text.codePoints()
        .mapToObj(this::run)
        .flatMap(Optional::stream)
        .forEach(each -> add(runs, each));
    return runs;
  }

  private static void add(List<Run> runs, Run next) {
    Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
    if (last != null && last.font() == next.font() && last.shift() == next.shift()) {
      runs.set(runs.size() - 1, new Run(last.text() + next.text(), last.font(), last.shift()));
    } else {
      runs.add(next);
    }
  }

  private Optional<Run> run(int character) {
    String text = Character.toString(character);
    return in(text, 0).or(() -> in(UnicodeForm.nfkc(text), shift(character)));
  }

  private Optional<Run> in(String text, double shift) {
    return fonts.stream()
        .filter(font -> font.canDisplayUpTo(text) < 0)
        .findFirst()
        .map(font -> new Run(text, font, shift));
  }

  private static double shift(int character) {
    String name = String.valueOf(Character.getName(character));
    return name.contains("SUBSCRIPT")
        ? LOWERED
        : name.contains("SUPERSCRIPT") || name.startsWith("MODIFIER LETTER") ? RAISED : 0;
  }
}
