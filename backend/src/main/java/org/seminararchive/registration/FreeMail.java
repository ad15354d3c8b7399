package org.seminararchive.registration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.seminararchive.text.MailAddress;

/** Public mail providers, whose addresses do not identify an institution. */
final class FreeMail {
  private static final String FILE = "registration/free-mail.txt";
  private static final Set<String> HOSTS = hosts();

  private FreeMail() {}

  static boolean isThere(MailAddress address) {
    String host = address.host();
    for (int dot = 0; dot >= 0; dot = host.indexOf('.')) {
      host = host.substring(dot == 0 ? 0 : dot + 1);
      if (HOSTS.contains(host)) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> hosts() {
    try (InputStream file = FreeMail.class.getClassLoader().getResourceAsStream(FILE)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
