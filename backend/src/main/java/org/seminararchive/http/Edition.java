package org.seminararchive.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.CodeSource;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.zip.CRC32;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.seminararchive.journal.Revision;

/**
 * Determines, besides the data, the content of responses: version, build, and settings that appear
 * in responses. Different editions have different ETags.
 */
@ApplicationScoped
class Edition {
  private static final int BUFFER = 1 << 16;

  private final String name;

  Edition(
      @ConfigProperty(name = "quarkus.application.version") String version,
      @ConfigProperty(name = "seminar.url") Optional<String> url,
      @ConfigProperty(name = "seminar.licence") Optional<String> licence,
      @ConfigProperty(name = "seminar.contact") Optional<String> contact) {
    var sum = new CRC32();
    sum.update((url + "\n" + licence + "\n" + contact).getBytes(StandardCharsets.UTF_8));
    addBuild(sum);
    name = version + "." + Long.toString(sum.getValue(), Character.MAX_RADIX);
  }

  /**
   * Tag of the responses of a revision. Includes its time, because after the restore of a backup
   * the same revisions are assigned to other changes.
   */
  String at(Revision last) {
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, last.at());
    return name + "-" + last.number() + "-" + Long.toString(micros, Character.MAX_RADIX);
  }

  // With classes in a folder, as in tests, only the version is used.
  private static void addBuild(CRC32 sum) {
    CodeSource source = Edition.class.getProtectionDomain().getCodeSource();
    URL jar = source == null ? null : source.getLocation();
    if (jar == null || !jar.getPath().endsWith(".jar")) {
      return;
    }
    try (InputStream in = jar.openStream()) {
      byte[] buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        sum.update(buffer, 0, read);
      }
    } catch (IOException e) {
      // Only the version is used.
      sum.update(jar.getPath().getBytes(StandardCharsets.UTF_8));
    }
  }
}
