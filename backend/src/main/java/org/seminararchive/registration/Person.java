package org.seminararchive.registration;

import java.util.Optional;
import org.seminararchive.http.Members;
import org.seminararchive.text.MailAddress;

/**
 * A participant.
 *
 * @param institution may be {@code null}
 * @param language language of mails
 */
record Person(MailAddress mail, String name, String institution, MailLanguage language) {
  static final int LONGEST_LINE = 200;
  static final int LONGEST_MAIL = 254;

  static Person read(Members members) {
    String typed = members.needed("mail", members.line("mail", LONGEST_MAIL));
    Optional<MailAddress> mail = Optional.ofNullable(typed).flatMap(MailAddress::of);
    if (typed != null && mail.isEmpty()) {
      members.refuse("mail", "not-a-mail-address", "");
    }
    return new Person(
        mail.orElse(null),
        members.needed("name", members.line("name", LONGEST_LINE)),
        members.line("institution", LONGEST_LINE),
        MailLanguage.orJapanese(members.oneOf("language", MailLanguage.class)));
  }

  /** Copies all values except the address, which identifies a registration. */
  void fill(Registration registration) {
    registration.name = name;
    registration.institution = institution;
    registration.language = language.code;
  }
}
