package org.seminararchive.testing;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;

/**
 * A real S3 server that checks the signatures of requests. It has its own class loader, because
 * Quarkus uses other versions of some of its libraries.
 */
final class S3Store {
  private static final String BUCKET = "slides";
  private static final String KEY = "story-key";
  private static final String SECRET = "story-secret";

  private AutoCloseable server;

  /** Settings of an application that uses it. */
  Map<String, String> start() {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try {
      var loader = new URLClassLoader(libraries(), ClassLoader.getPlatformClassLoader());
      thread.setContextClassLoader(loader);
      server =
          (AutoCloseable)
              loader
                  .loadClass("org.seminararchive.testing.S3Server")
                  .getConstructor(String.class, String.class, String.class)
                  .newInstance(BUCKET, KEY, SECRET);
    } catch (ReflectiveOperationException | MalformedURLException e) {
      throw new IllegalStateException(e);
    } finally {
      thread.setContextClassLoader(before);
    }
    return Map.of(
        "seminar.files.s3.endpoint",
        "http://127.0.0.1:" + ((IntSupplier) server).getAsInt(),
        "seminar.files.s3.bucket",
        BUCKET,
        "seminar.files.s3.key",
        KEY,
        "seminar.files.s3.secret",
        SECRET);
  }

  private static URL[] libraries() throws MalformedURLException {
    List<URL> libraries = new ArrayList<>();
    for (String path : System.getProperty("java.class.path").split(File.pathSeparator)) {
      // An older Guice, which comes with quarkus-junit under another classifier.
      if (!path.endsWith("-classes.jar")) {
        libraries.add(Path.of(path).toUri().toURL());
      }
    }
    return libraries.toArray(URL[]::new);
  }

  void stop() {
    try {
      server.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
