package org.seminararchive.importing.reading.table;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import org.seminararchive.importing.reading.MaterialLinks;
import org.seminararchive.importing.reading.Script;
import org.seminararchive.talk.Material;
import org.seminararchive.talk.MaterialKind;
import org.seminararchive.text.LinearPattern;
import org.seminararchive.text.LocalizedText;

/**
 * Reads the materials of a talk: addresses separated by semicolons or lines, each with an optional
 * label before it. The kind follows from the column, the column of kinds, or the address.
 */
final class MaterialCells {
  private static final LinearPattern BETWEEN =
      LinearPattern.compile("[;；](?:\\s++|\\z)|" + Cells.LINE_END);
  private static final LinearPattern SEMICOLON = LinearPattern.compile("; ");

  /** An address as a Markdown link or as the last word; colons before it belong to its label. */
  private static final LinearPattern PIECE =
      LinearPattern.compile(
          "\\[(?<text>[^\\]]*)]\\(\\s*(?<link>\\S+?)\\s*\\)"
              + "|(?:(?<label>.*)[\\s\\p{Z}])?[:：]*+(?<address>[^\\s\\p{Z}]+)");

  private static final LinearPattern BEHIND_LABEL =
      LinearPattern.compile("(?<![\\s\\p{Z}:：])[\\s\\p{Z}:：]++$");

  private static final int MOST = 50;

  private static final Map<TableColumn, MaterialKind> OF_ONE_KIND =
      new java.util.EnumMap<>(
          Map.of(
              TableColumn.SLIDES, MaterialKind.SLIDES,
              TableColumn.NOTES, MaterialKind.NOTES,
              TableColumn.NOTEBOOK, MaterialKind.NOTEBOOK,
              TableColumn.VIDEO, MaterialKind.VIDEO));

  private static final Map<MaterialKind, String> LABELS =
      Map.of(
          MaterialKind.SLIDES, "講演スライド",
          MaterialKind.NOTES, "講演ノート",
          MaterialKind.NOTEBOOK, "ノートブック",
          MaterialKind.HANDOUT, "配布資料",
          MaterialKind.VIDEO, "録画",
          MaterialKind.WEB, "ウェブページ");

  private static final List<Map.Entry<LinearPattern, MaterialKind>> BY_ADDRESS =
      List.of(
          Map.entry(LinearPattern.compile("(?i)\\.ipynb|colab\\."), MaterialKind.NOTEBOOK),
          Map.entry(
              LinearPattern.compile("(?i)youtube\\.|youtu\\.be|vimeo\\.|\\.(mp4|webm|mov)\\b"),
              MaterialKind.VIDEO),
          Map.entry(LinearPattern.compile("(?i)\\.(pdf|pptx?|key|odp)\\b"), MaterialKind.SLIDES));

  private final Cells cells;
  private final Optional<URI> base;
  private final List<Material> found = new ArrayList<>();

  private MaterialCells(Cells cells, Optional<URI> base) {
    this.cells = cells;
    this.base = base;
  }

  static List<Material> of(Cells cells, Optional<URI> base) {
    var links = new MaterialCells(cells, base);
    links.readAll();
    OF_ONE_KIND.forEach(
        (column, kind) -> links.pieces(column).forEach(p -> links.read(p, column, kind, null)));
    if (links.found.size() > MOST) {
      cells.refuse(TableColumn.MATERIALS, "too-many", MOST);
    }
    return links.found;
  }

  private void readAll() {
    List<String> all = pieces(TableColumn.MATERIALS);
    List<String> kinds = beside(TableColumn.MATERIAL_KINDS, all.size());
    List<String> labels = beside(TableColumn.MATERIAL_LABELS, all.size());
    for (int i = 0; i < all.size(); i++) {
      String label = labels.isEmpty() ? null : labels.get(i).strip();
      read(all.get(i), TableColumn.MATERIALS, kinds.isEmpty() ? null : kind(kinds.get(i)), label);
    }
  }

  private MaterialKind kind(String word) {
    return cells.word(TableColumn.MATERIAL_KINDS, word.strip(), MaterialKind.class);
  }

  private List<String> beside(TableColumn column, int count) {
    List<String> pieces =
        cells.text(column).map(t -> List.of(SEMICOLON.split(t, -1))).orElse(List.of());
    if (!pieces.isEmpty() && pieces.size() != count) {
      cells.refuse(column, "not-as-many", pieces.size(), count);
      return List.of();
    }
    return pieces;
  }

  private List<String> pieces(TableColumn column) {
    return cells
        .text(column)
        .map(text -> Arrays.stream(BETWEEN.split(text)).filter(p -> !p.isBlank()).toList())
        .orElse(List.of());
  }

  private void read(String piece, TableColumn column, MaterialKind said, String label) {
    Matcher parts = PIECE.matcher(piece.strip());
    Optional<String> address = parts.matches() ? address(parts) : Optional.empty();
    if (address.isEmpty()) {
      cells.refuse(column, base.isEmpty() ? "bad-address-without-base" : "bad-address");
      return;
    }
    String printed = Objects.requireNonNullElse(or(parts, "text", "label"), "");
    String words =
        label != null && !label.isEmpty() ? label : BEHIND_LABEL.replaceAll(printed.strip(), "");
    MaterialKind kind = said != null ? said : byAddress(address.get());
    LocalizedText text = Script.localized(words.isEmpty() ? LABELS.get(kind) : words);
    found.add(new Material(kind, text, address.get()));
  }

  private Optional<String> address(Matcher parts) {
    String text = or(parts, "link", "address");
    return text.contains("/") || text.contains(".")
        ? MaterialLinks.resolve(text, base)
        : Optional.empty();
  }

  private static String or(Matcher parts, String one, String other) {
    return parts.group(one) == null ? parts.group(other) : parts.group(one);
  }

  private static MaterialKind byAddress(String address) {
    return BY_ADDRESS.stream()
        .filter(each -> each.getKey().matcher(address.toLowerCase(Locale.ROOT)).find())
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(MaterialKind.WEB);
  }
}
