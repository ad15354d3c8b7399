package org.seminararchive.importing.reading;

import org.seminararchive.text.LinearPattern;

/** Determines the label of each table column from its header or from the format of its cells. */
record CellForms(SeriesNames series) {
  /** The label of a column of numbers. */
  static final String NUMBER = "回";

  private static final LinearPattern NUMBERS =
      LinearPattern.compile("(?i)回|回数|番号|開催回|通し番号|no\\.?|number|#");
  private static final LinearPattern BEHIND_LABEL =
      LinearPattern.compile(" ?(?:\\([^()]*\\))? ?:?$");

  /** Between a label and its translation. */
  private static final LinearPattern LANGUAGES =
      LinearPattern.compile(" ?[/|" + TableLines.BREAK + "] ?");

  private static final int LONGEST_NUMBER = 40;

  /** The label of a header cell; empty if the cell is not a header. */
  static String label(String cell) {
    String text = Script.folded(cell).strip();
    String[] languages = LANGUAGES.split(text);
    if (languages.length == 2 && !label(languages[0]).isEmpty() && !label(languages[1]).isEmpty()) {
      return label(languages[0]);
    }
    String word = BEHIND_LABEL.replaceAll(text, "");
    // "Zoom (by registration)" is a value.
    boolean isLabel = Label.of(word).filter(l -> l != Label.MEETING).isPresent();
    return NUMBERS.matches(word) ? NUMBER : isLabel ? word : "";
  }

  /** The label of a cell in a table without a header, by its format. */
  String of(PageLine cell) {
    if (isNumber(cell)) {
      return NUMBER;
    }
    if (PrintedTime.of(cell.text()).isPresent()) {
      return "日時";
    }
    if (PrintedPeople.isPerson(cell.text())) {
      return "発表者";
    }
    boolean links =
        MaterialLinks.isAll(cell)
            && cell.links().stream().map(cell::textOf).allMatch(CellForms::isMaterial);
    return links || cell.text().length() < 2 ? "" : "題目";
  }

  private static boolean isMaterial(String text) {
    return References.isAddress(text) || MaterialLinks.kind(text).isPresent();
  }

  private boolean isNumber(PageLine cell) {
    return cell.text().length() <= LONGEST_NUMBER
        && Headline.of(Headline.inJapanese(cell.text(), series), series, false)
            .filter(h -> h.rest().isEmpty())
            .isPresent();
  }
}
