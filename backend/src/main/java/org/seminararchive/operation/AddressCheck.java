package org.seminararchive.operation;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.seminararchive.condition.StartCheck;
import org.seminararchive.condition.StartFailed;

/** Checks that the configured public URL of the server is reachable by clients in principle. */
@ApplicationScoped
class AddressCheck implements StartCheck {
  private static final Set<String> SCHEMES = Set.of("http", "https");

  private final Optional<URI> address;

  AddressCheck(@ConfigProperty(name = "seminar.url") Optional<URI> address) {
    this.address = address;
  }

  @Override
  public void check(boolean empty) {
    address.ifPresent(AddressCheck::check);
  }

  static void check(URI address) {
    boolean whole =
        address.getScheme() != null
            && SCHEMES.contains(address.getScheme())
            && address.getHost() != null
            && (address.getPath().isEmpty() || address.getPath().equals("/"))
            && address.getQuery() == null;
    if (!whole) {
      throw new StartFailed(
          ("SEMINAR_URL is \"%s\", which cannot be used: it must be an address without a path, such"
                  + " as https://archive.example")
              .formatted(address));
    }
  }
}
