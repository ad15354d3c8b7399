package org.seminararchive.copy;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.stream.Stream;

/** Names of the frontend's files in this application. */
final class FrontendFiles {
  private static final String FOLDER = "META-INF/resources/";
  private static final List<String> PARTS =
      List.of(
          "app/",
          "style/",
          "vendor/",
          "embed/",
          "icon",
          "apple-touch-icon.png",
          "favicon.ico",
          "share.png",
          "site.webmanifest");

  private FrontendFiles() {}

  static List<CopiedFile> all() {
    URL page = FrontendFiles.class.getClassLoader().getResource(FOLDER + "icon.svg");
    if (page == null) {
      throw new CopyFailed("This application was built without the web page.");
    }
    try {
      List<String> names = page.getProtocol().equals("jar") ? inJar(page) : inFolder(page.toURI());
      return names.stream()
          .filter(name -> PARTS.stream().anyMatch(name::startsWith))
          .sorted()
          .map(CopiedFile::verbatim)
          .toList();
    } catch (IOException | URISyntaxException e) {
      throw new CopyFailed("The files of the web page cannot be listed: " + e, e);
    }
  }

  private static List<String> inJar(URL page) throws IOException {
    try (var jar = ((JarURLConnection) page.openConnection()).getJarFile()) {
      return jar.stream()
          .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(FOLDER))
          .map(JarEntry::getName)
          .map(name -> name.substring(FOLDER.length()))
          .toList();
    }
  }

  private static List<String> inFolder(URI page) throws IOException {
    Path root = Path.of(page).getParent();
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .toList();
    }
  }
}
