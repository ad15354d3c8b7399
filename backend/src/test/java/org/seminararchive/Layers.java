package org.seminararchive;

import com.tngtech.archunit.library.Architectures;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Table of the packages and their permitted dependencies, from the bottom up. A package may only
 * depend on earlier lines, so the table cannot contain a cycle.
 */
final class Layers {
  static final String ROOT = "org.seminararchive";

  /** Package of the entry point. */
  static final String START = "start";

  private final Map<String, Set<String>> mayUse = new LinkedHashMap<>();

  Layers() {
    layer("text");
    layer("commandline");
    layer("query", "text");
    layer("outbound", "text");
    layer("condition");
    layer("journal", "text", "condition");
    layer("http", "query", "journal", "text", "condition");
    layer("access", "http", "query", "journal", "text", "condition");
    layer("writing", "access", "http", "query", "journal", "text", "condition");
    String[] editing = {"writing", "access", "http", "query", "journal", "text", "condition"};
    layer("series", editing);
    layer("speaker", editing);
    layer("session", and(editing, "series"));
    layer("talk", and(editing, "series", "session", "speaker"));
    String[] core = and(editing, "series", "session", "speaker", "talk");
    layer("file", and(core, "commandline"));
    layer("pdf", and(core, "file"));
    layer("programme", core);
    layer("description", core);
    layer("search", and(core, "pdf"));
    layer("importing", and(core, "programme", "outbound", "commandline"));
    layer("feed", and(core, "description"));
    layer("oai", and(core, "description"));
    layer("web", and(core, "description", "file"));
    layer("changes", editing);
    layer("webhook", and(editing, "series", "outbound"));
    layer("health", and(core, "webhook", "outbound"));
    layer("keeping", and(core, "file", "health", "outbound"));
    layer("meeting", and(editing, "series", "session"));
    layer("invitation", and(core, "file"));
    String[] telling = and(core, "description", "feed");
    layer("registration", and(telling, "webhook"));
    layer("mail", and(telling, "registration", "invitation", "meeting", "health", "outbound"));
    // Uses tables without their content.
    layer("backup", "access", "http", "journal", "condition", "commandline");
    // Uses an archive over HTTP only, and folds calendar lines.
    layer("copy", "text", "commandline");
    // Top layer: its messages to the operator may concern any package.
    layer("operation", "search", "access", "http", "journal", "condition");
    layer(START, "access", "backup", "copy", "file", "importing", "operation", "condition");
  }

  private void layer(String name, String... uses) {
    if (!mayUse.keySet().containsAll(List.of(uses))) {
      throw new IllegalStateException(name + " uses a package that stands below it in the table");
    }
    mayUse.put(name, Set.of(uses));
  }

  private static String[] and(String[] some, String... others) {
    return Stream.concat(Stream.of(some), Stream.of(others)).toArray(String[]::new);
  }

  Set<String> names() {
    return mayUse.keySet();
  }

  Set<String> usedBy(String name) {
    return mayUse.get(name);
  }

  /** Classes outside the table and lines without classes are violations. */
  LayeredArchitecture rule() {
    LayeredArchitecture rule =
        Architectures.layeredArchitecture().consideringOnlyDependenciesInAnyPackage(ROOT + "..");
    for (String name : mayUse.keySet()) {
      rule = rule.layer(name).definedBy(name.equals(START) ? ROOT : ROOT + "." + name + "..");
    }
    for (Map.Entry<String, Set<String>> each : mayUse.entrySet()) {
      var layer = rule.whereLayer(each.getKey());
      rule =
          each.getValue().isEmpty()
              ? layer.mayNotAccessAnyLayer()
              : layer.mayOnlyAccessLayers(each.getValue().toArray(String[]::new));
    }
    return rule.ensureAllClassesAreContainedInArchitecture();
  }
}
