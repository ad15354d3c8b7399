package org.seminararchive.registration;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.seminararchive.http.PageParameters;
import org.seminararchive.http.QueryParameters;
import org.seminararchive.http.ReadCall;
import org.seminararchive.query.Criteria;

/** A read of registrations by organizers. */
public class ParticipantsCall extends ReadCall {
  private static final int LONGEST_QUESTION = 200;
  private static final String MATCHES =
      "lower(r.mail) like :q escape '!' or lower(r.name) like :q escape '!'"
          + " or lower(r.institution) like :q escape '!'";

  @BeanParam PageParameters page;

  @Parameter(extensions = @Extension(name = "x-component", value = "sortByCreation"))
  @QueryParam("sort")
  String sort;

  @Parameter(extensions = @Extension(name = "x-component", value = "personQuery"))
  @QueryParam("q")
  String q;

  @Parameter(extensions = @Extension(name = "x-component", value = "registrationState"))
  @QueryParam("state")
  String state;

  @QueryParam("freeMail")
  String freeMail;

  /** Reads the filters. */
  static Criteria filters(QueryParameters query) {
    Criteria where = Criteria.none();
    Optional<String> words = query.text("q", LONGEST_QUESTION);
    if (words.isPresent()) {
      where = where.and("q", List.of(), MATCHES, Map.of("q", pattern(words.get())));
    }
    List<Boolean> free =
        query.oneOf("freeMail", List.of("true", "false")).stream().map(Boolean::valueOf).toList();
    return where
        .andAnyOf("state", query.oneOf("state", RegistrationState.class), "r.state in :state")
        .andAnyOf("freeMail", free, "r.freeMail in :freeMail");
  }

  private static String pattern(String words) {
    // PostgreSQL has no texts with this character.
    String literal = words.toLowerCase(Locale.ROOT).replace('\0', ' ');
    for (String special : List.of("!", "%", "_")) {
      literal = literal.replace(special, "!" + special);
    }
    return "%" + literal + "%";
  }
}
