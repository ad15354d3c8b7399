package org.seminararchive.copy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import org.seminararchive.text.LinearPattern;

/** All resources of an archive that need no parameters: lists, items and pages. */
final class Inventory {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String API = "api/v1/";

  /** Ids, slugs and numbers become file names; other characters are refused. */
  private static final LinearPattern NAME = LinearPattern.compile("[A-Za-z0-9][A-Za-z0-9-]*");

  private static final LinearPattern PART =
      LinearPattern.compile("<loc>[^<]*/(sitemap-[a-z0-9-]+\\.xml)</loc>");

  private static final LinearPattern FILE =
      LinearPattern.compile("(https?://.*?/)((files/[0-9a-f]{64}/)[^/]+)");

  /** Path of the copy of linked slides. */
  private static final LinearPattern COPY =
      LinearPattern.compile("/copies/[0-9a-f]{64}/[A-Za-z0-9._~%-]+");

  private static final String FIRST_PAGE = "pages/1.jpg";

  private static final List<String> TALK_LISTS =
      List.of("ndjson", "ics", "atom", "csv", "bib", "ris", "csl.json");
  private static final List<String> TALK =
      List.of("json", "ics", "bib", "ris", "csl.json", "jsonld");

  private final Origin origin;
  private final boolean withFiles;
  private final Set<CopiedFile> files = new LinkedHashSet<>();

  private Inventory(Origin origin, boolean withFiles) {
    this.origin = origin;
    this.withFiles = withFiles;
  }

  static List<CopiedFile> of(Origin origin, boolean withFiles) {
    var inventory = new Inventory(origin, withFiles);
    inventory.pages();
    inventory.series();
    inventory.sessions();
    inventory.talks();
    inventory.speakers();
    return List.copyOf(inventory.files);
  }

  private void pages() {
    for (String page : List.of("", "schedule", "speakers", "papers", "statistics", "about")) {
      files.add(CopiedFile.page(page));
    }
    files.add(CopiedFile.text("robots.txt"));
    files.add(CopiedFile.verbatim("series-colours.css"));
    siteMap();
    files.add(CopiedFile.root("api/v1"));
    files.add(CopiedFile.text(API + "programme"));
    files.add(CopiedFile.text(API + "statistics.json"));
    files.add(CopiedFile.list(API + "papers.json"));
  }

  /** The sitemap index and the sitemaps. */
  private void siteMap() {
    files.add(CopiedFile.text("sitemap.xml"));
    String index = new String(origin.get("sitemap.xml"), StandardCharsets.UTF_8);
    PART.matcher(index).results().map(part -> CopiedFile.text(part.group(1))).forEach(files::add);
  }

  private void series() {
    String list = API + "series.json";
    files.add(CopiedFile.list(list));
    for (JsonNode series : read(list + "?limit=100").get(0).path("items")) {
      String slug = name(series.path("slug"));
      files.add(CopiedFile.page(slug));
      shapes(API + "series/" + slug, List.of("json", "ics", "atom"));
      files.add(CopiedFile.text(API + "series/" + slug + "/schedule.xml"));
    }
  }

  private void sessions() {
    files.add(CopiedFile.list(API + "sessions.json"));
    shapes(API + "sessions", List.of("ndjson", "ics", "csv"));
    for (JsonNode session : read(API + "sessions.ndjson")) {
      String path = API + "sessions/" + name(session.path("id"));
      shapes(path, List.of("json", "ics", "jsonld"));
      files.add(CopiedFile.list(path + "/talks.json"));
      for (JsonNode number : session.path("numbers")) {
        String slug = name(number.path("series"));
        files.add(CopiedFile.page(slug + "/" + name(number.path("number"))));
        shapes(
            API + "series/" + slug + "/sessions/" + name(number.path("number")), List.of("json"));
      }
    }
  }

  private void talks() {
    files.add(CopiedFile.list(API + "talks.json"));
    shapes(API + "talks", TALK_LISTS);
    for (JsonNode talk : read(API + "talks.ndjson")) {
      String id = name(talk.path("id"));
      files.add(CopiedFile.page("talks/" + id));
      shapes(API + "talks/" + id, TALK);
      files.add(CopiedFile.text(API + "talks/" + id + "/related.json"));
      talk.path("materials").forEach(this::file);
      for (JsonNode number : talk.path("session").path("numbers")) {
        String session = name(number.path("series")) + "/" + name(number.path("number"));
        files.add(CopiedFile.page(session + "/" + name(talk.path("position"))));
      }
    }
  }

  /** The file of a material and the picture of its first page, if the archive has them. */
  private void file(JsonNode material) {
    String copy = material.at("/keptCopy/url").asText();
    if (withFiles && COPY.matches(copy)) {
      files.add(CopiedFile.stored(copy.substring(1)));
    }
    Matcher address = FILE.matcher(material.path("url").asText());
    if (withFiles && address.matches() && address.group(1).equals(origin.address().toString())) {
      files.add(CopiedFile.stored(address.group(2)));
      if (material.at("/file/picture").asText().equals(FIRST_PAGE)) {
        files.add(CopiedFile.stored(address.group(3) + FIRST_PAGE));
      }
    }
  }

  private void speakers() {
    files.add(CopiedFile.list(API + "speakers.json"));
    shapes(API + "speakers", List.of("ndjson", "csv"));
    for (JsonNode speaker : read(API + "speakers.ndjson")) {
      String id = name(speaker.path("id"));
      files.add(CopiedFile.page("speakers/" + id));
      shapes(API + "speakers/" + id, List.of("json", "ics", "atom"));
    }
  }

  private void shapes(String path, List<String> suffixes) {
    suffixes.forEach(suffix -> files.add(CopiedFile.text(path + "." + suffix)));
  }

  private List<JsonNode> read(String path) {
    String body = new String(origin.get(path), StandardCharsets.UTF_8);
    var nodes = new ArrayList<JsonNode>();
    try {
      for (String line : body.lines().toList()) {
        nodes.add(JSON.readTree(line));
      }
    } catch (IOException e) {
      throw new CopyFailed("Unexpected content at " + path + ": " + e.getMessage(), e);
    }
    if (nodes.isEmpty() && path.startsWith(API + "series.json")) {
      throw new CopyFailed(path + " is empty");
    }
    return nodes;
  }

  private static String name(JsonNode node) {
    String text = node.asText();
    if (!NAME.matcher(text).matches()) {
      throw new CopyFailed("Not usable as a file name: " + text);
    }
    return text;
  }
}
