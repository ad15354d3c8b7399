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
 * What decides besides the data how an answer looks: the version of the program, its very build,
 * and the settings that stand in answers. Two editions never give the same tag to different bytes.
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
   * Tells the answers of a revision from all others. With its moment: after a restore of a backup
   * the same numbers are given to other changes.
   */
  String at(Revision last) {
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, last.at());
    return name + "-" + last.number() + "-" + Long.toString(micros, Character.MAX_RADIX);
  }

  // Of classes in a folder, as tests have them, only the version is told.
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
      // The version alone has to do.
      sum.update(jar.getPath().getBytes(StandardCharsets.UTF_8));
    }
  }
}
