package org.seminararchive.registration;

/** Languages of mails. The constant names are used in the API. */
enum MailLanguage {
  ja,
  en;

  static MailLanguage orJapanese(MailLanguage chosen) {
    return chosen == null ? ja : chosen;
  }
}
