import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.seminararchive.http.Digest;

/**
 * Bundles the frontend's modules and style sheets with esbuild, so that the first view needs a dozen requests instead of a hundred. File names contain a hash of their content and can be cached without limit; {@code index.html} contains the names. The sources are plain modules that run without a build: without esbuild, they are served unchanged.
 *
 * <p>Usage: {@code java -cp CLASSES PackFrontend.java ESBUILD FRONTEND OUTPUT}. OUTPUT is a copy of FRONTEND, whose folders {@code app} and {@code style} are replaced. The sibling folder {@code page} contains the copy of {@code index.html}, and {@code packed} receives the compressed files.
 */
public class PackFrontend {
  private static final String NAMES = "--entry-names=[name]-[hash]";
  private static final Pattern TEXT = Pattern.compile("\\.(?:js|css|html|svg)$");
  private static final Encoder.Parameters SMALLEST = new Encoder.Parameters().setQuality(11);
  private static final Pattern STYLE = Pattern.compile(" *<link rel=\"stylesheet\" href=\"/([^\"]+)\"( media=\"print\")? />\n");
  private static final Pattern IMPORT = Pattern.compile("(?:from|import)\\s*\"\\./([^\"]+\\.js)\"");

  /** The style sheets of the organizers' pages. */
  private static final Pattern ORGANIZING =
      Pattern.compile(" *<template id=\"organizing-styles\">\n((?: *<link.*\n)+) *</template>\n");

  private final Path esbuild;
  private final Path frontend;
  private final Path output;

  private PackFrontend(Path esbuild, Path frontend, Path output) {
    this.esbuild = esbuild;
    this.frontend = frontend;
    this.output = output;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    new PackFrontend(Path.of(args[0]), Path.of(args[1]), Path.of(args[2])).pack();
  }

  private void pack() throws IOException, InterruptedException {
    // Maven artifacts have no file permissions.
    esbuild.toFile().setExecutable(true);
    String page = Files.readString(frontend.resolve("index.html"));
    delete(output.resolve("app"));
    delete(output.resolve("style"));
    run("app", "app/app.js", "--bundle", "--splitting", "--format=esm", "--chunk-names=[name]-[hash]");
    run("app", "app/before-paint.js");
    run("style", "style/print.css");
    Matcher organizing = ORGANIZING.matcher(page);
    if (!organizing.find()) {
      throw new IOException("index.html has no organizing-styles");
    }
    bundleStyles("organizing", organizing.group(1));
    String plain = organizing.replaceAll("");
    bundleStyles("site", plain);
    Files.writeString(output.resolveSibling("page").resolve("index.html"), linked(plain));
    compress(output.resolveSibling("packed"));
  }

  /** Style sheets apply in the order of their links. */
  private void bundleStyles(String name, String links) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("style");
    Path all = folder.resolve(name + ".css");
    List<String> imports =
        STYLE.matcher(links).results()
            .filter(link -> link.group(2) == null)
            .map(link -> "@import \"" + frontend.resolve(link.group(1)).toAbsolutePath() + "\";")
            .toList();
    Files.write(all, imports);
    run("style", all.toString(), "--bundle");
    delete(folder);
  }

  private String linked(String page) throws IOException {
    StringBuilder links = new StringBuilder(link("stylesheet", packed("style", "site"), ""));
    links.append("    <template id=\"organizing-styles\">");
    links.append(link("stylesheet", packed("style", "organizing"), "").strip()).append("</template>\n");
    links.append(link("stylesheet", packed("style", "print"), " media=\"print\""));
    String app = packed("app", "app");
    for (String module : imports(app, new LinkedHashSet<>())) {
      // Style sheets and images are requested before scripts.
      links.append(link("modulepreload", module, " fetchpriority=\"low\""));
    }
    String plain = STYLE.matcher(page).replaceAll("");
    for (String entry : List.of("app", "before-paint")) {
      plain = plain.replace("src=\"/app/" + entry + ".js\"", "src=\"/" + packed("app", entry) + "\"");
    }
    return plain.replace("  </head>", links + "  </head>");
  }

  private static String link(String rel, String file, String more) {
    return "    <link rel=\"" + rel + "\" href=\"/" + file + "\"" + more + " />\n";
  }

  private String packed(String folder, String name) throws IOException {
    try (Stream<Path> files = Files.list(output.resolve(folder))) {
      String pattern = Pattern.quote(name) + "-[0-9A-Z]{8}\\.(js|css)";
      List<String> found = files.map(file -> file.getFileName().toString()).filter(file -> file.matches(pattern)).toList();
      if (found.size() != 1) {
        throw new IOException("Expected one packed file for " + name + ", found " + found);
      }
      return folder + "/" + found.get(0);
    }
  }

  /** Transitive imports of a module, without itself. */
  private Set<String> imports(String module, Set<String> found) throws IOException {
    String source = Files.readString(output.resolve(module));
    for (MatchResult each : IMPORT.matcher(source).results().toList()) {
      if (found.add("app/" + each.group(1))) {
        imports("app/" + each.group(1), found);
      }
    }
    return found;
  }

  /** Compresses files by Brotli at the highest level, which would be too slow at server start. Names are hashes of the content. */
  private void compress(Path packed) throws IOException {
    delete(packed);
    Files.createDirectories(packed);
    Brotli4jLoader.ensureAvailability();
    try (Stream<Path> files = Files.walk(output)) {
      for (Path file : files.filter(each -> TEXT.matcher(each.toString()).find()).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(packed.resolve(Digest.of(bytes) + ".br"), Encoder.compress(bytes, SMALLEST));
      }
    }
  }

  private void run(String folder, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(esbuild.toAbsolutePath().toString()));
    command.addAll(List.of(arguments));
    command.addAll(List.of("--minify", "--target=es2022", "--log-level=warning", NAMES));
    command.add("--outdir=" + output.resolve(folder).toAbsolutePath());
    int exit = new ProcessBuilder(command).directory(frontend.toFile()).inheritIO().start().waitFor();
    if (exit != 0) {
      throw new IOException("esbuild ended with " + exit + ": " + String.join(" ", command));
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
