package org.seminararchive.registration;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** JPA entity of a person's wish to take part in every session of a series, or in one session. */
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

  /** True for an address of a provider that gives addresses to everybody. */
  public boolean freeMail;

  public Instant created;

  /** {@code null} until the address is confirmed. */
  public Instant confirmed;

  /** Time of the last mail that a sign-up caused; bounds the mails that others can cause. */
  public Instant answered;

  /** How the person agreed: by the form, or what the organizers stated for an import. */
  public String consent;

  public boolean isConfirmed() {
    return state != RegistrationState.UNCONFIRMED;
  }
}
