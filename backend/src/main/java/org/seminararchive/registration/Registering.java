package org.seminararchive.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.Ids;
import org.seminararchive.http.ProblemCode;
import org.seminararchive.registration.RegistrationEvent.What;
import org.seminararchive.registration.SignUpRequest.SignUp;
import org.seminararchive.webhook.WebhookNotices;

/** State changes of registrations: sign-up, confirmation with or without a place, end. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Registering {
  private static final String BY_FORM = "form";

  /** Minimum interval of mails to one address, because anybody can sign up with it. */
  private static final Duration BETWEEN_ANSWERS = Duration.ofMinutes(10);

  @Inject RegistrationRepository registrations;
  @Inject Gatherings gatherings;
  @Inject SignUpRules rules;
  @Inject Event<RegistrationEvent> events;
  @Inject WebhookNotices notices;
  @Inject Clock clock;

  /**
   * Records a sign-up, which is confirmed by a link in a mail. The response does not depend on
   * whether the address is registered.
   *
   * @throws ApiProblem 409 if sign-up is closed
   */
  void ask(Gathering gathering, SignUp request) {
    rules
        .of(gathering)
        .fault(clock.instant())
        .ifPresent(
            fault -> {
              throw ApiProblem.of(ProblemCode.CONFLICT, List.of(fault));
            });
    if (request.isTrapped()) {
      return;
    }
    gatherings.lock(gathering);
    Registration registration =
        registrations
            .find(gathering, request.person().mail().key())
            .orElseGet(() -> create(gathering, request.person(), BY_FORM));
    // A sign-up by another person must not change confirmed data.
    if (!registration.isConfirmed()) {
      request.person().fill(registration);
    }
    Instant now = clock.instant();
    if (registration.answered == null
        || !registration.answered.plus(BETWEEN_ANSWERS).isAfter(now)) {
      registration.answered = now;
      fire(List.of(registration), registration.isConfirmed() ? What.REPEATED : What.ASKED);
    }
  }

  /** Confirms a registration, which gets a place or is put on the waiting list. */
  void confirm(Registration registration) {
    if (!registration.isConfirmed()) {
      Gathering gathering = gatherings.of(registration).orElseThrow();
      place(gathering, List.of(registration));
      notices.tell(gathering.slugs(), "registration.created", told(gathering));
    }
  }

  /** Data of a webhook message, without personal data. */
  private static Map<String, Object> told(Gathering gathering) {
    return gathering.isSession()
        ? Map.of("series", gathering.slugs(), "session", gathering.id())
        : Map.of("series", gathering.slugs());
  }

  /** Confirms registrations in this order, and assigns the free places. */
  private void place(Gathering gathering, List<Registration> confirmed) {
    gatherings.lock(gathering);
    long free = rules.of(gathering).free(registrations.countTakingPart(gathering, false));
    List<Registration> placed = confirmed.stream().limit(free).toList();
    confirmed.forEach(
        registration -> {
          registration.confirmed = clock.instant();
          registration.state = RegistrationState.WAITING;
        });
    placed.forEach(registration -> registration.state = RegistrationState.REGISTERED);
    fire(placed, What.PLACED);
  }

  /** Ends a registration and deletes its data. The place is given to the waiting list. */
  void end(Registration registration) {
    registrations.delete(registration);
    registrations.flush();
    gatherings.of(registration).ifPresent(this::fillPlaces);
  }

  /** Assigns free places to the waiting list, unless the session has begun. */
  void fillPlaces(Gathering gathering) {
    Instant now = clock.instant();
    if (gathering.isSession() && !gathering.session().startsAt.isAfter(now)) {
      return;
    }
    gatherings.lock(gathering);
    long free = rules.of(gathering).free(registrations.countTakingPart(gathering, false));
    List<Registration> next =
        registrations.waiting(gathering, (int) Math.min(free, Integer.MAX_VALUE));
    next.forEach(registration -> registration.state = RegistrationState.REGISTERED);
    fire(next, What.PROMOTED);
  }

  /**
   * Registers people with another proof of consent.
   *
   * @param asked unconfirmed registrations to confirm as well
   */
  void enter(Gathering gathering, List<Person> people, List<Registration> asked, String consent) {
    List<Registration> all = new ArrayList<>(asked);
    asked.forEach(registration -> registration.consent = consent);
    people.forEach(person -> all.add(create(gathering, person, consent)));
    place(gathering, all);
  }

  private Registration create(Gathering gathering, Person person, String consent) {
    Registration registration = new Registration();
    registration.id = Ids.create();
    registration.seriesId = gathering.isSession() ? null : gathering.id();
    registration.sessionId = gathering.isSession() ? gathering.id() : null;
    registration.mail = person.mail().text();
    registration.mailKey = person.mail().key();
    registration.freeMail = FreeMail.isThere(person.mail());
    person.fill(registration);
    registration.state = RegistrationState.UNCONFIRMED;
    registration.created = clock.instant();
    registration.consent = consent;
    registrations.persist(registration);
    return registration;
  }

  private void fire(List<Registration> about, What what) {
    if (!about.isEmpty()) {
      events.fire(new RegistrationEvent(about, what));
    }
  }
}
