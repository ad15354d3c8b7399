package org.seminararchive.file;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.seminararchive.http.QueryParameters;
import org.seminararchive.text.LinearPattern;
import org.seminararchive.text.UnicodeForm;

/** Name of a file: last segment of its URL, and file name of the download. */
public record FileName(String text) {
  private static final int LONGEST = 200;

  /** Percent-encoded, such a name fits into the column of its path. */
  private static final int LONGEST_FETCHED = 60;

  /**
   * Control and formatting characters, which could disguise a name, line separators, and bytes that
   * were no UTF-8. Joiners are letters of some scripts and of emoji.
   */
  private static final LinearPattern NEVER =
      LinearPattern.compile(
          "[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\x{FFFD}-\\x{FFFF}&&[^\\x{200C}\\x{200D}]]");

  private static final LinearPattern NOT_ASCII = LinearPattern.compile("[^ -~]|[\"\\\\%]");
  private static final LinearPattern HIDDEN = LinearPattern.compile("^\\.+");

  /** Reads the parameter {@code name}; folders before it are ignored. */
  public static FileName read(QueryParameters query) {
    return read(query, "name");
  }

  static FileName read(QueryParameters query, String parameter) {
    String given = query.needed(parameter).orElse("");
    String name = UnicodeForm.nfc(given);
    String last = HIDDEN.replaceAll(name.substring(folders(name)), "").strip();
    if (NEVER.occursIn(last) || last.isEmpty() && !given.isEmpty()) {
      query.refuse(parameter, "not-a-file-name", given, List.of());
    } else if (last.codePointCount(0, last.length()) > LONGEST) {
      query.refuse(parameter, "too-long", String.valueOf(LONGEST), List.of());
    }
    return new FileName(last);
  }

  /** The name in the URL if it has the extension of the stored name; otherwise the stored name. */
  static FileName of(String named, String stored) {
    boolean isName = !NEVER.occursIn(named) && folders(named) == 0 && named.length() <= 2 * LONGEST;
    return isName && ending(named).equals(ending(stored))
        ? new FileName(named)
        : new FileName(stored);
  }

  /** Length of the folders before a name. */
  private static int folders(String name) {
    return Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1;
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /** Address of a file of this name. */
  public URI address(URI base, String sha256) {
    return base.resolve("/files/" + sha256 + "/" + encoded());
  }

  /** Path of the copy of a file that has this name elsewhere. */
  public String pathOfCopy(String sha256) {
    return "/copies/" + sha256 + "/" + encoded();
  }

  /**
   * Name of a file that is fetched from an address: its last segment, with the ending of a PDF.
   *
   * @param type media type by content
   */
  public static FileName fetched(URI address, String type) {
    String path = Optional.ofNullable(address.getRawPath()).orElse("");
    String last = decoded(path.substring(path.lastIndexOf('/') + 1));
    String clean = HIDDEN.replaceAll(NEVER.replaceAll(last.substring(folders(last)), ""), "");
    String name = UnicodeForm.nfc(clean.strip().isEmpty() ? "slides" : clean.strip());
    int length = Math.min(LONGEST_FETCHED, name.codePointCount(0, name.length()));
    String cut = name.substring(0, name.offsetByCodePoints(0, length));
    boolean isNamed = !type.equals(FileType.PDF) || ending(cut).equals("pdf");
    return new FileName(isNamed ? cut : cut + ".pdf");
  }

  /** Value of {@code Content-Disposition} (RFC 6266). */
  String disposition(boolean inline) {
    String plain = NOT_ASCII.replaceAll(text, "_");
    return (inline ? "inline" : "attachment")
        + "; filename=\""
        + plain
        + "\"; filename*=UTF-8''"
        + encoded();
  }

  /** Percent-encoded except for unreserved characters (RFC 3986, section 2.3; RFC 8187). */
  private String encoded() {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }

  /** Decodes a segment of a path; bytes that are not UTF-8 become replacement characters. */
  static String decoded(String segment) {
    // A plus sign in a path is a plus sign.
    return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
