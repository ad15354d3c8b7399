package org.seminararchive.registration;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** JPA entity of a person's registration for all sessions of a series, or for one session. */
@Entity
public class Registration {
  @Id public UUID id;

  /** {@code null} for one session. */
  public UUID seriesId;

  /** {@code null} for a whole series. */
  public UUID sessionId;

  public String mail;

  /** Equal for all spellings of the address. */
  public String mailKey;

  public String name;

  /** May be {@code null}. */
  public String institution;

  /** Language of mails: {@code ja} or {@code en}. */
  public String language;

  @Enumerated(EnumType.STRING)
  public RegistrationState state;

  /** True for an address of a public mail provider. */
  public boolean freeMail;

  public Instant created;

  /** {@code null} until the address is confirmed. */
  public Instant confirmed;

  /** Time of the last mail caused by a sign-up, for the rate limit. */
  public Instant answered;

  /** Basis of the consent: the form, or the statement of the organizers for an import. */
  public String consent;

  public boolean isConfirmed() {
    return state != RegistrationState.UNCONFIRMED;
  }
}
