package org.seminararchive.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** The S3 store of the application under test, which can be cut off. */
public final class DistantStore {
  private static final String ENDPOINT = "seminar.files.s3.endpoint";
  private static volatile Relay relay;

  private final S3Store store = new S3Store();

  /** Settings of an application that uses it. */
  Map<String, String> start() {
    Map<String, String> settings = new HashMap<>(store.start());
    try {
      relay = new Relay(URI.create(settings.get(ENDPOINT)).getPort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    settings.put(ENDPOINT, "http://127.0.0.1:" + relay.port());
    return settings;
  }

  public static void cut() {
    relay.cut();
  }

  public static void mend() {
    relay.mend();
  }

  void stop() {
    try {
      relay.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    store.stop();
  }
}
