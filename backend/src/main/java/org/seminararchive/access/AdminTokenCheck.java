package org.seminararchive.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.seminararchive.condition.StartCheck;
import org.seminararchive.condition.StartFailed;
import org.seminararchive.text.LinearPattern;

/** Rejects a configured admin token that no client could send in an HTTP header. */
@ApplicationScoped
class AdminTokenCheck implements StartCheck {
  private static final LinearPattern FORM = LinearPattern.compile("[\\x21-\\x7E]{32,200}");

  private final Optional<String> named;

  AdminTokenCheck(@ConfigProperty(name = "seminar.admin-token") Optional<String> named) {
    this.named = named.map(String::strip).filter(token -> !token.isEmpty());
  }

  @Override
  public void check(boolean empty) {
    named.ifPresent(AdminTokenCheck::check);
  }

  static void check(String token) {
    if (!FORM.matcher(token).matches()) {
      throw new StartFailed(
          ("SEMINAR_ADMIN_TOKEN must have 32 to 200 characters, only printable ASCII and no spaces;"
                  + " the one given has %d characters. Make one with: openssl rand -hex 24")
              .formatted(token.length()));
    }
  }
}
