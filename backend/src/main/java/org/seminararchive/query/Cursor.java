package org.seminararchive.query;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.seminararchive.text.LinearPattern;

/**
 * Position in a list: the sort keys of the row where a page ended. Opaque to clients; the format
 * may change in any release.
 *
 * @param order name of the {@link Keyset} that created it
 * @param backward true if it reads towards the beginning of the list
 * @param keys sort keys of the row as text
 */
public record Cursor(String order, boolean backward, List<String> keys) {
  // U+001F does not occur in names of orders, instants, numbers, ids or name keys.
  private static final String SEPARATOR = "\u001f";
  private static final int LONGEST = 2000;
  private static final LinearPattern CONTROL = LinearPattern.compile("\\p{Cntrl}");

  public String encode() {
    var parts = new ArrayList<String>();
    parts.add(order);
    parts.add(backward ? "<" : ">");
    parts.addAll(keys);
    byte[] bytes = String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Empty if the text is not a valid cursor. */
  public static Optional<Cursor> decode(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      String[] parts = new String(bytes, StandardCharsets.UTF_8).split(SEPARATOR, -1);
      boolean wellFormed =
          parts.length > 2
              && (parts[1].equals("<") || parts[1].equals(">"))
              && Arrays.stream(parts).noneMatch(CONTROL::occursIn);
      return wellFormed
          ? Optional.of(
              new Cursor(parts[0], parts[1].equals("<"), List.of(parts).subList(2, parts.length)))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
