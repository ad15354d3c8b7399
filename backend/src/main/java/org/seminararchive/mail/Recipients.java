package org.seminararchive.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.seminararchive.meeting.Meetings;
import org.seminararchive.registration.Gathering;
import org.seminararchive.registration.Registration;
import org.seminararchive.registration.RegistrationRepository;
import org.seminararchive.registration.RegistrationState;

/** Determines the recipients of a mailing, and whether it can be sent. */
@ApplicationScoped
class Recipients {
  @Inject RegistrationRepository registrations;
  @Inject Meetings meetings;
  @Inject MailSettings settings;

  List<Registration> of(MailKind kind, Gathering gathering) {
    return registrations.takingPart(gathering.session().id, gathering.seriesIds()).stream()
        .filter(each -> kind.isForWaiting() || each.state == RegistrationState.REGISTERED)
        .toList();
  }

  long count(MailKind kind, Gathering gathering) {
    return registrations.countTakingPart(gathering, kind.isForWaiting());
  }

  /** Missing preconditions of a mailing: variables of the server, or {@code meeting-address}. */
  List<String> missing(MailKind kind, Gathering gathering) {
    Optional<String> address =
        kind == MailKind.MEETING && meetings.of(gathering.session().id).isEmpty()
            ? Optional.of("meeting-address")
            : Optional.empty();
    return Stream.concat(settings.missing().stream(), address.stream()).toList();
  }
}
