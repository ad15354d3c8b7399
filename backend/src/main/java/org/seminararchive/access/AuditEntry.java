package org.seminararchive.access;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** JPA entity of an audited action on a token or a webhook. */
@Entity
@Table(name = "audit")
class AuditEntry {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long number;

  Instant at;

  /** Holder of the token that was used, or the operator. */
  String who;

  /** The token that was used; {@code null} for actions on the machine itself. */
  UUID tokenId;

  @Enumerated(EnumType.STRING)
  AuditedAction action;

  UUID subjectId;

  /** Holder and scopes of a token, or URL of a webhook. Never a secret. */
  String detail;
}
