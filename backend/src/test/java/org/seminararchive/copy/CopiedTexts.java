package org.seminararchive.copy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Contents of a copy that concern some resources, and all lists. */
public final class CopiedTexts {
  /** Names of lists contain no digits. */
  private static final Pattern ITEM = Pattern.compile("\\d");

  private CopiedTexts() {}

  /**
   * @param names slugs and ids
   * @return contents by path
   */
  public static Map<String, String> of(URI archive, List<String> names) {
    Map<String, String> contents = new TreeMap<>();
    try (Origin origin = new Origin(archive)) {
      for (CopiedFile file : Inventory.of(origin, true)) {
        String path = file.path();
        boolean isList = !ITEM.matcher(path.replace("api/v1", "")).find();
        if (isList || names.stream().anyMatch(path::contains)) {
          byte[] content =
              file.kind() == CopiedFile.Kind.LIST ? origin.wholeList(path) : origin.get(path);
          contents.put(path, new String(content, StandardCharsets.UTF_8));
        }
      }
    }
    return contents;
  }
}
