package org.seminararchive.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** An S3 store that can be cut off. */
public class DistantStore implements QuarkusTestResourceLifecycleManager {
  private static final String ENDPOINT = "seminar.files.s3.endpoint";
  private static volatile Relay relay;

  private final S3Store store = new S3Store();

  @Override
  public Map<String, String> start() {
    Map<String, String> settings = new HashMap<>(store.start());
    try {
      relay = new Relay(URI.create(settings.get(ENDPOINT)).getPort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    settings.put(ENDPOINT, "http://127.0.0.1:" + relay.port());
    return settings;
  }

  /** After {@link Database}, which may have a store, too. */
  @Override
  public int order() {
    return 1;
  }

  public static void cut() {
    relay.cut();
  }

  public static void mend() {
    relay.mend();
  }

  @Override
  public void stop() {
    try {
      relay.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    store.stop();
  }
}
