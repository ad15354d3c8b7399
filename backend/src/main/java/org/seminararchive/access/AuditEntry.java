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

/** What somebody did with a token or a webhook: a picture of its table. */
@Entity
@Table(name = "audit")
class AuditEntry {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long number;

  Instant at;

  /** The holder of the token that did it, or the operator. */
  String who;

  /** That token; absent when it was done on the machine itself. */
  UUID tokenId;

  @Enumerated(EnumType.STRING)
  AuditedAction action;

  UUID subjectId;

  /** What may be shown of it: holder and scopes, or where a webhook leads. Never a secret. */
  String detail;
}
