package org.seminararchive.access;

import com.fasterxml.jackson.databind.annotation.EnumNaming;
import jakarta.persistence.EnumeratedValue;
import org.seminararchive.text.WireName;

/** Actions of the audit log. */
@EnumNaming(WireName.class)
public enum AuditedAction {
  CREATE_TOKEN,
  /** The last admin token was replaced by changing the setting that contains it. */
  REPLACE_TOKEN,
  REVOKE_TOKEN,
  CREATE_WEBHOOK,
  RESUME_WEBHOOK,
  DELETE_WEBHOOK;

  @EnumeratedValue public final String code = WireName.of(this);
}
