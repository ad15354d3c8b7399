package org.seminararchive.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * Folding of one character with its combining marks, the same for search, identity and suggestions.
 * The table {@code text/folding.txt} lists foldings beyond the Unicode forms, with reasons.
 */
enum CharacterFolding {
  /** Without differences of input: width, case, composition, kind of hyphen. */
  TYPING {
    @Override
    String of(String character) {
      String visible = IGNORABLE.replaceAll(character, "");
      String known = Table.TYPING.get(visible);
      if (known != null) {
        return known;
      }
      String plain = UnicodeForm.nfkc(visible).toLowerCase(Locale.ROOT);
      return Table.TYPING.getOrDefault(plain, plain);
    }

    @Override
    char ofPlain(char character) {
      return character;
    }
  },

  /** Also without accents and variants of letters. */
  LETTER {
    @Override
    String of(String character) {
      String plain = TYPING.of(character);
      if (plain.isEmpty()) {
        return plain;
      }
      String bare =
          switch (Character.UnicodeScript.of(plain.codePointAt(0))) {
            // In other scripts, marks distinguish letters: が and か, й and и.
            case LATIN, GREEK -> ascii(MARKS.replaceAll(UnicodeForm.nfd(plain), ""));
            default -> plain;
          };
      return Table.LETTER.getOrDefault(bare, bare);
    }

    @Override
    char ofPlain(char character) {
      char usual = Table.PLAIN[character];
      return usual == 0 ? character : usual;
    }
  };

  private static final LinearPattern MARKS = LinearPattern.compile("\\p{M}");

  /** Default_Ignorable_Code_Point (UAX #44): formats, fillers and variation selectors. */
  private static final LinearPattern IGNORABLE =
      LinearPattern.compile(
          "[\\p{Cf}\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u3164\\uFE00-\\uFE0F\\uFFA0"
              + "\\x{E0000}-\\x{E0FFF}]");

  /** Upper bound of the characters that replace one (ASCIIFoldingFilter). */
  private static final int EXPANSION = 4;

  /**
   * @param character with its combining marks
   */
  abstract String of(String character);

  /** Same for a kana or ideograph that is its own compatibility form, without creating a text. */
  abstract char ofPlain(char character);

  private static String ascii(String letters) {
    char[] from = letters.toCharArray();
    char[] to = new char[EXPANSION * from.length];
    int length = ASCIIFoldingFilter.foldToASCII(from, 0, to, 0, from.length);
    return new String(to, 0, length).toLowerCase(Locale.ROOT);
  }

  /** The table by level. */
  private static final class Table {
    private static final LinearPattern POINT = LinearPattern.compile("U\\+([0-9A-F]{4,6})");
    private static final Map<String, String> TYPING = new HashMap<>();
    private static final Map<String, String> LETTER = new HashMap<>();

    /** Single characters of {@link #LETTER} by character. */
    private static final char[] PLAIN = new char[Character.MAX_VALUE + 1];

    static {
      try (InputStream table = Table.class.getResourceAsStream("/text/folding.txt")) {
        new String(table.readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .forEach(Table::learn);
      } catch (IOException e) {
        throw new UncheckedIOException("the table of folded characters could not be read", e);
      }
    }

    private static void learn(String line) {
      String[] cells = line.split(" ");
      Map<String, String> level = cells[0].equals("typing") ? TYPING : LETTER;
      String result = cells[1].replace('_', ' ');
      for (int i = 2; i < cells.length; i++) {
        var point = POINT.matcher(cells[i]);
        String from =
            point.matches() ? Character.toString(Integer.parseInt(point.group(1), 16)) : cells[i];
        level.put(from, result);
        if (level == LETTER && from.length() == 1 && result.length() == 1) {
          PLAIN[from.charAt(0)] = result.charAt(0);
        }
      }
    }
  }
}
