package org.seminararchive.registration;

import com.fasterxml.jackson.databind.annotation.EnumNaming;
import jakarta.persistence.EnumeratedValue;
import org.seminararchive.text.WireName;

/** Languages of mails. The constant names are used in the API. */
@EnumNaming(WireName.class)
enum MailLanguage {
  JA,
  EN;

  @EnumeratedValue public final String code = WireName.of(this);

  static MailLanguage orJapanese(MailLanguage chosen) {
    return chosen == null ? JA : chosen;
  }
}
