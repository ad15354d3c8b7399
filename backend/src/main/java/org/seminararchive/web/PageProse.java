package org.seminararchive.web;

import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.seminararchive.text.LinearPattern;

/**
 * Structure of a longer text: paragraphs separated by empty lines, lists of lines that begin with a
 * bullet or a number, line breaks and links. Formulas are Unicode already.
 */
@TemplateData
public final class PageProse {
  private static final LinearPattern EMPTY_LINES =
      LinearPattern.compile("\\n[ \\t\\u3000]*\\n\\s*");
  private static final LinearPattern BULLET =
      LinearPattern.compile("[ \\t\\u3000]*(?:[-*•‣][ \\t\\u3000]+|[・•][ \\t\\u3000]*)(?=\\S)");
  private static final LinearPattern NUMBER =
      LinearPattern.compile("[ \\t\\u3000]*(\\d{1,3})[.)．][ \\t\\u3000]+(?=\\S)");
  private static final LinearPattern INDENT = LinearPattern.compile("[ \\t\\u3000]+");

  private static final LinearPattern SENTENCE_END = LinearPattern.compile("[。．.!?！？)\\]）]\\s*$");

  /** Excerpts up to this length are whole texts, in characters. */
  private static final int COMPLETE = 100;

  private PageProse() {}

  /**
   * A block of lines.
   *
   * @param kind {@code paragraph}, {@code bullets} or {@code numbers}
   * @param first number of the first item of a list
   * @param items items of a list with their lines; the one item of a paragraph
   */
  @TemplateData
  public record Block(String kind, int first, List<List<List<PageLinks.Piece>>> items) {
    static Block of(String kind, int first) {
      return new Block(kind, first, new ArrayList<>());
    }

    boolean continues(String other, int number) {
      return kind.equals(other) && (other.equals("bullets") || number == first + items.size());
    }

    void newItem(String line) {
      items.add(new ArrayList<>());
      add(line);
    }

    void add(String line) {
      items.get(items.size() - 1).add(PageLinks.addresses(line));
    }
  }

  static List<Block> blocks(String text) {
    List<Block> found = new ArrayList<>();
    for (String paragraph : EMPTY_LINES.split(text.strip())) {
      addParagraph(found, paragraph.split("\n", -1));
    }
    return found;
  }

  private static void addParagraph(List<Block> found, String[] lines) {
    Block last = null;
    for (String line : lines) {
      Matcher bullet = BULLET.matcher(line);
      Matcher number = NUMBER.matcher(line);
      Matcher indent = INDENT.matcher(line);
      boolean isIndented = indent.lookingAt();
      if (bullet.lookingAt()) {
        last = inList(found, last, "bullets", 1);
        last.newItem(line.substring(bullet.end()));
      } else if (number.lookingAt()) {
        last = inList(found, last, "numbers", Integer.parseInt(number.group(1)));
        last.newItem(line.substring(number.end()));
      } else if (last != null && (last.kind().equals("paragraph") || isIndented)) {
        last.add(isIndented ? line.substring(indent.end()) : line);
      } else {
        last = Block.of("paragraph", 1);
        found.add(last);
        last.newItem(line);
      }
    }
  }

  private static Block inList(List<Block> found, Block last, String kind, int number) {
    if (last != null && last.continues(kind, number)) {
      return last;
    }
    Block list = Block.of(kind, number);
    found.add(list);
    return list;
  }

  /** An excerpt with signs where it was cut; a complete sentence at its end is no cut. */
  static String excerpt(Map<String, Object> excerpt) {
    String text = (String) excerpt.get("text");
    boolean isCut = text.length() > COMPLETE && !SENTENCE_END.occursIn(text);
    return ((Integer) excerpt.get("offset") > 0 ? "…" : "") + text + (isCut ? "…" : "");
  }
}
